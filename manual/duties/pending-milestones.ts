import type { Instant } from '../calendar/japan-time'
import type { LegId } from '../case/events'
import { remembered } from '../case/remembered'
import type { CaseState } from '../case/state'
import type { DutyRow, MilestoneRow } from '../editions/edition'
import type { DutyClock } from './duty-clock'
import { ladderMoments } from './milestone-moments'
import { isOwed } from './owed-duty'
import { type StandingDuty, standingDuties } from './standing-duties'
import { statusAt } from './status'

/** A rung of the ladder of a duty, with the moment at which it goes off. */
export type LadderRung = Readonly<{
  id: string
  legId: LegId
  dutyKey: string
  row: DutyRow
  rung: MilestoneRow
  rank: number
  moment: Instant
  /** From here on the duty is given up, and nobody is reminded of it. */
  until: Instant
  /** Ids of the higher rungs: once one of them has gone off, nobody is reminded by this one. */
  higher: readonly string[]
}>

/** The rungs of the duties that are owed or may come to be, which have neither fired nor been skipped. */
export function pendingMilestones(state: CaseState, now: Instant): readonly LadderRung[] {
  return standingDuties(state).flatMap((duty) => pendingOf(state, duty, now))
}

/** The same for one duty. */
function pendingOf(
  { fired }: CaseState,
  { byHour, clock }: StandingDuty,
  now: Instant,
): readonly LadderRung[] {
  const status = statusAt(byHour, now)
  if (clock === undefined || (status !== 'open' && status !== 'notYet')) return NONE
  return rungsOf(clock).filter(({ id }) => !fired.includes(id))
}

const NONE: readonly LadderRung[] = []

/** Every rung of the duty's ladder that has a moment, gone off or not. */
const rungsOf = remembered((clock: DutyClock): readonly LadderRung[] => {
  if (!isOwed(clock)) return NONE
  const { legId, row, start, due, anew } = clock
  const anchors = [start.anchor, anew === 0 ? '' : `again${anew}`].filter((one) => one !== '')
  const ids = row.ladder.map(({ milestone }) => [legId, row.code, milestone, ...anchors].join(':'))
  const moments = ladderMoments(clock)
  return row.ladder.flatMap((rung, rank) => {
    const id = ids[rank]
    if (id === undefined || moments[rank] === undefined) return []
    return [
      {
        id,
        legId,
        dutyKey: `${legId}:${row.code}`,
        row,
        rung,
        rank,
        moment: earliest(moments.slice(rank)),
        until: row.afterDue === 'missed' ? due.at : Infinity,
        higher: ids.slice(rank + 1),
      },
    ]
  })
})

/** Closed days can put a lower rung after a higher one; then both come at the higher one's moment. */
function earliest(moments: readonly (Instant | undefined)[]): Instant {
  return Math.min(...moments.filter((moment) => moment !== undefined))
}
