import { ApplicationFailure } from '@temporalio/common'
import type { CaseEvent, CaseId } from '../manual/case/events'

export type Recording = Readonly<{
  caseId: CaseId
  generation: number
  events: readonly CaseEvent[]
}>

export type RecordOutcome =
  | Readonly<{ kind: 'recorded'; through: number }>
  /** The stored events end before these begin; nothing was written. */
  | Readonly<{ kind: 'gap'; through: number }>
  /** The same seq, event id or submission stands there with another event; nothing was written. */
  | Readonly<{ kind: 'diverged'; seq: number }>
  /** These events come from a run that a rebuild has replaced; nothing was written. */
  | Readonly<{ kind: 'replaced'; generation: number }>

export interface RecordingDeps {
  record: (recording: Recording) => Promise<RecordOutcome>
}

export type RecordingActivities = ReturnType<typeof createRecordingActivities>

/** The case's own events (a reminder due, an escalation, closing) reach PostgreSQL through here. */
export const createRecordingActivities = ({ record }: RecordingDeps) => ({
  /** @returns the seq up to which PostgreSQL now holds the case */
  async recordEvents(recording: Recording): Promise<number> {
    const outcome = await record(recording)
    switch (outcome.kind) {
      case 'recorded':
        return outcome.through
      case 'replaced':
        // The run that asked has been replaced; it is about to be terminated and needs no answer.
        return recording.events.at(-1)?.seq ?? 0
      case 'gap':
      case 'diverged':
        // Kept retrying, visible to the operator, until a rebuild replaces the run.
        throw ApplicationFailure.retryable(`case is ${outcome.kind}`, outcome.kind)
    }
  },
})
