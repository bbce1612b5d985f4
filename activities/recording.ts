import { ApplicationFailure } from '@temporalio/common'
import type { CaseEvent } from '../manual/case/events'
import type { Recording, RecordOutcome } from '../store/record'

export interface RecordingDeps {
  record: (recording: Recording) => Promise<RecordOutcome>
  log: Readonly<{ info(facts: object, message: string): void }>
}

export type RecordingActivities = ReturnType<typeof createRecordingActivities>

const isSkipped = (event: CaseEvent): event is CaseEvent<'ReminderSkipped'> =>
  event.type === 'ReminderSkipped'

/** The case's own events (a reminder due, an escalation, closing) reach PostgreSQL through here. */
export const createRecordingActivities = ({ record, log }: RecordingDeps) => ({
  /** @returns the seq up to which PostgreSQL now holds the case */
  async recordEvents(recording: Recording): Promise<number> {
    const outcome = await record(recording)
    switch (outcome.kind) {
      case 'recorded':
        for (const skipped of recording.events.filter(isSkipped)) {
          const { legId, duty, milestone } = skipped.data
          log.info({ caseId: recording.caseId, legId, duty, milestone }, 'reminder skipped')
        }
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
