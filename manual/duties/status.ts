import type { Instant } from '../calendar/japan-time'
import { isOutOfScope } from '../case/parties'
import type { Fact } from '../case/state'
import type { DutyRow } from '../editions/edition'
import type { DutyStatus } from './duty'
import type { LegFacts } from './leg-facts'
import type { DutyClock } from './owed-duty'

/** Where a duty stands at an instant. What is done stays done, whatever happens to the case later. */
export function dutyStatus(
  facts: LegFacts,
  row: DutyRow,
  clock: DutyClock,
  met: Fact | undefined,
  now: Instant,
): DutyStatus {
  if (met !== undefined) return 'done'
  if (isWaived(facts)) return 'waived'
  if (facts.leg.discharged !== undefined) return AT_DISCHARGE[row.atDischarge](clock)
  if (clock.opening === undefined) return 'notYet'
  if (row.afterDue === 'missed' && clock.due !== undefined && now >= clock.due.at) return 'missed'
  return facts.waitsFor === undefined ? 'open' : 'notYet'
}

/** Death, exclusion and refusal stop every clock (domain manual, appendix). */
function isWaived({ state, leg }: LegFacts): boolean {
  return (
    leg.exclusion !== undefined ||
    leg.discharged?.outcome === 'died' ||
    state.consent === 'refused' ||
    isOutOfScope(state, leg)
  )
}

const AT_DISCHARGE = {
  missed: () => 'missed',
  missedIfOpen: ({ opening }) => (opening === undefined ? 'waived' : 'missed'),
  staysOpen: ({ opening }) => (opening === undefined ? 'waived' : 'open'),
} as const satisfies Record<DutyRow['atDischarge'], (clock: DutyClock) => DutyStatus>
