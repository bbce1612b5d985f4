import type { FormPage } from '../form'

/** Section 2, what the hospital expects and what has to be arranged (forms §4.2). */
export const OUTLOOK = {
  id: 'outlook',
  title: '予後と、在宅復帰の要件',
  group: '課題認識のための情報',
  nationalNumber: '2-2',
  fields: [
    {
      id: 'prognosis',
      label: '症状・病状の予後・予測',
      kind: 'longText',
      maxLength: 2000,
    },
    {
      id: 'barriers',
      label: '退院に際しての日常生活の阻害要因（心身状況・環境等）',
      kind: 'longText',
      maxLength: 2000,
    },
    {
      id: 'homeRequirements',
      label: '在宅復帰のために整えなければならない要件',
      kind: 'longText',
      maxLength: 2000,
    },
  ],
} as const satisfies FormPage
