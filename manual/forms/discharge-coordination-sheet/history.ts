import type { FormPage } from '../form'

/** What was before this stay: earlier diseases and the doctor at home (forms §4.3). */
export const HISTORY = {
  id: 'history',
  title: '既往歴・在宅主治医',
  group: '本人と入院',
  nationalNumber: '',
  fields: [
    {
      id: 'pastHistory',
      label: '既往歴',
      hint: '医療処置は詳しく書いてください',
      kind: 'longText',
      maxLength: 2000,
    },
    {
      id: 'homeDoctorName',
      label: '在宅主治医',
      hint: '医療機関名と医師名',
      kind: 'text',
      maxLength: 120,
    },
  ],
} as const satisfies FormPage
