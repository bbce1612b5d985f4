import type { Instant } from '../calendar/japan-time'
import type { CaseEvent } from '../case/events'
import { foldCase } from '../case/fold'
import type { DutyCode, Edition } from '../editions/edition'
import { type Effect, effectOf, NO_EFFECT } from './effect'
import { rerun } from './rerun'
import { addCounts, addEffect, type Counts, tallyFrom } from './tally'

/** The same cases as they went, and as they would have gone under the draft. */
export type Simulation = Readonly<{
  recorded: Effect
  draft: Effect
  /** By duty: in how many cases one that was late would not have been, and the reverse. */
  kept: Counts
  missed: Counts
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
  const sum = {
    recorded: tallyFrom(before.recorded),
    draft: tallyFrom(before.draft),
    kept: { ...before.kept },
    missed: { ...before.missed },
  }
  for (const events of cases) {
    const life = bothWays(events, draft, now)
    if (life === undefined) continue
    addEffect(sum.recorded, life.recorded)
    addEffect(sum.draft, life.draft)
    addCounts(sum.kept, laterIn(life.recorded, life.draft))
    addCounts(sum.missed, laterIn(life.draft, life.recorded))
  }
  return sum
}

/** What one case came to, and would have come to; undefined for a case in which nothing has happened. */
function bothWays(
  events: readonly CaseEvent[],
  draft: Edition,
  now: Instant,
): Readonly<{ recorded: Effect; draft: Effect }> | undefined {
  const until = Math.max(now, events.at(-1)?.recordedAt ?? now)
  const state = foldCase(events)
  const again = rerun(events, draft, until)
  return (
    state &&
    again && {
      recorded: effectOf(state, events, until),
      draft: effectOf(again.state, again.events, until),
    }
  )
}

/** Duties of one case that more stays were late for in the one than in the other. */
function laterIn({ late }: Effect, other: Effect): Counts {
  const codes = Object.keys(late) as DutyCode[]
  return Object.fromEntries(
    codes
      .filter((code) => (late[code]?.numerator ?? 0) > (other.late[code]?.numerator ?? 0))
      .map((code) => [code, 1]),
  )
}
