import { eraDay } from '../../../manual/calendar/japanese-era'
import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { ContactList } from '../../../manual/contacts/contact-list'
import { type DeskAnswer, type Line, lineOf } from '../../../manual/contacts/desk-for'
import { freshnessOf, monthsSince } from '../../../manual/contacts/freshness'
import type { ChipView } from '../../../templates/pages/components/chip'
import type { CallView } from '../../../templates/pages/contact-guide'
import { FRESHNESS_WORDS, momentWords, nowWords } from '../../../templates/words/contact'

/** Whether somebody is there now, as a chip. */
export function nowChip(answer: DeskAnswer, now: Instant): ChipView {
  const kind = answer.kind === 'open' ? 'done' : answer.kind === 'instead' ? 'waiting' : 'notYet'
  return { kind, text: nowWords(answer, now) }
}

const FRESHNESS_CHIPS = { current: 'done', old: 'tomorrow', unconfirmed: 'today' } as const

export function freshnessView(
  list: ContactList | undefined,
  now: Instant,
): Readonly<{ chip: ChipView; confirmed: string }> {
  const today = dayInJapan(now)
  const confirmedOn = list?.confirmedOn
  const freshness = freshnessOf(confirmedOn, today)
  const chip = { kind: FRESHNESS_CHIPS[freshness], text: FRESHNESS_WORDS[freshness] }
  if (confirmedOn === undefined) return { chip, confirmed: '確認の記録がありません' }
  const ago = freshness === 'current' ? '' : `（${monthsSince(confirmedOn, today)}か月前）`
  return { chip, confirmed: `${eraDay(confirmedOn)} 確認${ago}` }
}

/** The number to dial now, named by whoever answers, and the other one that is good to know. */
export function callsOf(
  answer: DeskAnswer,
  mainPhone: string | undefined,
  now: Instant,
): Readonly<{ call?: CallView; also?: CallView }> {
  const { kind, desk, nightDesk, call, mainFirst, opensAt } = answer
  if (call === undefined) return {}
  const opening = opensAt === undefined ? '' : `（${momentWords(opensAt, now)}から）`
  const daytime = desk && viewOf(`${desk.department}${opening}`, lineOf(desk, mainPhone))
  if (mainFirst) return both({ label: '先に代表へ', ...call }, daytime)
  switch (kind) {
    case 'open':
      return { call: { label: desk?.department ?? '代表', ...call } }
    case 'instead':
      return both({ label: nightDesk?.department ?? '夜間・休日', ...call }, daytime)
    case 'closed':
      return both({ label: '代表', ...call }, daytime)
    case 'unlisted':
      return { call: { label: '代表', ...call } }
  }
}

const viewOf = (label: string, line: Line | undefined): CallView | undefined =>
  line && { label, ...line }

/** The same number is not named twice. */
const both = (call: CallView, also: CallView | undefined) =>
  also === undefined || (also.phone === call.phone && also.extension === undefined)
    ? { call }
    : { call, also }
