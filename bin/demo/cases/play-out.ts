import type { Instant } from '../../../manual/calendar/japan-time'
import type { CaseEvent, CaseId } from '../../../manual/case/events'
import { refusalOf, type Refusal } from '../../../manual/case/refusal'
import { due, nextMoment } from '../../../manual/duties/due'
import { CaseMemory } from '../../../workflows/case-memory'
import type { DemoAct } from './act'

/** A made-up story that the manual does not take is a mistake in the story. */
export class RefusedInStory extends Error {
  constructor(caseId: CaseId, refusal: Refusal) {
    super(
      `demo case ${caseId}: ${refusal.event} was refused (${refusal.code}); ` +
        `it would have taken ${refusal.accepted.join(', ')}`,
    )
    this.name = 'RefusedInStory'
  }
}

/**
 * Plays a made-up case through the manual itself: what people did, what the case did because of it, and what fell
 * due in between, in the order of time. So the demo region's past says nothing that the service would not say.
 * @throws {RefusedInStory}
 */
export function playOut(
  caseId: CaseId,
  acts: readonly DemoAct[],
  until: Instant,
): readonly CaseEvent[] {
  const memory = new CaseMemory({
    caseId,
    generation: 1,
    clockOffsetMs: 0,
    recent: [],
    recordedThrough: 0,
  })
  let now: Instant = -Infinity
  for (const { at, event } of acts.toSorted((a, b) => a.at - b.at)) {
    if (at > until) break
    letTimePass(memory, now, at)
    now = at
    const refusal = refusalOf(memory.state, event, { seenSeq: memory.lastSeq }, now)
    if (refusal) throw new RefusedInStory(caseId, refusal)
    memory.accept(event, now)
  }
  letTimePass(memory, now, until)
  return memory.recent
}

/** Everything that the clock alone brings about, each at its own moment. */
function letTimePass(memory: CaseMemory, from: Instant, until: Instant): void {
  for (let at: Instant | undefined = from; at !== undefined && at <= until;) {
    if (memory.state === undefined) return
    for (const event of due(memory.state, at)) memory.accept(event, at)
    at = nextMoment(memory.state, at)
  }
}
