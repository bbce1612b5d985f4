import { PRESENCE, wordsFor } from '../choices/common'
import { MEDICAL_CARE } from '../choices/medical-care'
import type { FormPage } from '../form'
import { NURSING_VIEW, REHABILITATION_VIEW } from './views'

/** Section 2 ③, what will be needed after discharge (forms §4.2). */
export const CARE_AFTERWARDS = {
  id: 'care-afterwards',
  title: '③ 退院後に必要な事柄',
  group: '課題認識のための情報',
  nationalNumber: '2-1',
  fields: [
    { id: 'medicalCare', label: '医療処置の内容', kind: 'manyOf', options: MEDICAL_CARE },
    wordsFor('medicalCareOther', 'その他の医療処置', ['medicalCare', 'other']),
    { id: 'nursing', label: '看護の視点', kind: 'manyOf', options: NURSING_VIEW },
    wordsFor('nursingOther', 'その他の看護の視点', ['nursing', 'other']),
    {
      id: 'rehabilitation',
      label: 'リハビリの視点',
      kind: 'manyOf',
      options: REHABILITATION_VIEW,
    },
    wordsFor('rehabilitationOther', 'その他のリハビリの視点', ['rehabilitation', 'other']),
    { id: 'forbidden', label: '禁忌事項', under: '禁忌', ...PRESENCE },
    {
      id: 'forbiddenDetail',
      label: '禁忌の内容・留意点',
      kind: 'longText',
      maxLength: 1000,
      askedWhen: { field: 'forbidden', isOneOf: ['yes'] },
      whenMissing: '禁忌の内容・留意点を入れてください',
    },
  ],
} as const satisfies FormPage
