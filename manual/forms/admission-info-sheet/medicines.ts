import type { FormPage } from '../form'

/** Section 8, お薬について (forms §4.1); a copy of the medicine notebook may be enclosed. */
export const MEDICINES = {
  id: 'medicines',
  title: 'お薬',
  group: '薬と医師',
  nationalNumber: '8',
  fields: [
    { id: 'oralMedicine', label: '内服薬', kind: 'yesNo', yes: 'あり', no: 'なし' },
    {
      id: 'pharmacistGuidance',
      label: '居宅療養管理指導',
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'present', label: 'あり' },
      ],
    },
    {
      id: 'pharmacistGuidanceBy',
      label: '居宅療養管理指導の職種',
      kind: 'text',
      maxLength: 60,
      askedWhen: { field: 'pharmacistGuidance', isOneOf: ['present'] },
    },
    {
      id: 'medicineManagement',
      label: '薬剤管理',
      kind: 'oneOf',
      options: [
        { code: 'self', label: '自己管理' },
        { code: 'byOthers', label: '他者による管理' },
      ],
    },
    {
      id: 'medicineManager',
      label: '薬剤の管理者',
      kind: 'text',
      maxLength: 60,
      askedWhen: { field: 'medicineManagement', isOneOf: ['byOthers'] },
    },
    {
      id: 'medicineMethod',
      label: '薬剤の管理方法',
      kind: 'text',
      maxLength: 200,
      askedWhen: { field: 'medicineManagement', isOneOf: ['byOthers'] },
    },
    {
      id: 'adherence',
      label: '服薬状況',
      kind: 'oneOf',
      options: [
        { code: 'asPrescribed', label: '処方通り' },
        { code: 'sometimesForgets', label: '時々飲み忘れ' },
        { code: 'oftenForgets', label: '飲み忘れが多い／処方が守られていない' },
        { code: 'refuses', label: '服薬拒否' },
      ],
    },
    {
      id: 'medicineNotes',
      label: 'お薬に関する特記事項',
      kind: 'longText',
      maxLength: 2000,
      hint: 'アレルギー、飲みにくさ、残っている薬など',
    },
  ],
} as const satisfies FormPage
