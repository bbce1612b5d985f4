import {
  DIGEST_AFTER_OPENING_MINUTES,
  type NoticeChoice,
  PERSONAL_MAILS_A_DAY,
} from '../../manual/notices/personal'
import type { BannerView } from '../../templates/pages/components/banner'
import type { FormTarget } from '../../templates/pages/components/hidden'
import type { PersonalNoticesView } from '../../templates/pages/personal-notices'
import { paths } from '../routes/paths'
import type { Problems, Typed } from '../typed/typed'

const CHOICES = {
  atOnce: {
    label: 'そのつど受け取る',
    hint: `1日${PERSONAL_MAILS_A_DAY}通まで。こえた分は、次のまとめに入ります。`,
  },
  daily: {
    label: '1日1回、まとめて受け取る',
    hint: `営業日の、開いてから${DIGEST_AFTER_OPENING_MINUTES}分後に届きます。済んだものは入りません。`,
  },
  none: { label: '受け取らない', hint: '急ぐ知らせだけが届きます。' },
} as const satisfies Record<NoticeChoice, Readonly<{ label: string; hint: string }>>

type Parts = Readonly<{
  organisation: string
  typed: Typed
  problems: Problems
  banners: readonly BannerView[]
  target: FormTarget
  /** A demo account is everybody's: what one visitor typed would be shown to the next. */
  fixedAddress?: string
}>

/** The page as it stands, or as it was typed when something is wrong. */
export function personalNoticesView(parts: Parts): PersonalNoticesView {
  const { organisation, typed, problems, banners, target, fixedAddress } = parts
  return {
    back: { href: paths.accountMembership, label: 'アカウント' },
    banners,
    words: [
      `期限の知らせは、${organisation}の窓口にメールで届きます。そのほかに、あなたあてにも受け取るかどうかを選べます。`,
      '急ぐ知らせ（電話が要るもの、退院前の最後の営業日のもの）は、選び方と通数にかかわらず、アドレスのある方に届きます。メールに患者さんのお名前は書かれません。',
      ...(fixedAddress === undefined
        ? []
        : [`体験版では、見本のアドレス（${fixedAddress}）に送ったことにします。外には出ません。`]),
    ],
    fields: [
      {
        kind: 'radios',
        id: 'choice',
        name: 'choice',
        label: 'あなたあてのお知らせ',
        need: 'required',
        value: typed['choice'] ?? '',
        options: Object.entries(CHOICES).map(([value, words]) => ({ value, ...words })),
        layout: 'stacked',
        ...errorOf(problems, 'choice'),
      },
      ...(fixedAddress === undefined
        ? [
            {
              kind: 'text' as const,
              id: 'mail',
              name: 'mail',
              label: 'あなたのメールアドレス',
              need: 'optional' as const,
              hint: '「受け取らない」のときは、急ぐ知らせだけに使います。窓口のアドレスと同じときは、二重には届きません。',
              value: typed['mail'] ?? '',
              setting: { width: 'long' as const, autocomplete: 'email' },
              ...errorOf(problems, 'mail'),
            },
          ]
        : []),
    ],
    target,
  }
}

const errorOf = (problems: Problems, field: string) => {
  const error = problems[field]
  return error === undefined ? {} : { error }
}
