import type { FormPage } from '../form'

/** Section 9, かかりつけ医について (forms §4.1). */
export const FAMILY_DOCTOR = {
  id: 'family-doctor',
  title: 'かかりつけ医',
  group: '薬と医師',
  nationalNumber: '9',
  fields: [
    { id: 'clinicName', label: 'かかりつけ医機関名', kind: 'text', maxLength: 100 },
    { id: 'clinicPhone', label: 'かかりつけ医機関の電話番号', kind: 'phone', maxLength: 40 },
    { id: 'doctorName', label: 'かかりつけ医の医師名', kind: 'text', maxLength: 60 },
    { id: 'doctorKana', label: 'かかりつけ医の医師名のフリガナ', kind: 'kana', maxLength: 80 },
    {
      id: 'visitMethod',
      label: '診察方法',
      kind: 'oneOf',
      options: [
        { code: 'outpatient', label: '通院' },
        { code: 'homeVisit', label: '訪問診療' },
      ],
    },
    { id: 'visitsPerMonth', label: '診察の頻度', kind: 'number', min: 0, max: 31, unit: '回／月' },
  ],
} as const satisfies FormPage
