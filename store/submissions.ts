import { type Kysely, sql } from 'kysely'
import type { CaseId, ProposedEvent } from '../manual/case/events'
import type { Refusal } from '../manual/case/refusal'
import { isSameSubmission, SubmissionIdTaken } from './same-submission'
import type { Database } from './schema'

/** What a person submitted, before and after the case has judged it. */
export type StoredSubmission = Readonly<{
  id: string
  caseId: CaseId
  accountId: string
  event: ProposedEvent
  seenSeq: number
  status: 'pending' | 'done' | 'refused'
  refusal?: Refusal
  attempts: number
}>

export type NewSubmission = Readonly<{
  id: string
  region: string
  caseId: CaseId
  accountId: string
  organisationId: string
  event: ProposedEvent
  /** Names and free text; erasable, while the event stays. */
  payload: object
  seenSeq: number
}>

/**
 * @returns false when this submission is known already (a double click, a reload, a second tab)
 * @throws {SubmissionIdTaken}
 */
export async function insertSubmission(
  db: Kysely<Database>,
  submission: NewSubmission,
  now: Date,
): Promise<boolean> {
  const inserted = await db
    .insertInto('submission')
    .values({
      id: submission.id,
      region: submission.region,
      case_id: submission.caseId,
      account_id: submission.accountId,
      organisation_id: submission.organisationId,
      event: JSON.stringify(submission.event),
      payload: JSON.stringify(submission.payload),
      seen_seq: submission.seenSeq,
      next_try_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if ((inserted.numInsertedOrUpdatedRows ?? 0n) > 0n) return true
  await assertSame(db, submission)
  return false
}

/** @throws {SubmissionIdTaken} */
export async function assertSame(
  db: Kysely<Database>,
  { id, ...sent }: NewSubmission,
): Promise<void> {
  const known = await db
    .selectFrom('submission')
    .select(['case_id', 'account_id', 'organisation_id', 'event', 'payload'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const isSame = isSameSubmission(
    {
      caseId: known.case_id,
      accountId: known.account_id,
      organisationId: known.organisation_id,
      event: known.event as ProposedEvent,
      payload: known.payload,
    },
    sent,
  )
  if (!isSame) throw new SubmissionIdTaken()
}

const COLUMNS = [
  'submission.id',
  'submission.case_id',
  'submission.account_id',
  'submission.event',
  'submission.seen_seq',
  'submission.status',
  'submission.refusal',
  'submission.attempts',
] as const

type Row = Readonly<{
  id: string
  case_id: string
  account_id: string
  event: object
  seen_seq: number
  status: 'pending' | 'done' | 'refused'
  refusal: object | null
  attempts: number
}>

const toSubmission = (row: Row): StoredSubmission => ({
  id: row.id,
  caseId: row.case_id as CaseId,
  accountId: row.account_id,
  event: row.event as ProposedEvent,
  seenSeq: row.seen_seq,
  status: row.status,
  ...(row.refusal !== null && { refusal: row.refusal as Refusal }),
  attempts: row.attempts,
})

export async function findSubmission(
  db: Kysely<Database>,
  id: string,
): Promise<StoredSubmission | undefined> {
  const row = await db
    .selectFrom('submission')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toSubmission(row)
}

/** A submission whose turn it is, with what the record knows in that moment. */
export type WaitingSubmission = StoredSubmission &
  Readonly<{
    /** The last seq that is recorded of its case. */
    recordedThrough: number
    /** What it asked for stands in the record already. */
    isRecorded: boolean
  }>

/** The oldest submission of the case that still waits: a newer one is never sent before it. */
export async function findOldestPending(
  db: Kysely<Database>,
  caseId: CaseId,
): Promise<WaitingSubmission | undefined> {
  const row = await db
    .selectFrom('submission')
    .innerJoin('coordination_case', 'coordination_case.id', 'submission.case_id')
    .select(COLUMNS)
    .select((eb) => [
      'coordination_case.last_seq',
      eb
        .exists(
          eb
            .selectFrom('case_event')
            .whereRef('case_event.case_id', '=', 'submission.case_id')
            .whereRef('case_event.submission_id', '=', 'submission.id'),
        )
        .as('is_recorded'),
    ])
    .where('submission.case_id', '=', caseId)
    .where('submission.status', '=', 'pending')
    .orderBy('submission.received')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      ...toSubmission(row),
      recordedThrough: row.last_seq,
      isRecorded: Boolean(row.is_recorded),
    }
  )
}

export async function settleRefused(
  db: Kysely<Database>,
  id: string,
  refusal: Refusal,
  now: Date,
): Promise<void> {
  await db
    .updateTable('submission')
    .set({ status: 'refused', refusal: JSON.stringify(refusal), decided_at: now })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .execute()
}

export async function settleDone(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  await db
    .updateTable('submission')
    .set({ status: 'done', decided_at: now })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .execute()
}

/** Backs off for this row alone, so that one that cannot go never starves the others. */
export async function postponeSubmission(
  db: Kysely<Database>,
  id: string,
  attempts: number,
  now: Date,
): Promise<void> {
  const waitMs = Math.min(60_000, 2_000 * 2 ** Math.min(attempts, 5))
  await db
    .updateTable('submission')
    .set({ attempts: attempts + 1, next_try_at: new Date(now.getTime() + waitMs) })
    .where('id', '=', id)
    .execute()
}

/** Takes the oldest waiting submission of each case that is due again, and pushes its next try ahead. */
export async function claimDueSubmissions(
  db: Kysely<Database>,
  now: Date,
  { olderThanMs, limit }: { olderThanMs: number; limit: number },
): Promise<readonly string[]> {
  const claimed = await sql<{ id: string }>`
    update submission set next_try_at = ${new Date(now.getTime() + 10_000)}
    where id in (
      select s.id from submission s
      where s.status = 'pending' and s.next_try_at <= ${now}
        and s.created_at <= ${new Date(now.getTime() - olderThanMs)}
        and not exists (select 1 from submission older
          where older.case_id = s.case_id and older.status = 'pending' and older.received < s.received)
      order by s.next_try_at limit ${limit} for update skip locked)
    returning id`.execute(db)
  return claimed.rows.map(({ id }) => id)
}
