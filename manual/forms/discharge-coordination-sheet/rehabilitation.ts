import type { FormPage } from '../form'

/** リハビリ目標, 制限事項 (forms §4.3). */
export const REHABILITATION = {
  id: 'rehabilitation',
  title: 'リハビリ目標・制限事項',
  group: '病状と方針',
  nationalNumber: '',
  fields: [
    { id: 'rehabilitationGoal', label: 'リハビリ目標', kind: 'longText', maxLength: 1000 },
    {
      id: 'restrictions',
      label: '制限事項',
      hint: '荷重、安静度、食事や水分など',
      kind: 'longText',
      maxLength: 1000,
    },
  ],
} as const satisfies FormPage
