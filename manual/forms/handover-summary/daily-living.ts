import { DEMENTIA_SCALE, HELP_LEVELS, INDEPENDENCE_SCALE } from '../choices/scales'
import type { FormPage } from '../form'

const help = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'oneOf', options: HELP_LEVELS }) as const

/** The acts of daily living as at admission (forms §4.1), so that both states can be compared. */
export const DAILY_LIVING = {
  id: 'daily-living',
  title: '自立度・ADL',
  group: '看護と生活',
  nationalNumber: '',
  intro: '退院するときの状態を選んでください。',
  fields: [
    {
      id: 'independence',
      label: '障害高齢者の日常生活自立度（寝たきり度）',
      under: '自立度',
      kind: 'oneOf',
      options: INDEPENDENCE_SCALE,
    },
    {
      id: 'dementia',
      label: '認知症高齢者の日常生活自立度',
      kind: 'oneOf',
      options: DEMENTIA_SCALE,
      disclosure: 'sensitive',
    },
    { ...help('moving', '移動'), under: '日常の動作' },
    help('transferring', '移乗'),
    help('dressing', '更衣'),
    help('grooming', '整容'),
    help('bathing', '入浴'),
    help('eating', '食事'),
    help('gettingUp', '起居動作'),
    {
      id: 'dailyLivingNotes',
      label: 'ADLの特記事項',
      kind: 'longText',
      maxLength: 1000,
      hint: '使っている用具、声のかけ方、転倒の心配など',
    },
  ],
} as const satisfies FormPage
