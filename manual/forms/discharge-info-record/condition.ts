import { PRESENCE, wordsFor } from '../choices/common'
import type { FormPage } from '../form'

/** Section 1 ①, the state during the stay (forms §4.2). */
export const CONDITION = {
  id: 'condition',
  title: '① 入院（所）中の状況',
  group: '基本情報・現在の状態',
  nationalNumber: '1-4',
  fields: [
    {
      id: 'moving',
      label: '移動手段',
      under: '移動・排泄・入浴',
      kind: 'manyOf',
      options: [
        { code: 'independent', label: '自立' },
        { code: 'cane', label: '杖' },
        { code: 'walker', label: '歩行器' },
        { code: 'wheelchair', label: '車いす' },
        { code: 'other', label: 'その他' },
      ],
    },
    wordsFor('movingOther', 'その他の移動手段', ['moving', 'other']),
    {
      id: 'toileting',
      label: '排泄方法',
      kind: 'manyOf',
      options: [
        { code: 'toilet', label: 'トイレ' },
        { code: 'portable', label: 'ポータブル' },
        { code: 'pads', label: 'おむつ' },
        { code: 'catheter', label: 'カテーテル・パウチ' },
      ],
    },
    wordsFor('catheterDetail', 'カテーテル・パウチの内容', ['toileting', 'catheter']),
    {
      id: 'bathing',
      label: '入浴方法',
      kind: 'oneOf',
      options: [
        { code: 'independent', label: '自立' },
        { code: 'shower', label: 'シャワー浴' },
        { code: 'ordinary', label: '一般浴' },
        { code: 'mechanical', label: '機械浴' },
        { code: 'none', label: '行わず' },
      ],
    },
    {
      id: 'mealForm',
      label: '食事形態',
      under: '食事・口腔',
      kind: 'oneOf',
      options: [
        { code: 'ordinary', label: '普通' },
        { code: 'tube', label: '経管栄養' },
        { code: 'other', label: 'その他' },
      ],
    },
    wordsFor('mealFormOther', 'その他の食事形態', ['mealForm', 'other']),
    { id: 'foodTextureClass', label: 'UDF等の食形態区分', kind: 'text', maxLength: 60 },
    {
      id: 'choking',
      label: '嚥下機能（むせ）',
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'sometimes', label: 'あり（時々）' },
        { code: 'always', label: 'あり（常に）' },
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
      id: 'denturesUsed',
      label: '入院（所）中の義歯の使用',
      ...PRESENCE,
      askedWhen: { field: 'dentures', isOneOf: ['partial', 'full'] },
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
    {
      id: 'oralCare',
      label: '口腔ケア',
      kind: 'oneOf',
      options: [
        { code: 'independent', label: '自立' },
        { code: 'partlyHelped', label: '一部介助' },
        { code: 'fullyHelped', label: '全介助' },
      ],
    },
    {
      id: 'sleep',
      label: '睡眠',
      under: '睡眠・認知・精神',
      kind: 'oneOf',
      options: [
        { code: 'good', label: '良好' },
        { code: 'poor', label: '不良' },
      ],
    },
    wordsFor('sleepDetail', '睡眠が不良な様子', ['sleep', 'poor']),
    { id: 'sleepingPills', label: '眠剤の使用', ...PRESENCE },
    {
      id: 'mind',
      label: '認知・精神',
      kind: 'manyOf',
      options: [
        { code: 'cognitiveDecline', label: '認知機能低下' },
        { code: 'delirium', label: 'せん妄' },
        { code: 'wandering', label: '徘徊' },
        { code: 'agitation', label: '焦燥・不穏' },
        { code: 'aggression', label: '攻撃性' },
        { code: 'other', label: 'その他' },
      ],
      disclosure: 'sensitive',
    },
    {
      ...wordsFor('mindOther', 'その他の認知・精神の状態', ['mind', 'other']),
      disclosure: 'sensitive',
    },
  ],
} as const satisfies FormPage
