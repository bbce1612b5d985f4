import type { CaseId, ProposedEvent } from '../manual/case/events'
import type { Answer, CaseRuns } from './case-runs'
import type { WritePathStore } from './ports'
import { runFromEvents } from './run-input'

export type Reopen = ReturnType<typeof createReopen>

/**
 * Opens a closed case again: a run made of its recorded events, with *Reopened* as its only update, all of it
 * under one lock from reading the events until the reopening is recorded.
 */
export function createReopen({ store, runs }: Readonly<{ store: WritePathStore; runs: CaseRuns }>) {
  return async function reopen(
    caseId: CaseId,
    proposed: ProposedEvent<'Reopened'>,
    seenSeq: number,
  ): Promise<Answer> {
    return store.withCaseLock(caseId, async () => {
      const { generation, clockOffsetMs } = await store.getCaseRun(caseId)
      const events = await store.eventsOf(caseId)
      const input = runFromEvents(caseId, events, generation + 1, clockOffsetMs)
      const message = { proposed, seenSeq, recordedThrough: input.recordedThrough }
      const answer = await runs.reopenWith(input, proposed.submissionId ?? proposed.id, message)
      if (answer.kind === 'accepted') await store.record({ caseId, ...answer.accepted })
      return answer
    })
  }
}
