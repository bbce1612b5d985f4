import { wordsFor } from '../choices/common'
import { HELP_LEVELS, MOBILITY_AIDS } from '../choices/scales'
import type { FormPage } from '../form'

const help = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'oneOf', options: HELP_LEVELS }) as const

/** ADL in four levels with aids, and meals (forms §4.3). */
export const DAILY_LIVING = {
  id: 'daily-living',
  title: 'ADL・食事',
  group: '病状と方針',
  nationalNumber: '',
  intro: 'いまの状態を選んでください。',
  fields: [
    { ...help('moving', '移動'), under: '日常の動作' },
    help('transferring', '移乗'),
    help('dressing', '更衣'),
    help('toileting', '排泄'),
    help('bathing', '入浴'),
    help('oralCleaning', '口腔清潔'),
    help('eating', '食事'),
    { id: 'aids', label: '移動に使うもの', kind: 'manyOf', options: MOBILITY_AIDS },
    wordsFor('aidsOther', '移動に使うその他のもの', ['aids', 'other']),
    {
      id: 'dentures',
      label: '義歯',
      under: '食事',
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'partial', label: '部分' },
        { code: 'full', label: '総' },
      ],
    },
    {
      id: 'diet',
      label: '食種',
      kind: 'oneOf',
      options: [
        { code: 'ordinary', label: '普通' },
        { code: 'therapeutic', label: '治療食' },
        { code: 'tube', label: '経管' },
        { code: 'fasting', label: '禁食' },
      ],
    },
    wordsFor('dietDetail', '治療食の内容', ['diet', 'therapeutic']),
    { id: 'staple', label: '主食', kind: 'text', maxLength: 60, hint: '例：全がゆ' },
    { id: 'sideDish', label: '副食', kind: 'text', maxLength: 60, hint: '例：きざみ、とろみ付き' },
    {
      id: 'energy',
      label: '食事のエネルギー',
      kind: 'number',
      min: 0,
      max: 5000,
      unit: 'kcal／日',
    },
  ],
} as const satisfies FormPage
