import type { CaseState } from '../case/state'
import type { DutyRow } from '../editions/edition'
import { type DutyClock, dutyClock } from './duty-clock'
import { type LegFacts, legFacts } from './leg-facts'
import { MET } from './met'
import { isForThisStay } from './owed-duty'
import { DONE, type StatusByHour, statusByHour } from './status'

/** A duty of one stay, as far as the hour has no say in it. */
export type StandingDuty = Readonly<{
  facts: LegFacts
  row: DutyRow
  byHour: StatusByHour
  /** Absent once the duty is met: then nothing is counted any more. */
  clock?: DutyClock
}>

type Kept = Readonly<{ state: CaseState; duties: readonly StandingDuty[] }>

/** The newest answer for the stays of a case, kept as long as they are. */
const KEPT = new WeakMap<CaseState['legs'], Kept>()

/**
 * Every duty that is for the stays of the case, in the order of the manual. The clock alone changes none of them, so
 * that a case which is woken by reminders counts its days once and not each time.
 */
export function standingDuties(state: CaseState): readonly StandingDuty[] {
  const kept = KEPT.get(state.legs)
  if (kept !== undefined && isSameForDuties(kept.state, state)) return kept.duties
  const duties = state.legs.flatMap((leg) => {
    const facts = legFacts(state, leg)
    return facts.edition.duties
      .filter((row) => isForThisStay(row, facts))
      .map((row) => standingDuty(facts, row))
  })
  KEPT.set(state.legs, { state, duties })
  return duties
}

function standingDuty(facts: LegFacts, row: DutyRow): StandingDuty {
  if (MET[row.metBy](facts.leg, facts.state) !== undefined) return { facts, row, byHour: DONE }
  const clock = dutyClock(facts, row)
  return { facts, row, clock, byHour: statusByHour(facts, row, clock) }
}

/** What a case remembers of its messages and of its own coming and going; no duty is judged by it. */
const NO_MATTER_TO_DUTIES = {
  lastSeq: true,
  lastRecordedAt: true,
  fired: true,
  undelivered: true,
  closed: true,
  reopened: true,
  reopenedLast: true,
} as const satisfies Partial<Record<keyof CaseState, true>>

function isSameForDuties(a: CaseState, b: CaseState): boolean {
  if (a === b) return true
  for (const key in a) if (!(key in NO_MATTER_TO_DUTIES) && differs(a, b, key)) return false
  for (const key in b) if (!(key in NO_MATTER_TO_DUTIES) && differs(a, b, key)) return false
  return true
}

function differs(a: CaseState, b: CaseState, key: string): boolean {
  return a[key as keyof CaseState] !== b[key as keyof CaseState]
}
