import type { FormPage } from '../form'

/** What was explained, and how it was taken (forms §4.4). */
export const EXPLANATION = {
  id: 'explanation',
  title: '説明と受け止め',
  group: '本人と病気',
  nationalNumber: '',
  fields: [
    {
      id: 'explained',
      label: '本人・家族に説明した内容',
      kind: 'longText',
      maxLength: 1000,
      hint: '病名や見通しを、だれに、どこまで話したか',
    },
    { id: 'patientWish', label: '本人の意向', kind: 'longText', maxLength: 1000 },
    {
      id: 'familyReception',
      label: '家族の受け止め',
      kind: 'longText',
      maxLength: 1000,
    },
  ],
} as const satisfies FormPage
