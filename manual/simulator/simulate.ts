import type { Instant } from '../calendar/japan-time'
import type { CaseEvent } from '../case/events'
import { foldCase } from '../case/fold'
import type { DutyCode, Edition } from '../editions/edition'
import { addCounts, addEffects, type Effect, effectOf, NO_EFFECT } from './effect'
import { rerun } from './rerun'

/** The same cases as they went, and as they would have gone under the draft. */
export type Simulation = Readonly<{
  recorded: Effect
  draft: Effect
  /** By duty: in how many cases one that was late would not have been, and the reverse. */
  kept: Readonly<Partial<Record<DutyCode, number>>>
  missed: Readonly<Partial<Record<DutyCode, number>>>
}>

export const NOTHING_SIMULATED: Simulation = {
  recorded: NO_EFFECT,
  draft: NO_EFFECT,
  kept: {},
  missed: {},
}

/** Some cases under a draft, on top of what others came to. */
export function simulate(
  cases: readonly (readonly CaseEvent[])[],
  draft: Edition,
  now: Instant,
  before: Simulation = NOTHING_SIMULATED,
): Simulation {
  return cases.reduce((sum, events) => addLife(sum, events, draft, now), before)
}

function addLife(
  sum: Simulation,
  events: readonly CaseEvent[],
  draft: Edition,
  now: Instant,
): Simulation {
  const until = Math.max(now, events.at(-1)?.recordedAt ?? now)
  const state = foldCase(events)
  const again = rerun(events, draft, until)
  if (state === undefined || again === undefined) return sum
  const recorded = effectOf(state, events, until)
  const under = effectOf(again.state, again.events, until)
  return {
    recorded: addEffects(sum.recorded, recorded),
    draft: addEffects(sum.draft, under),
    kept: addCounts(sum.kept, laterIn(recorded, under)),
    missed: addCounts(sum.missed, laterIn(under, recorded)),
  }
}

/** Duties of one case that more stays were late for in the one than in the other. */
function laterIn({ late }: Effect, other: Effect): Simulation['kept'] {
  const codes = Object.keys(late) as DutyCode[]
  return Object.fromEntries(
    codes
      .filter((code) => (late[code]?.numerator ?? 0) > (other.late[code]?.numerator ?? 0))
      .map((code) => [code, 1]),
  )
}
