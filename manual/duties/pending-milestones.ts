import type { Instant } from '../calendar/japan-time'
import type { LegId } from '../case/events'
import type { CaseState } from '../case/state'
import type { DutyRow, MilestoneRow } from '../editions/edition'
import { type LegFacts, legFacts } from './leg-facts'
import { MET } from './met'
import { milestoneMoment } from './milestone-moments'
import { dutyClock, findOwedDuty } from './owed-duty'
import { dutyStatus } from './status'

/** A rung that has neither fired nor been skipped, of a duty that is still owed. */
export type PendingMilestone = Readonly<{
  id: string
  legId: LegId
  dutyKey: string
  row: DutyRow
  rung: MilestoneRow
  rank: number
  moment: Instant
}>

export function pendingMilestones(state: CaseState, now: Instant): readonly PendingMilestone[] {
  return state.legs.flatMap((leg) => {
    const facts = legFacts(state, leg)
    return facts.edition.duties.flatMap((row) => pendingOf(facts, row, now))
  })
}

function pendingOf(facts: LegFacts, row: DutyRow, now: Instant): readonly PendingMilestone[] {
  const { leg, state } = facts
  const status = dutyStatus(facts, row, dutyClock(facts, row), MET[row.metBy](leg), now)
  const owed = findOwedDuty(facts, row)
  if (owed === undefined || (status !== 'open' && status !== 'notYet')) return []
  const { anchor } = owed.start
  return row.ladder.flatMap((rung, rank) => {
    const id = [leg.id, row.code, rung.milestone, ...(anchor === '' ? [] : [anchor])].join(':')
    const moment = state.fired.includes(id) ? undefined : milestoneMoment(owed, rung)
    if (moment === undefined) return []
    return [{ id, legId: leg.id, dutyKey: `${leg.id}:${row.code}`, row, rung, rank, moment }]
  })
}
