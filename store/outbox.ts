import { type Kysely, sql } from 'kysely'
import type { CaseId, ProposedEvent } from '../manual/case/events'
import { nextTry } from './next-try'
import { onceId } from './once-id'
import type { Database, OutboxKind, OutboxStatus } from './schema'
import { insertSubmission } from './submissions'

export type OutboxRow = Readonly<{
  key: string
  caseId: CaseId
  eventId: string
  kind: OutboxKind
  content: object
  status: OutboxStatus
  attempts: number
  createdAt: Date
}>

/** A line of a digest is never carried out by itself. */
export type ClaimedRow = Readonly<{
  key: string
  kind: Exclude<OutboxKind, 'digestLine'>
  attempts: number
}>

/** A started row that nobody has settled is looked at again after this long. */
const LOOK_AGAIN_MS = 15 * 60_000

/** Takes rows that are to be started now; a row that cannot go is tried later and holds up no other. */
export async function claimOutboxRows(
  db: Kysely<Database>,
  now: Date,
  limit: number,
): Promise<readonly ClaimedRow[]> {
  const claimed = await sql<ClaimedRow>`
    update outbox
    set attempts = attempts + 1,
        next_try_at = ${nextTry(now)}
    where key in (
      select key from outbox
      where status in ('pending', 'started') and kind <> 'digestLine' and next_try_at <= ${now}
      order by next_try_at limit ${limit} for update skip locked)
    returning key, kind, attempts`.execute(db)
  return claimed.rows
}

/** What the execution has put off by itself in the meantime stays put off, and what it keeps for a digest waits. */
export async function markStarted(db: Kysely<Database>, key: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      status: 'started',
      next_try_at: sql<Date>`greatest(next_try_at, ${new Date(now.getTime() + LOOK_AGAIN_MS)}::timestamptz)`,
    })
    .where('key', '=', key)
    .where('kind', '<>', 'digestLine')
    .where('status', 'in', ['pending', 'started'])
    .execute()
}

/** Puts off a row that has not been taken yet; it is started again at that time. */
export async function postponeOutboxRow(
  db: Kysely<Database>,
  key: string,
  until: Date,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_try_at: until })
    .where('key', '=', key)
    .where('status', 'in', ['pending', 'started'])
    .execute()
}

/** A row of a case; a digest and a mail about an edition belong to none. */
export async function findOutboxRow(
  db: Kysely<Database>,
  key: string,
): Promise<OutboxRow | undefined> {
  const row = await db
    .selectFrom('outbox')
    .selectAll()
    .where('key', '=', key)
    .where('case_id', 'is not', null)
    .executeTakeFirst()
  return (
    row && {
      key: row.key,
      caseId: row.case_id as CaseId,
      eventId: row.event_id,
      kind: row.kind,
      content: row.content,
      status: row.status,
      attempts: row.attempts,
      createdAt: row.created_at,
    }
  )
}

/** `taken`: another execution has it. `kept`: it waits for its receiver's next digest instead. */
export type Taking = 'sending' | 'taken' | 'kept'

/**
 * Commits that a mail is about to be handed over. From here on a crash means that nobody knows whether it
 * arrived, so the row is never taken a second time.
 */
export async function markSending(
  db: Kysely<Database>,
  key: string,
  messageId: string,
): Promise<Taking> {
  const taken = await db
    .updateTable('outbox')
    .set({ status: 'sending', message_id: messageId })
    .where('key', '=', key)
    .where('status', 'in', ['pending', 'started'])
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n ? 'sending' : 'taken'
}

/** A mail to a person waits for the next digest instead. */
export async function keepForDigest(db: Kysely<Database>, key: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ kind: 'digestLine', status: 'pending' })
    .where('key', '=', key)
    .where('kind', '=', 'personalMail')
    .where('status', 'in', ['pending', 'started'])
    .execute()
}

/** Whether the same receiver has been written a later reminder of the same duty of the same stay. */
export async function isSuperseded(db: Kysely<Database>, key: string): Promise<boolean> {
  const later = await sql<{ key: string }>`
    select later.key from outbox mine join outbox later
      on later.case_id = mine.case_id and later.kind = mine.kind and later.created_at > mine.created_at
        and later.content ->> 'milestone' is not null
        and later.content ->> 'duty' = mine.content ->> 'duty'
        and later.content ->> 'legId' = mine.content ->> 'legId'
        and later.content -> 'receiver' = mine.content -> 'receiver'
        and later.content -> 'person' is not distinct from mine.content -> 'person'
        and later.status in ('pending', 'started', 'sending', 'sent', 'unknown')
    where mine.key = ${key} limit 1`.execute(db)
  return later.rows.length > 0
}

/** Nothing has left the building: the row goes back and is tried again. */
export async function returnToStarted(db: Kysely<Database>, key: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'started' })
    .where('key', '=', key)
    .where('status', '=', 'sending')
    .execute()
}

/** The row's status is the truth. A late failure never overwrites an earlier success. */
export async function settleOutboxRow(
  db: Kysely<Database>,
  key: string,
  status: 'sent' | 'skipped' | 'withheld' | 'failed' | 'unknown',
  reason: string | null,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('outbox')
      .set({ status, reason, ...(status === 'sent' && { sent_at: byTheCase(now) }) })
      .where('key', '=', key)
      .where('status', 'in', ['pending', 'started', 'sending'])
      .returning(['case_id', 'kind'])
      .executeTakeFirst()
    if (row === undefined || (status !== 'failed' && status !== 'unknown')) return
    // The desk has a mail of its own: that a person's copy did not arrive calls for no telephone.
    const isOfTheCase = row.kind === 'mail' || row.kind === 'document'
    if (isOfTheCase) await tellCase(tx, row.case_id as CaseId, key, status, now)
  })
}

/** By the case's own clock, as it stood when the mail went: a demo case's time may be moved afterwards. */
const byTheCase = (now: Date) =>
  sql<Date>`${now}::timestamptz + interval '1 millisecond' * coalesce((
    select clock_offset_ms from coordination_case where coordination_case.id = outbox.case_id), 0)`

/**
 * What did not reach anybody becomes a phone task: the case is told by a submission of the system's own, which
 * the reconciler sends. A closed case stays closed; its undelivered rows stand on the desk's list all the same.
 */
async function tellCase(
  tx: Kysely<Database>,
  caseId: CaseId,
  outboxKey: string,
  outcome: 'failed' | 'unknown',
  now: Date,
): Promise<void> {
  const found = await tx
    .selectFrom('coordination_case')
    .select(['region', 'hospital_id', 'closed_at', 'last_seq', 'clock_offset_ms'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  if (found.closed_at !== null) return
  const id = onceId(`deliveryFailed:${outboxKey}`)
  const event: ProposedEvent<'DeliveryFailed'> = {
    id,
    type: 'DeliveryFailed',
    occurredAt: now.getTime() + found.clock_offset_ms,
    by: { side: 'system' },
    submissionId: id,
    data: { outboxKey, outcome },
  }
  await insertSubmission(
    tx,
    {
      id,
      region: found.region,
      caseId,
      accountId: 'system',
      organisationId: found.hospital_id,
      event,
      payload: {},
      seenSeq: found.last_seq,
    },
    now,
  )
}
