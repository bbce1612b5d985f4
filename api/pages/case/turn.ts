import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { LegId } from '../../../manual/case/events'
import { isOutOfScope } from '../../../manual/case/parties'
import type { DutyView } from '../../../manual/duties/duty'
import { isOwedForEver } from '../../../manual/duties/owed-for-ever'
import { otherSide, type Standing } from './standing'

/** Whose turn it is in a case, seen from one side, and what for; lists and the case's own page say the same. */
export type Turn =
  | Readonly<{ kind: 'ended' }>
  | Readonly<{ kind: 'mine' | 'theirs'; duty: DutyView }>
  /** The hospital's, until it is known who coordinates: the checksheet, then the office. */
  | Readonly<{ kind: 'checksheet' | 'outOfScope' | 'office' }>
  /** Nobody owes anything. What comes next the hospital begins, except that a case over closes by itself. */
  | Readonly<{ kind: 'closing' | 'noPlan' }>
  | Readonly<{ kind: 'planned'; on: PlainDate }>
  | Readonly<{ kind: 'dayFixed'; on: PlainDate; isThere: boolean }>

export type TurnFacts = Pick<Standing, 'state' | 'leg' | 'side' | 'duties' | 'now'>

export function turnOf(facts: TurnFacts): Turn {
  const { state, leg, side, duties } = facts
  if (state.closed !== undefined) return afterClosing(facts)
  const mine = nextOpen(duties, side, leg.id)
  if (mine !== undefined) return { kind: 'mine', duty: mine }
  const hasGoneOn = leg.transferredTo !== undefined
  if (side === 'hospital' && state.coordinator === undefined && !hasGoneOn) {
    if (leg.checksheet === undefined) return { kind: 'checksheet' }
    return { kind: isOutOfScope(state, leg) ? 'outOfScope' : 'office' }
  }
  const theirs = nextOpen(duties, otherSide(side), leg.id)
  return theirs === undefined ? nothingOwed(facts) : { kind: 'theirs', duty: theirs }
}

/** A call that is owed outlives the case: it stands until it is recorded (manual §2.5, decisions 13). */
function afterClosing({ duties, side }: TurnFacts): Turn {
  const call = duties.find((duty) => duty.owner === side && isOwedForEver(duty))
  return call === undefined ? { kind: 'ended' } : { kind: 'mine', duty: call }
}

/** The open duty with the least time left, of the present stay first: acts are about that one. */
function nextOpen(
  duties: readonly DutyView[],
  owner: DutyView['owner'],
  legId: LegId,
): DutyView | undefined {
  const isPast = (duty: DutyView): number => (duty.legId === legId ? 0 : 1)
  return duties
    .filter((duty) => duty.owner === owner && duty.status === 'open')
    .toSorted((a, b) => isPast(a) - isPast(b) || (a.dueAt ?? 0) - (b.dueAt ?? 0))[0]
}

function nothingOwed({ leg, now }: TurnFacts): Turn {
  if (leg.discharged !== undefined || leg.exclusion !== undefined) return { kind: 'closing' }
  if (leg.dischargeDateFixed !== undefined) {
    const { on } = leg.dischargeDateFixed
    return { kind: 'dayFixed', on, isThere: on <= dayInJapan(now) }
  }
  return leg.plannedDischarge === undefined
    ? { kind: 'noPlan' }
    : { kind: 'planned', on: leg.plannedDischarge.on }
}
