import type { Kysely } from 'kysely'
import type { CaseId } from '../manual/case/events'
import {
  claimCase,
  type ClaimedCase,
  getCaseRun,
  raiseGeneration,
  releaseCase,
  withCaseLock,
} from './case-claims'
import { eventsOf, findEventOfSubmission } from './case-events'
import { record, type Recording } from './record'
import type { Database } from './schema'
import {
  claimDueSubmissions,
  findOldestPending,
  findSubmission,
  postponeSubmission,
  settleDone,
  settleRefused,
  type StoredSubmission,
} from './submissions'

/** A claim ends by itself after this long; a send never takes longer than its 4 s deadline. */
const CLAIM_MS = 10_000

/** A submission younger than this is still in its own request's hands. */
const RECONCILE_AFTER_MS = 5_000

/** Everything the write path asks of PostgreSQL, over one database and one clock. */
export const createWritePathStore = (db: Kysely<Database>, now: () => Date) => ({
  findSubmission: (id: string) => findSubmission(db, id),
  findOldestPending: (caseId: CaseId) => findOldestPending(db, caseId),
  settleDone: (id: string) => settleDone(db, id, now()),
  settleRefused: (id: string, refusal: Parameters<typeof settleRefused>[2]) =>
    settleRefused(db, id, refusal, now()),
  postpone: ({ id, attempts }: StoredSubmission) => postponeSubmission(db, id, attempts, now()),
  claimDue: () => claimDueSubmissions(db, now(), { olderThanMs: RECONCILE_AFTER_MS, limit: 40 }),
  claimCase: (caseId: CaseId) => claimCase(db, caseId, now(), CLAIM_MS),
  releaseCase: (claimed: ClaimedCase) => releaseCase(db, claimed),
  getCaseRun: (caseId: CaseId) => getCaseRun(db, caseId),
  raiseGeneration: (caseId: CaseId) => raiseGeneration(db, caseId),
  withCaseLock: <T>(caseId: CaseId, work: () => Promise<T>) => withCaseLock(db, caseId, work),
  eventsOf: (caseId: CaseId) => eventsOf(db, caseId),
  findEventOfSubmission: (caseId: CaseId, submissionId: string) =>
    findEventOfSubmission(db, caseId, submissionId),
  record: (recording: Recording) => record(db, recording, now()),
})
