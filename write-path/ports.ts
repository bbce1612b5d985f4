import type { CaseEvent, CaseId } from '../manual/case/events'
import type { Refusal } from '../manual/case/refusal'
import type { RecordOutcome, Recording } from '../store/record'
import type { CaseClockAndRun, ClaimedCase } from '../store/case-claims'
import type { StoredSubmission, WaitingSubmission } from '../store/submissions'

/** What the write path needs of PostgreSQL; `bin` hands it in. */
export interface WritePathStore {
  findSubmission(id: string): Promise<StoredSubmission | undefined>
  findOldestPending(caseId: CaseId): Promise<WaitingSubmission | undefined>
  settleDone(id: string): Promise<void>
  settleRefused(id: string, refusal: Refusal): Promise<void>
  postpone(submission: StoredSubmission): Promise<void>
  claimDue(): Promise<readonly string[]>
  claimCase(caseId: CaseId): Promise<ClaimedCase | undefined>
  releaseCase(claimed: ClaimedCase): Promise<void>
  getCaseRun(caseId: CaseId): Promise<CaseClockAndRun>
  raiseGeneration(caseId: CaseId): Promise<number>
  withCaseLock<T>(caseId: CaseId, work: () => Promise<T>): Promise<T>
  eventsOf(caseId: CaseId): Promise<readonly CaseEvent[]>
  findEventOfSubmission(caseId: CaseId, submissionId: string): Promise<CaseEvent | undefined>
  record(recording: Recording): Promise<RecordOutcome>
}

/** What an action came to. `pending` means: kept, not lost, and it will happen by itself. */
export type Outcome =
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>
  | Readonly<{ kind: 'pending' }>

/** Somebody has to look: said once to the operator's log, with ids only. */
export interface OperatorLog {
  warn(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
  info(facts: Readonly<Record<string, unknown>>, message: string): void
}
