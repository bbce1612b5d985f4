import type { Instant } from '../calendar/japan-time'
import type { LegId } from '../case/events'
import type { CaseState } from '../case/state'
import type { DutyRow, MilestoneRow } from '../editions/edition'
import { type LegFacts, legFacts } from './leg-facts'
import { MET } from './met'
import { milestoneMoment } from './milestone-moments'
import { dutyClock, findOwedDuty, isForThisStay } from './owed-duty'
import { dutyStatus } from './status'
import { timesOwedAnew } from './undone'

/** A rung that has neither fired nor been skipped, of a duty that is still owed. */
export type PendingMilestone = Readonly<{
  id: string
  legId: LegId
  dutyKey: string
  row: DutyRow
  rung: MilestoneRow
  rank: number
  moment: Instant
  /** From here on the duty is given up, and nobody is reminded of it. */
  until: Instant
  /** A higher rung has gone off already: nobody is reminded of what has been escalated. */
  overtaken: boolean
}>

export function pendingMilestones(state: CaseState, now: Instant): readonly PendingMilestone[] {
  return state.legs.flatMap((leg) => {
    const facts = legFacts(state, leg)
    return facts.edition.duties.flatMap((row) => pendingOf(facts, row, now))
  })
}

function pendingOf(facts: LegFacts, row: DutyRow, now: Instant): readonly PendingMilestone[] {
  const { leg, state } = facts
  if (MET[row.metBy](leg, state) !== undefined || !isForThisStay(row, facts)) return []
  const clock = dutyClock(facts, row)
  const status = dutyStatus(facts, row, clock, undefined, now)
  const owed = findOwedDuty(facts, row, clock)
  if (owed === undefined || (status !== 'open' && status !== 'notYet')) return []
  const anew = timesOwedAnew(leg, row.metBy)
  const anchors = [owed.start.anchor, anew === 0 ? '' : `again${anew}`].filter((one) => one !== '')
  const idOf = ({ milestone }: MilestoneRow): string =>
    [leg.id, row.code, milestone, ...anchors].join(':')
  const moments = row.ladder.map((rung) => milestoneMoment(owed, rung))
  return row.ladder.flatMap((rung, rank) => {
    const id = idOf(rung)
    if (moments[rank] === undefined || state.fired.includes(id)) return []
    const higher = row.ladder.slice(rank + 1)
    return [
      {
        id,
        legId: leg.id,
        dutyKey: `${leg.id}:${row.code}`,
        row,
        rung,
        rank,
        moment: earliest(moments.slice(rank)),
        until: row.afterDue === 'missed' ? owed.due.at : Infinity,
        overtaken: higher.some((later) => state.fired.includes(idOf(later))),
      },
    ]
  })
}

/** Closed days can put a lower rung after a higher one; then both come at the higher one's moment. */
function earliest(moments: readonly (Instant | undefined)[]): Instant {
  return Math.min(...moments.filter((moment) => moment !== undefined))
}
