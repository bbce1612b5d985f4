import { ABSENT_NIGHT_ALWAYS, ABSENT_PRESENT, wordsFor } from '../choices/common'
import { HELP_LEVELS } from '../choices/scales'
import type { FormPage } from '../form'

/** 排泄 and 皮膚 of nursing summaries (forms §4.4). */
export const TOILET_AND_SKIN = {
  id: 'toilet-and-skin',
  title: '排泄・皮膚',
  group: '看護と生活',
  nationalNumber: '',
  fields: [
    { id: 'urination', label: '排尿', under: '排泄', kind: 'oneOf', options: HELP_LEVELS },
    { id: 'defecation', label: '排便', kind: 'oneOf', options: HELP_LEVELS },
    {
      id: 'portableToilet',
      label: 'ポータブルトイレ',
      kind: 'oneOf',
      options: ABSENT_NIGHT_ALWAYS,
    },
    { id: 'pads', label: 'オムツ／パッド', kind: 'oneOf', options: ABSENT_NIGHT_ALWAYS },
    { id: 'toiletNotes', label: '排泄の特記事項', kind: 'longText', maxLength: 1000 },
    {
      id: 'pressureUlcer',
      label: '褥瘡（床ずれ）の有無',
      under: '皮膚',
      kind: 'oneOf',
      options: ABSENT_PRESENT,
    },
    wordsFor('pressureUlcerDetail', '褥瘡の場所と状態', ['pressureUlcer', 'present']),
    { id: 'skinNotes', label: '皮膚の特記事項', kind: 'longText', maxLength: 1000 },
  ],
} as const satisfies FormPage
