import type { FormPage } from '../form'

const SENSITIVE = { disclosure: 'sensitive' } as const
const EXISTS = { field: 'crisisPlan', isOneOf: ['present'] } as const

/** クライシスプラン: agreed with the person beforehand, in the person's own words (forms §4.6). */
export const CRISIS_PLAN = {
  id: 'crisis-plan',
  title: 'クライシスプラン',
  group: '調子をくずしたとき',
  nationalNumber: '',
  intro: '本人と一緒に決めた、調子をくずしたときの約束です。本人のことばのまま書きます。',
  fields: [
    {
      id: 'crisisPlan',
      label: 'クライシスプラン',
      kind: 'oneOf',
      options: [
        { code: 'present', label: 'あり' },
        { code: 'inPreparation', label: '作成中' },
        { code: 'none', label: 'なし' },
      ],
      ...SENSITIVE,
    },
    {
      id: 'crisisSigns',
      label: '調子をくずすときのサイン',
      kind: 'longText',
      maxLength: 1000,
      askedWhen: EXISTS,
      ...SENSITIVE,
    },
    {
      id: 'crisisOwnActs',
      label: '自分ですること',
      kind: 'longText',
      maxLength: 1000,
      askedWhen: EXISTS,
      ...SENSITIVE,
    },
    {
      id: 'crisisHelp',
      label: '周りの人にしてほしいこと、してほしくないこと',
      kind: 'longText',
      maxLength: 1000,
      askedWhen: EXISTS,
      ...SENSITIVE,
    },
    {
      id: 'crisisContact',
      label: '調子をくずしたときの連絡先',
      kind: 'text',
      maxLength: 200,
      askedWhen: EXISTS,
      ...SENSITIVE,
    },
  ],
} as const satisfies FormPage
