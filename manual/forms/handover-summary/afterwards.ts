import type { FormPage } from '../form'

/** What happens next, and what the hospital asks of those who care from now on (forms §4.4). */
export const AFTERWARDS = {
  id: 'afterwards',
  title: '退院後の受診・継続看護',
  group: '退院後',
  nationalNumber: '',
  fields: [
    {
      id: 'nextVisitOn',
      label: '退院後の受診日',
      under: '受診',
      kind: 'date',
      span: { yearsBack: 1, yearsAhead: 2 },
      neverCarriedOver: true,
    },
    {
      id: 'nextVisitAt',
      label: '退院後の受診先',
      kind: 'text',
      maxLength: 100,
      hint: '例：当院 内科 10時、かかりつけ医',
    },
    {
      id: 'continuingCare',
      label: '継続看護のお願い',
      under: 'お願い',
      kind: 'longText',
      maxLength: 2000,
      hint: '退院したあと見てほしいこと、こうなったら連絡してほしいこと',
      whenMissing: '継続看護のお願いを入れてください',
      neededFirst: true,
    },
  ],
} as const satisfies FormPage
