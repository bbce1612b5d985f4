import type { FormPage } from '../form'
import { HELP_LEVELS, MOBILITY_AIDS } from '../choices/scales'

const help = <Id extends string>(id: Id, label: string) =>
  ({
    id,
    label,
    kind: 'oneOf',
    options: HELP_LEVELS,
    whenMissing: `${label}を選んでください`,
    neededFirst: true,
  }) as const

/** Section 7, the part on paralysis, pressure ulcers and acts of daily living (forms §4.1). */
export const DAILY_LIVING = {
  id: 'daily-living',
  title: 'ADL・移動',
  group: '身体・生活機能',
  nationalNumber: '7-1',
  intro: '入院する前の、ふだんの状態を選んでください。',
  fields: [
    { ...help('moving', '移動'), under: '日常の動作' },
    help('transferring', '移乗'),
    help('dressing', '更衣'),
    help('grooming', '整容'),
    help('bathing', '入浴'),
    help('eating', '食事'),
    help('gettingUp', '起居動作'),
    {
      id: 'indoorAids',
      label: '室内の移動に使うもの',
      under: '移動に使うもの',
      kind: 'manyOf',
      options: MOBILITY_AIDS,
    },
    {
      id: 'indoorAidsOther',
      label: '室内の移動に使うその他のもの',
      kind: 'text',
      maxLength: 60,
      askedWhen: { field: 'indoorAids', isOneOf: ['other'] },
    },
    { id: 'outdoorAids', label: '屋外の移動に使うもの', kind: 'manyOf', options: MOBILITY_AIDS },
    {
      id: 'outdoorAidsOther',
      label: '屋外の移動に使うその他のもの',
      kind: 'text',
      maxLength: 60,
      askedWhen: { field: 'outdoorAids', isOneOf: ['other'] },
    },
    {
      id: 'paralysis',
      label: '麻痺の状況',
      under: '麻痺・褥瘡',
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'mild', label: '軽度' },
        { code: 'moderate', label: '中度' },
        { code: 'severe', label: '重度' },
      ],
      whenMissing: '麻痺の状況を選んでください',
      neededFirst: true,
    },
    {
      id: 'pressureUlcer',
      label: '褥瘡（床ずれ）の有無',
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'present', label: 'あり' },
      ],
      whenMissing: '褥瘡の有無を選んでください',
      neededFirst: true,
    },
    {
      id: 'pressureUlcerDetail',
      label: '褥瘡の場所と状態',
      kind: 'text',
      maxLength: 200,
      askedWhen: { field: 'pressureUlcer', isOneOf: ['present'] },
      whenMissing: '褥瘡の場所と状態を入れてください',
    },
    {
      id: 'dailyLivingNotes',
      label: '伝えておきたいこと',
      under: '伝えておきたいこと',
      kind: 'longText',
      maxLength: 2000,
      hint: '欄は書いた分だけ広がります。印刷でも切れません。',
    },
  ],
} as const satisfies FormPage
