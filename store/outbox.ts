import { type Kysely, sql } from 'kysely'
import type { CaseId, ProposedEvent } from '../manual/case/events'
import { onceId } from './once-id'
import type { Database, OutboxStatus } from './schema'
import { insertSubmission } from './submissions'

export type OutboxRow = Readonly<{
  key: string
  caseId: CaseId
  eventId: string
  kind: 'mail' | 'document'
  content: object
  status: OutboxStatus
  attempts: number
  createdAt: Date
}>

/** A started row that nobody has settled is looked at again after this long. */
const LOOK_AGAIN_MS = 15 * 60_000

/** Takes rows that are to be started now; a row that cannot go is tried later and holds up no other. */
export async function claimOutboxRows(
  db: Kysely<Database>,
  now: Date,
  limit: number,
): Promise<readonly Pick<OutboxRow, 'key' | 'kind' | 'attempts'>[]> {
  const claimed = await sql<Pick<OutboxRow, 'key' | 'kind' | 'attempts'>>`
    update outbox
    set attempts = attempts + 1,
        next_try_at = ${now}::timestamptz + least(interval '60 seconds', interval '2 seconds' * power(2, least(attempts, 6)))
    where key in (
      select key from outbox
      where status in ('pending', 'started') and next_try_at <= ${now}
      order by next_try_at limit ${limit} for update skip locked)
    returning key, kind, attempts`.execute(db)
  return claimed.rows
}

/** What the execution has put off by itself in the meantime stays put off. */
export async function markStarted(db: Kysely<Database>, key: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      status: 'started',
      next_try_at: sql<Date>`greatest(next_try_at, ${new Date(now.getTime() + LOOK_AGAIN_MS)}::timestamptz)`,
    })
    .where('key', '=', key)
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

export async function findOutboxRow(
  db: Kysely<Database>,
  key: string,
): Promise<OutboxRow | undefined> {
  const row = await db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirst()
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

/**
 * Commits that a mail is about to be handed over. From here on a crash means that nobody knows whether it
 * arrived, so the row is never taken a second time.
 * @returns false when another execution has taken it
 */
export async function markSending(
  db: Kysely<Database>,
  key: string,
  messageId: string,
): Promise<boolean> {
  const taken = await db
    .updateTable('outbox')
    .set({ status: 'sending', message_id: messageId })
    .where('key', '=', key)
    .where('status', 'in', ['pending', 'started'])
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
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
      .returning(['case_id', 'key'])
      .executeTakeFirst()
    if (row === undefined || (status !== 'failed' && status !== 'unknown')) return
    await tellCase(tx, row.case_id as CaseId, key, status, now)
  })
}

/** By the case's own clock, as it stood when the mail went: a demo case's time may be moved afterwards. */
const byTheCase = (now: Date) =>
  sql<Date>`${now}::timestamptz + interval '1 millisecond' * (
    select clock_offset_ms from coordination_case where coordination_case.id = outbox.case_id)`

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
