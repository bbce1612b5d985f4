import type { FormPage } from '../form'

const longText = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'longText', maxLength: 2000 }) as const

/** What was explained, what is being done and what the doctor advises for home (forms §4.3). */
export const EXPLANATION = {
  id: 'explanation',
  title: '説明・治療・方針',
  group: '病状と方針',
  nationalNumber: '',
  fields: [
    longText('explanation', '患者・家族への病状の説明内容と受け止め方・今後の希望'),
    longText('treatment', '現在の治療状況'),
    longText('advice', '医師からの在宅助言・留意点・今後の治療方針'),
  ],
} as const satisfies FormPage
