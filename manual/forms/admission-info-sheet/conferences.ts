import type { FormPage } from '../form'

const WISH = { kind: 'yesNo', yes: '希望あり', no: '希望なし' } as const

/** Section 6, カンファレンス等について（ケアマネジャーからの希望） (forms §4.1). */
export const CONFERENCES = {
  id: 'conferences',
  title: 'カンファレンス等の希望',
  group: '本人と暮らし',
  nationalNumber: '6',
  fields: [
    { id: 'wardConference', label: '「院内の多職種カンファレンス」への参加', ...WISH },
    { id: 'dischargeConference', label: '「退院前カンファレンス」への参加', ...WISH },
    {
      id: 'dischargeConferenceWish',
      label: '退院前カンファレンスへの具体的な要望',
      kind: 'longText',
      maxLength: 500,
      hint: '例：オンライン可、平日9時〜11時',
    },
    { id: 'homeVisit', label: '「退院前訪問指導」を実施する場合の同行', ...WISH },
  ],
} as const satisfies FormPage
