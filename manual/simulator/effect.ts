import type { Instant } from '../calendar/japan-time'
import type { CaseEvent } from '../case/events'
import type { CaseState } from '../case/state'
import { dutiesAt } from '../duties/duties-at'
import type { DutyView } from '../duties/duty'
import type { DutyCode } from '../editions/edition'
import { indicatorFacts, type Period, ratesOf } from '../indicators/indicators'

/** A share as two counts, so that many cases can be added up. */
export type Share = Readonly<{ numerator: number; denominator: number }>

/** What an edition came to over many cases. Counts only: no case can be told from another in them. */
export type Effect = Readonly<{
  cases: number
  dischargeContact: Share
  admissionInfo: Share
  /** By duty: how often it was done late, given up or is overdue, of the times it was owed. */
  late: Readonly<Partial<Record<DutyCode, Share>>>
  reminders: number
  /** The same by duty. */
  remindersOf: Readonly<Partial<Record<DutyCode, number>>>
  escalations: number
}>

export const NO_EFFECT: Effect = {
  cases: 0,
  dischargeContact: { numerator: 0, denominator: 0 },
  admissionInfo: { numerator: 0, denominator: 0 },
  late: {},
  reminders: 0,
  remindersOf: {},
  escalations: 0,
}

const ALWAYS = { from: '0000-01-01', to: '9999-12-31' } as Period

/** What one case came to, as it stands at the instant. */
export function effectOf(state: CaseState, events: readonly CaseEvent[], now: Instant): Effect {
  const rates = ratesOf(indicatorFacts(state), ALWAYS)
  return {
    cases: 1,
    dischargeContact: shareOf(rates.dischargeContact),
    admissionInfo: shareOf(rates.admissionInfo),
    late: lateOf(dutiesAt(state, now), now),
    reminders: events.filter(({ type }) => type === 'ReminderDue').length,
    remindersOf: remindersOf(events),
    escalations: events.filter(({ type }) => type === 'Escalated').length,
  }
}

function remindersOf(events: readonly CaseEvent[]): Effect['remindersOf'] {
  const counts: Partial<Record<DutyCode, number>> = {}
  for (const event of events) {
    if (event.type !== 'ReminderDue') continue
    const code = event.data.duty as DutyCode
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

const shareOf = ({ numerator, denominator }: Share): Share => ({ numerator, denominator })

function lateOf(duties: readonly DutyView[], now: Instant): Effect['late'] {
  const late: Partial<Record<DutyCode, Share>> = {}
  for (const duty of duties) {
    if (duty.code === 'phone' || duty.code === 'consent' || !wasOwed(duty)) continue
    const { numerator, denominator } = late[duty.code] ?? { numerator: 0, denominator: 0 }
    const one = isLate(duty, now) ? 1 : 0
    late[duty.code] = { numerator: numerator + one, denominator: denominator + 1 }
  }
  return late
}

function wasOwed({ status }: DutyView): boolean {
  return status === 'done' || status === 'missed' || status === 'open'
}

function isLate({ status, dueAt, doneAt }: DutyView, now: Instant): boolean {
  if (status === 'missed') return true
  return dueAt !== undefined && (status === 'done' ? (doneAt ?? now) : now) > dueAt
}
