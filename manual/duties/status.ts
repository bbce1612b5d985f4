import type { Instant } from '../calendar/japan-time'
import { currentLeg } from '../case/legs'
import { hasConsent, isOutOfScope } from '../case/parties'
import type { HospitalLeg } from '../case/state'
import type { DutyRow } from '../editions/edition'
import type { DutyStatus } from './duty'
import type { LegFacts } from './leg-facts'
import type { Met } from './met'
import type { DutyClock } from './owed-duty'

/** Where a duty stands at an instant. What is done stays done, whatever happens to the case later. */
export function dutyStatus(
  facts: LegFacts,
  row: DutyRow,
  clock: DutyClock,
  met: Met | undefined,
  now: Instant,
): DutyStatus {
  if (met !== undefined) return 'done'
  if (row.outlivesTheStay === true) return clock.opening === undefined ? 'notYet' : 'open'
  if (isWaived(facts)) return 'waived'
  const waiting = waitsFor(facts, row) !== undefined
  if (passesToNextStay(facts, row, clock)) return 'waived'
  const left = facts.leg.discharged
  if (left !== undefined) {
    const status = AT_DISCHARGE[row.atDischarge](clock, left.at)
    return status === 'open' && waiting ? 'notYet' : status
  }
  if (clock.opening === undefined || isTooEarly(row, clock.opening.at, now)) return 'notYet'
  if (row.afterDue === 'missed' && clock.due !== undefined && now >= clock.due.at) return 'missed'
  return waiting ? 'notYet' : 'open'
}

/** What has to come first, as far as the duty needs it. */
export function waitsFor(facts: LegFacts, { needs }: DutyRow): LegFacts['waitsFor'] {
  if (needs === 'nothing') return undefined
  if (needs === 'consent') return hasConsent(facts.state) ? undefined : 'consent'
  return facts.waitsFor
}

function isTooEarly({ opensDaysBeforeDue }: DutyRow, opensAt: Instant, now: Instant): boolean {
  return opensDaysBeforeDue !== undefined && now < opensAt
}

/** Death, exclusion and refusal stop every clock, that of an earlier stay too (domain manual, appendix). */
function isWaived({ state, leg }: LegFacts): boolean {
  return (
    hasStopped(leg) ||
    hasStopped(currentLeg(state)) ||
    state.mergedInto !== undefined ||
    state.consent === 'refused' ||
    isOutOfScope(state, leg)
  )
}

function hasStopped({ exclusion, discharged }: HospitalLeg): boolean {
  return exclusion !== undefined || discharged?.outcome === 'died'
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
