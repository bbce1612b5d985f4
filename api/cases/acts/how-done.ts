import type { Channel } from '../../../manual/case/events'
import type { Choice } from '../../../templates/pages/components/choices'

/**
 * What a page asks about how something was done away from the screen. No way is chosen beforehand: what is
 * recorded is what somebody said, never what stood there already.
 */
export type HowAsked<C extends Channel> = Readonly<{
  label: string
  /** What the moment beside it is the moment of. */
  when: string
  ways: Readonly<Partial<Record<C, string>>>
}>

export const TOLD_AWAY_FROM_SCREEN: HowAsked<'phone' | 'fax' | 'visit' | 'paper'> = {
  label: '伝え方',
  when: '伝えた日時',
  ways: {
    phone: '電話で伝えた',
    fax: 'FAXで送った',
    visit: '会って伝えた',
    paper: '書面を渡した',
  },
}

/** What is told by voice only: a death, and a notice that reached the wrong office (manual §2.5, decisions 13). */
export const TOLD_BY_VOICE: HowAsked<'phone' | 'visit'> = {
  label: '伝え方',
  when: '伝えた日時',
  ways: { phone: '電話で伝えた', visit: '会って伝えた' },
}

export const SPOKE_BY_VOICE: HowAsked<'phone' | 'visit'> = {
  label: '確かめ方',
  when: '確かめた日時',
  ways: { phone: '電話で話した', visit: '会って話した' },
}

export const HEARD_AWAY_FROM_SCREEN: HowAsked<'phone' | 'fax' | 'visit'> = {
  label: '返事の来かた',
  when: '返事を聞いた日時',
  ways: { phone: '電話で聞いた', fax: 'FAXで返事が来た', visit: '会って聞いた' },
}

/** A paper cannot be handed over by telephone. */
export const HANDED_OVER: HowAsked<'fax' | 'visit' | 'mail' | 'paper'> = {
  label: '渡し方',
  when: '渡した日時',
  ways: {
    fax: 'FAXで送った',
    visit: '会って手渡した',
    mail: '郵便で送った',
    paper: 'そのほかの方法で渡した',
  },
}

export const PAPER_ARRIVED: HowAsked<'fax' | 'visit' | 'mail' | 'paper'> = {
  label: '届きかた',
  when: '届いた日時',
  ways: {
    fax: 'FAXで届いた',
    visit: '持ってきてもらった',
    mail: '郵便で届いた',
    paper: 'そのほかの書面で届いた',
  },
}

/** The certificate of insurance is read, nobody answers. */
export const FOUND_OUT: HowAsked<'phone' | 'visit' | 'paper' | 'fax'> = {
  label: '確かめ方',
  when: '確かめた日時',
  ways: {
    phone: '電話で聞いた',
    visit: '会って聞いた',
    paper: '介護保険証などの書面を見た',
    fax: 'FAXで返事が来た',
  },
}

export const waysOf = <C extends Channel>({ ways }: HowAsked<C>): readonly C[] =>
  Object.keys(ways) as C[]

export const choicesOf = <C extends Channel>(how: HowAsked<C>): readonly Choice[] =>
  Object.entries(how.ways as Readonly<Record<string, string>>).map(([value, label]) => ({
    value,
    label,
  }))
