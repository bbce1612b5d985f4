import type { FormPage } from '../form'

const disease = <Id extends string>(id: Id, number: 1 | 2 | 3) =>
  ({ id, label: `治療中の疾患${number}`, kind: 'text', maxLength: 100 }) as const

const state = <Id extends string>(id: Id, number: 1 | 2 | 3) =>
  ({
    id,
    label: `治療中の疾患${number}の状態`,
    kind: 'oneOf',
    options: [
      { code: 'stable', label: '安定' },
      { code: 'unstable', label: '不安定' },
    ],
  }) as const

/** Section 1 ①, the diseases under treatment (forms §4.2). */
export const DISEASES = {
  id: 'diseases',
  title: '① 現在治療中の疾患',
  group: '基本情報・現在の状態',
  nationalNumber: '1-3',
  fields: [
    disease('disease1', 1),
    state('disease1State', 1),
    disease('disease2', 2),
    state('disease2State', 2),
    disease('disease3', 3),
    state('disease3State', 3),
  ],
} as const satisfies FormPage
