import { ABSENT_PRESENT, PRESENCE, wordsFor } from '../choices/common'
import type { FormPage } from '../form'

/** 栄養・口腔 (forms §4.4, doctor's letter). */
export const MEALS = {
  id: 'meals',
  title: '食事・栄養・口腔',
  group: '看護と生活',
  nationalNumber: '',
  fields: [
    {
      id: 'intakeRoute',
      label: '摂食方法',
      under: '食事',
      kind: 'manyOf',
      options: [
        { code: 'oral', label: '経口' },
        { code: 'tube', label: '経管栄養' },
      ],
    },
    {
      id: 'swallowingDisorder',
      label: '摂食嚥下機能障害',
      kind: 'oneOf',
      options: ABSENT_PRESENT,
    },
    wordsFor('swallowingDisorderDetail', '摂食嚥下機能障害の様子', [
      'swallowingDisorder',
      'present',
    ]),
    { id: 'stapleForm', label: '食形態（主食）', kind: 'text', maxLength: 60, hint: '例：全がゆ' },
    {
      id: 'sideDishForm',
      label: '食形態（副食）',
      kind: 'text',
      maxLength: 60,
      hint: '例：きざみ、ソフト食',
    },
    { id: 'thickened', label: '水分とろみ', ...PRESENCE },
    {
      id: 'dentures',
      label: '義歯',
      under: '口腔',
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'partial', label: '部分' },
        { code: 'full', label: '総' },
      ],
    },
    { id: 'dirtyTeeth', label: '歯の汚れ', kind: 'oneOf', options: ABSENT_PRESENT },
    {
      id: 'mealNotes',
      label: '食事・栄養・口腔の特記事項',
      kind: 'longText',
      maxLength: 1000,
    },
  ],
} as const satisfies FormPage
