import { PRESENCE } from '../choices/common'
import type { FormPage } from '../form'

const BY_OTHERS = { field: 'medicineManagement', isOneOf: ['byOthers'] } as const

/** 内服 of nursing summaries (forms §4.4). */
export const MEDICINES = {
  id: 'medicines',
  title: 'お薬',
  group: '医療と薬',
  nationalNumber: '',
  fields: [
    { id: 'oralMedicine', label: '内服薬', ...PRESENCE },
    {
      id: 'medicineList',
      label: '退院時の薬',
      kind: 'longText',
      maxLength: 3000,
      hint: 'お薬手帳や処方の写しを付けるときは「写しのとおり」と書きます',
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
      askedWhen: BY_OTHERS,
    },
    {
      id: 'medicineMethod',
      label: '薬剤の管理方法',
      kind: 'text',
      maxLength: 200,
      askedWhen: BY_OTHERS,
    },
    {
      id: 'medicineNotes',
      label: 'お薬の特記事項',
      kind: 'longText',
      maxLength: 1000,
      hint: '入院中に変わった薬と理由、飲ませ方のくふうなど',
    },
  ],
} as const satisfies FormPage
