import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { InboxCase, OfficeCalendar } from '../../store/inbox'
import type { Actor } from '../../store/memberships'
import type { InboxView } from '../../templates/pages/inbox'
import { dueDay } from '../../templates/words/due'
import { fullMoment } from '../../templates/words/time'
import { isAllowed } from '../policy/policy'
import { paths } from '../routes/paths'
import { type CardParts, cardsOf, type TimedCard, waitingOf } from './inbox-cards'
import { formCards, waitingForms } from './inbox-forms'
import { officeCalendarView } from './office-calendar'

export type InboxParts = Readonly<{
  actor: Actor
  cases: readonly InboxCase[]
  calendar: OfficeCalendar | undefined
  openNotice: CardParts['openNotice']
  now: Instant
}>

/** What the office has to do, what is nearest first; then what it waits for. */
export function inboxView({ actor, cases, calendar, openNotice, now }: InboxParts): InboxView {
  const open = cases.map((inboxCase) => ({
    inboxCase,
    now: now + inboxCase.clockOffsetMs,
    openNotice,
  }))
  // A case of the demo region may be days ahead: what is nearest is so by the case's own clock.
  const cards = open
    .flatMap((one) => [...cardsOf(one), ...formCards(one)])
    .toSorted((a, b) => a.dueAt - a.now - (b.dueAt - b.now))
  return {
    counts: countsOf(cards),
    asOf: fullMoment(now),
    refresh: { href: paths.inbox, label: '最新にする' },
    cards: cards.map(({ card }) => card),
    calendar: officeCalendarView(actor.organisationId, calendar, dayInJapan(now), changeOf(actor)),
    waiting: open.flatMap((one) => [...waitingOf(one), ...waitingForms(one)]),
    links: [{ href: paths.feeEvidence, label: '加算の記録（月ごと）' }],
    empty: { start: { href: paths.newCase, label: '入院を知らせる' } },
  }
}

/** Its own manager keeps the office's days; for the others the card only shows them. */
const changeOf = ({ role }: Actor) =>
  isAllowed('changeCalendar', role, 'none')
    ? { href: paths.calendar, label: '確かめる・変える' }
    : undefined

function countsOf(cards: readonly TimedCard[]): InboxView['counts'] {
  const overdue = cards.filter(({ dueAt, now }) => now >= dueAt).length
  const today = cards.filter(
    ({ dueAt, now }) => now < dueAt && dueDay(dueAt) === dayInJapan(now),
  ).length
  return [
    { label: '超過', count: overdue, late: true },
    { label: 'きょう', count: today },
    { label: 'あす以降', count: cards.length - overdue - today },
  ]
}
