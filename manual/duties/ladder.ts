import type { Instant } from '../calendar/japan-time'
import type { LegId } from '../case/events'
import type { DutyRow, MilestoneRow } from '../editions/edition'
import type { ClockBasis } from './clock-basis'
import type { DutyClock } from './duty-clock'
import { milestoneMoment } from './milestone-moments'
import { isOwed } from './owed-duty'

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

/** Every rung of the duty's ladder that has a moment, gone off or not. */
export function ladderOf(
  { legId, row, anew }: ClockBasis,
  clock: DutyClock,
): readonly LadderRung[] {
  if (!isOwed(clock)) return []
  const anchors = [clock.start.anchor, anew === 0 ? '' : `again${anew}`].filter((one) => one !== '')
  const ids = row.ladder.map(({ milestone }) => [legId, row.code, milestone, ...anchors].join(':'))
  const moments = row.ladder.map((rung) => milestoneMoment(clock, rung))
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
        until: row.afterDue === 'missed' ? clock.due.at : Infinity,
        higher: ids.slice(rank + 1),
      },
    ]
  })
}

/** Closed days can put a lower rung after a higher one; then both come at the higher one's moment. */
function earliest(moments: readonly (Instant | undefined)[]): Instant {
  return Math.min(...moments.filter((moment) => moment !== undefined))
}
