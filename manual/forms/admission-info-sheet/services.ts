import type { FormPage } from '../form'

/** Section 4, 入院前の介護サービスの利用状況について (forms §4.1): what is enclosed says it. */
export const SERVICES = {
  id: 'services',
  title: '介護サービスの利用状況',
  group: '本人と暮らし',
  nationalNumber: '4',
  fields: [
    {
      id: 'enclosed',
      label: '同封の書類',
      kind: 'manyOf',
      options: [
        { code: 'carePlan', label: '居宅サービス計画書1・2・3表' },
        { code: 'other', label: 'その他' },
      ],
      whenMissing: 'サービスの利用状況が分かる書類を選んでください',
      neededFirst: true,
    },
    {
      id: 'enclosedOther',
      label: 'その他の書類、利用状況',
      kind: 'longText',
      maxLength: 500,
      hint: '利用中のサービスと回数を文で書くこともできます',
      askedWhen: { field: 'enclosed', isOneOf: ['other'] },
      whenMissing: 'その他の書類の名前か、利用状況を入れてください',
    },
  ],
} as const satisfies FormPage
