import { PRESENCE, wordsFor } from '../choices/common'
import type { FormPage } from '../form'

/** コミュニケーション手段 and 強度行動障害: what the ward needs in the first hour (forms §4.6). */
export const COMMUNICATION = {
  id: 'communication',
  title: 'コミュニケーション・行動',
  group: '本人',
  nationalNumber: '',
  fields: [
    {
      id: 'communicationMeans',
      label: 'コミュニケーション手段',
      under: 'コミュニケーション',
      kind: 'manyOf',
      options: [
        { code: 'speech', label: 'ことば' },
        { code: 'shortWords', label: '短いことば' },
        { code: 'writing', label: '筆談' },
        { code: 'signLanguage', label: '手話' },
        { code: 'braille', label: '点字' },
        { code: 'pictures', label: '絵・写真' },
        { code: 'device', label: '機器・アプリ' },
        { code: 'supporter', label: '支援者の通訳' },
        { code: 'other', label: 'その他' },
      ],
      whenMissing: 'コミュニケーション手段を選んでください',
      neededFirst: true,
    },
    wordsFor('communicationMeansOther', 'その他のコミュニケーション手段', [
      'communicationMeans',
      'other',
    ]),
    {
      id: 'communicationNotes',
      label: '伝わりやすい方法、避けてほしいこと',
      kind: 'longText',
      maxLength: 1000,
    },
    {
      id: 'severeBehaviour',
      label: '強度行動障害',
      under: '行動',
      ...PRESENCE,
      disclosure: 'sensitive',
    },
    {
      ...wordsFor('severeBehaviourDetail', '強度行動障害の様子と対応', ['severeBehaviour', 'yes']),
      kind: 'longText',
      maxLength: 1000,
      disclosure: 'sensitive',
    },
  ],
} as const satisfies FormPage
