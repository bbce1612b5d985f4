import { wordsFor } from '../choices/common'
import { MEDICAL_CARE } from '../choices/medical-care'
import type { FormPage } from '../form'

/** 医療処置と手技習得: what goes on at home, and who has learned to do it (forms §4.4). */
export const MEDICAL_CARE_AT_DISCHARGE = {
  id: 'medical-care',
  title: '医療処置・手技',
  group: '医療と薬',
  nationalNumber: '',
  fields: [
    { id: 'medicalCare', label: '退院後も続く医療処置', kind: 'manyOf', options: MEDICAL_CARE },
    wordsFor('medicalCareOther', 'その他の医療処置', ['medicalCare', 'other']),
    {
      id: 'skillsLearned',
      label: '手技の習得',
      under: '手技',
      kind: 'manyOf',
      options: [
        { code: 'notNeeded', label: '必要なし', alone: true },
        { code: 'patientLearned', label: '本人が習得した' },
        { code: 'familyLearned', label: '家族が習得した' },
        { code: 'practising', label: '練習中' },
        { code: 'notBegun', label: 'まだ始めていない' },
      ],
    },
    {
      id: 'skillNotes',
      label: '医療処置と手技の特記事項',
      kind: 'longText',
      maxLength: 1000,
      hint: 'だれが、どこまでできるか。物品、次の交換の日など',
    },
  ],
} as const satisfies FormPage
