import type { Instant } from '../calendar/japan-time'
import type { CaseState } from '../case/state'
import type { LadderRung } from './ladder'
import { type CountingMemory, type StandingDuty, standingDuties } from './standing-duties'
import { statusAt } from './status'

/** The rungs of the duties that are owed or may come to be, which have neither fired nor been skipped. */
export function pendingMilestones(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): readonly LadderRung[] {
  return standingDuties(state, memory).flatMap((duty) => pendingOf(state, duty, now))
}

function pendingOf(
  { fired }: CaseState,
  { byHour, ladder }: StandingDuty,
  now: Instant,
): readonly LadderRung[] {
  if (ladder.length === 0 || statusAt(byHour, now) === 'missed') return ladder.slice(0, 0)
  return ladder.filter(({ id }) => !fired.includes(id))
}
