import type { FormPage } from '../form'
import { PRESENCE, PRESENT_ABSENT_UNKNOWN, wordsFor } from '../choices/common'

const mealTime = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'text', maxLength: 20 }) as const

/** Section 7, the part on meals and the mouth (forms §4.1). */
export const MEALS = {
  id: 'meals',
  title: '食事・口腔',
  group: '身体・生活機能',
  nationalNumber: '7-2',
  fields: [
    {
      id: 'mealsPerDay',
      label: '食事の回数',
      under: '食事',
      kind: 'number',
      min: 0,
      max: 10,
      unit: '回／日',
    },
    mealTime('breakfastAt', '朝食の時刻'),
    mealTime('lunchAt', '昼食の時刻'),
    mealTime('supperAt', '夕食の時刻'),
    {
      id: 'mealRestriction',
      label: '食事制限',
      under: '食事の制限と形態',
      kind: 'oneOf',
      options: PRESENT_ABSENT_UNKNOWN,
    },
    wordsFor('mealRestrictionDetail', '食事制限の内容', ['mealRestriction', 'present']),
    {
      id: 'mealForm',
      label: '食事形態',
      kind: 'manyOf',
      options: [
        { code: 'ordinary', label: '普通' },
        { code: 'chopped', label: 'きざみ' },
        { code: 'dysphagia', label: '嚥下障害食' },
        { code: 'blended', label: 'ミキサー' },
      ],
    },
    { id: 'foodTextureClass', label: 'UDF等の食形態区分', kind: 'text', maxLength: 60 },
    {
      id: 'intakeRoute',
      label: '摂取方法',
      kind: 'manyOf',
      options: [
        { code: 'oral', label: '経口' },
        { code: 'tube', label: '経管栄養' },
      ],
    },
    { id: 'thickened', label: '水分とろみ', under: '水分', ...PRESENCE },
    {
      id: 'waterRestriction',
      label: '水分制限',
      kind: 'oneOf',
      options: PRESENT_ABSENT_UNKNOWN,
    },
    wordsFor('waterRestrictionDetail', '水分制限の内容', ['waterRestriction', 'present']),
    {
      id: 'swallowing',
      label: '嚥下機能',
      under: '口腔',
      kind: 'oneOf',
      options: [
        { code: 'noChoking', label: 'むせない' },
        { code: 'sometimesChokes', label: '時々むせる' },
        { code: 'alwaysChokes', label: '常にむせる' },
      ],
    },
    {
      id: 'dentures',
      label: '義歯',
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'partial', label: '部分' },
        { code: 'full', label: '総' },
      ],
    },
    {
      id: 'oralHygiene',
      label: '口腔清潔',
      kind: 'oneOf',
      options: [
        { code: 'good', label: '良' },
        { code: 'poor', label: '不良' },
        { code: 'veryPoor', label: '著しく不良' },
      ],
    },
    { id: 'badBreath', label: '口臭', ...PRESENCE },
  ],
} as const satisfies FormPage
