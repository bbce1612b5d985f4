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

/** Every rung of the duty's ladder that has a moment, gone off or not: the lowest first, and so the earliest. */
export function ladderOf(
  { legId, row, anew }: ClockBasis,
  clock: DutyClock,
): readonly LadderRung[] {
  if (!isOwed(clock)) return []
  const dutyKey = `${legId}:${row.code}`
  const instance = instanceOf(clock.start.anchor, anew)
  const ids = row.ladder.map(({ milestone }) => `${dutyKey}:${milestone}${instance}`)
  const until = row.afterDue === 'missed' ? clock.due.at : Infinity
  const rungs: LadderRung[] = []
  let moment = Infinity
  for (let rank = ids.length - 1; rank >= 0; rank -= 1) {
    const [id, rung] = [ids[rank], row.ladder[rank]]
    const own = rung && milestoneMoment(clock, rung)
    if (id === undefined || rung === undefined || own === undefined) continue
    // Closed days can put a lower rung after a higher one; then both come at the higher one's moment.
    moment = Math.min(moment, own)
    const higher = ids.slice(rank + 1)
    rungs.push({ id, legId, dutyKey, row, rung, rank, moment, until, higher })
  }
  return rungs.reverse()
}

/** What tells this instance of the duty from the others in the ids of its rungs; nothing for the first and only one. */
function instanceOf(anchor: string, anew: number): string {
  return `${anchor === '' ? '' : `:${anchor}`}${anew === 0 ? '' : `:again${anew}`}`
}
