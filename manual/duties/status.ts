import type { Instant } from '../calendar/japan-time'
import { hasConsent, isOutOfScope } from '../case/parties'
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
  if (facts.leg.discharged !== undefined) return AT_DISCHARGE[row.atDischarge](clock)
  if (clock.opening === undefined) return 'notYet'
  if (row.afterDue === 'missed' && clock.due !== undefined && now >= clock.due.at) return 'missed'
  return waitsFor(facts, row) === undefined ? 'open' : 'notYet'
}

/** What has to come first, as far as the duty needs it. */
export function waitsFor(facts: LegFacts, { needs }: DutyRow): LegFacts['waitsFor'] {
  if (needs === 'nothing') return undefined
  if (needs === 'consent') return hasConsent(facts.state) ? undefined : 'consent'
  return facts.waitsFor
}

/** Death, exclusion and refusal stop every clock (domain manual, appendix). */
function isWaived({ state, leg }: LegFacts): boolean {
  return (
    leg.exclusion !== undefined ||
    state.mergedInto !== undefined ||
    leg.discharged?.outcome === 'died' ||
    state.consent === 'refused' ||
    isOutOfScope(state, leg)
  )
}

const AT_DISCHARGE = {
  missed: () => 'missed',
  missedIfOpen: ({ opening }) => (opening === undefined ? 'waived' : 'missed'),
  staysOpen: ({ opening }) => (opening === undefined ? 'waived' : 'open'),
  waived: () => 'waived',
} as const satisfies Record<DutyRow['atDischarge'], (clock: DutyClock) => DutyStatus>
