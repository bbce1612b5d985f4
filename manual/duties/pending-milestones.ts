import type { Instant } from '../calendar/japan-time'
import type { CaseState } from '../case/state'
import type { LadderRung } from './ladder'
import { type CountingMemory, standingDuties } from './standing-duties'
import { statusAt } from './status'

/** The rungs of the duties that are owed or may come to be, which have neither fired nor been skipped. */
export function pendingMilestones(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): readonly LadderRung[] {
  const pending: LadderRung[] = []
  for (const { byHour, ladder } of standingDuties(state, memory)) {
    if (ladder.length === 0 || statusAt(byHour, now) === 'missed') continue
    for (const rung of ladder) if (!state.fired.includes(rung.id)) pending.push(rung)
  }
  return pending
}
