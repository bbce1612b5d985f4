import type { Instant } from '../calendar/japan-time'
import { hasConsent } from '../case/parties'
import type { DutyRow } from '../editions/edition'
import type { DutyStatus } from './duty'
import type { LegFacts } from './leg-facts'
import type { DutyClock } from './duty-clock'

/** How a duty stands until the next event: of the hour only two instants matter. */
export type StatusByHour = Readonly<{
  status: DutyStatus
  /** Before it the duty is not owed yet. */
  opensAt: Instant
  /** From it on the duty is given up. */
  givenUpAt: Instant
}>

export function statusAt({ status, opensAt, givenUpAt }: StatusByHour, now: Instant): DutyStatus {
  if (now < opensAt) return 'notYet'
  return now >= givenUpAt ? 'missed' : status
}

/** What is done stays done, whatever happens to the case later. */
export const DONE: StatusByHour = always('done')

/** How a duty stands that nothing has met so far. */
export function statusByHour(facts: LegFacts, row: DutyRow, clock: DutyClock): StatusByHour {
  const { due, opening } = clock
  if (row.outlivesTheStay === true) return always(opening === undefined ? 'notYet' : 'open')
  if (facts.isStopped || passesToNextStay(facts, row, clock)) return always('waived')
  const waiting = waitsFor(facts, row) !== undefined
  const left = facts.leg.discharged
  if (left !== undefined) {
    const status = AT_DISCHARGE[row.atDischarge](clock, left.at)
    return always(status === 'open' && waiting ? 'notYet' : status)
  }
  if (opening === undefined) return always('notYet')
  return {
    status: waiting ? 'notYet' : 'open',
    opensAt: row.opensDaysBeforeDue === undefined ? -Infinity : opening.at,
    givenUpAt: row.afterDue === 'missed' && due !== undefined ? due.at : Infinity,
  }
}

function always(status: DutyStatus): StatusByHour {
  return { status, opensAt: -Infinity, givenUpAt: Infinity }
}

/** What has to come first, as far as the duty needs it. */
export function waitsFor(facts: LegFacts, { needs }: DutyRow): LegFacts['waitsFor'] {
  if (needs === 'nothing') return undefined
  if (needs === 'consent') return hasConsent(facts.state) ? undefined : 'consent'
  return facts.waitsFor
}

/** A transfer is no discharge: what was not yet due there is owed at the next hospital instead (manual §2.5). */
function passesToNextStay({ leg }: LegFacts, row: DutyRow, { due }: DutyClock): boolean {
  const { discharged } = leg
  if (discharged?.outcome !== 'otherHospital' || row.atDischarge === 'staysOpen') return false
  return due === undefined || due.at > discharged.at
}

const AT_DISCHARGE = {
  missed: () => 'missed',
  missedIfOpen: ({ opening }) => (opening === undefined ? 'waived' : 'missed'),
  missedIfOverdue: ({ due }, left) => (due !== undefined && left >= due.at ? 'missed' : 'waived'),
  staysOpen: ({ opening }) => (opening === undefined ? 'waived' : 'open'),
  waived: () => 'waived',
} as const satisfies Record<DutyRow['atDischarge'], (clock: DutyClock, left: Instant) => DutyStatus>
