import { PRESENCE } from '../choices/common'
import type { FormPage } from '../form'

const longText = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'longText', maxLength: 1000 }) as const

/** Section 1 ②, how the patient and the family take it and what they wish (forms §4.2). */
export const ACCEPTANCE = {
  id: 'acceptance',
  title: '② 受け止め・意向',
  group: '基本情報・現在の状態',
  nationalNumber: '1-5',
  fields: [
    {
      id: 'diagnosisTold',
      label: '本人への病名告知',
      under: '本人',
      ...PRESENCE,
      disclosure: 'sensitive',
    },
    longText('patientAcceptance', '本人の、病気・障害・後遺症等の受け止め方'),
    longText('patientWish', '本人の、退院後の生活に関する意向'),
    {
      ...longText('familyAcceptance', '家族の、病気・障害・後遺症等の受け止め方'),
      under: '家族',
    },
    longText('familyWish', '家族の、退院後の生活に関する意向'),
  ],
} as const satisfies FormPage
