import type { CaseState } from '../case/state'
import type { DutyRow } from '../editions/edition'
import { type ClockBasis, clockBasis, isSameBasis } from './clock-basis'
import { clockFrom, type DutyClock } from './duty-clock'
import { ladderOf, type LadderRung } from './ladder'
import { type LegFacts, legFacts } from './leg-facts'
import { type RuledRow, ruledRows } from './ruled-row'
import { DONE, type StatusByHour, statusByHour } from './status'

/** A duty of one stay, as far as the hour has no say in it. */
export type StandingDuty = Readonly<{
  row: DutyRow
  byHour: StatusByHour
  /** The rungs of its ladder; none once the duty is met or given up. */
  ladder: readonly LadderRung[]
}>

type Counted = {
  readonly basis: ClockBasis
  readonly clock: DutyClock
  ladder?: readonly LadderRung[]
}

/**
 * What one case has counted before, so that it need not be counted again. Most events leave most clocks as they are,
 * and the passing of time leaves all of them. Holds nothing but answers: without it they are the same, only slower.
 */
export class CountingMemory {
  last: Readonly<{ state: CaseState; duties: readonly StandingDuty[] }> | undefined
  readonly counted = new Map<DutyRow, Counted>()
}

/** Every duty that is for the stays of the case, in the order of the manual. */
export function standingDuties(
  state: CaseState,
  memory = new CountingMemory(),
): readonly StandingDuty[] {
  const { last } = memory
  if (last !== undefined && isSameForDuties(last.state, state)) return last.duties
  const duties: StandingDuty[] = []
  for (const leg of state.legs) {
    const facts = legFacts(state, leg)
    for (const ruled of ruledRows(facts.edition))
      if (ruled.isForThisStay(facts)) duties.push(standingDuty(facts, ruled, memory))
  }
  memory.last = { state, duties }
  return duties
}

const NO_LADDER: readonly LadderRung[] = []

function standingDuty(
  facts: LegFacts,
  { row, met }: RuledRow,
  memory: CountingMemory,
): StandingDuty {
  if (met(facts.leg, facts.state) !== undefined) {
    return { row, byHour: DONE, ladder: NO_LADDER }
  }
  const counted = countedAgain(clockBasis(facts, row), memory)
  const byHour = statusByHour(facts, row, counted.clock)
  if (byHour.status !== 'open' && byHour.status !== 'notYet') {
    return { row, byHour, ladder: NO_LADDER }
  }
  counted.ladder ??= ladderOf(counted.basis, counted.clock)
  return { row, byHour, ladder: counted.ladder }
}

function countedAgain(basis: ClockBasis, { counted }: CountingMemory): Counted {
  const before = counted.get(basis.row)
  if (before !== undefined && isSameBasis(before.basis, basis)) return before
  const now = { basis, clock: clockFrom(basis) }
  counted.set(basis.row, now)
  return now
}

/** Whether two states of one case are judged alike; what it remembers of its messages is no matter to its duties. */
function isSameForDuties(a: CaseState, b: CaseState): boolean {
  return (
    a === b ||
    (a.legs === b.legs &&
      a.consent === b.consent &&
      a.consentSince === b.consentSince &&
      a.coordinator === b.coordinator &&
      a.coordinatorSince === b.coordinatorSince &&
      a.formerCoordinators === b.formerCoordinators &&
      a.calendars === b.calendars &&
      a.recalls === b.recalls &&
      a.links === b.links &&
      a.mergedInto === b.mergedInto &&
      a.scheme === b.scheme &&
      a.certification === b.certification &&
      a.inquiries === b.inquiries &&
      a.officeChosen === b.officeChosen &&
      a.provisionalPlan === b.provisionalPlan &&
      a.carePlanRequest === b.carePlanRequest &&
      a.disabilityDesk === b.disabilityDesk)
  )
}
