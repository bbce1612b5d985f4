import { foldCase } from '../manual/case/fold'
import type { CaseEvent, CaseId } from '../manual/case/events'
import { type CoordinationCaseInput, REMEMBERED_EVENTS } from '../workflows/messages'

export const newRun = (
  caseId: CaseId,
  generation: number,
  clockOffsetMs: number,
): CoordinationCaseInput => ({
  caseId,
  generation,
  clockOffsetMs,
  recent: [],
  recordedThrough: 0,
})

/** The input of a run that goes on where the recorded events end: for a rebuild and for reopening. */
export function runFromEvents(
  caseId: CaseId,
  events: readonly CaseEvent[],
  generation: number,
  clockOffsetMs: number,
): CoordinationCaseInput {
  const state = foldCase(events)
  return {
    caseId,
    generation,
    clockOffsetMs,
    ...(state && { state }),
    recent: events.slice(-REMEMBERED_EVENTS),
    recordedThrough: events.at(-1)?.seq ?? 0,
  }
}
