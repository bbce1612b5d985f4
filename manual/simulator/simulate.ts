import type { Instant } from '../calendar/japan-time'
import type { CaseEvent } from '../case/events'
import { foldCase } from '../case/fold'
import type { Edition } from '../editions/edition'
import { addEffects, type Effect, effectOf, NO_EFFECT } from './effect'
import { rerun } from './rerun'

/** The same cases as they went, and as they would have gone under the draft. */
export type Simulation = Readonly<{ recorded: Effect; draft: Effect }>

export const NOTHING_SIMULATED: Simulation = { recorded: NO_EFFECT, draft: NO_EFFECT }

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
  return {
    recorded: addEffects(sum.recorded, effectOf(state, events, until)),
    draft: addEffects(sum.draft, effectOf(again.state, again.events, until)),
  }
}
