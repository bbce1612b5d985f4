import { type Kysely, sql } from 'kysely'
import { dayInJapan } from '../manual/calendar/japan-time'
import type { PlainDate } from '../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../manual/calendar/unconfirmed-calendar'
import type { CaseId } from '../manual/case/events'
import { digestMoment, type PersonalNotice } from '../manual/notices/personal'
import { findCalendarSnapshot } from './calendars'
import { markSending, type Taking } from './outbox'
import type { Database, OutboxStatus } from './schema'

/** Whose digest it is. Its lines are the rows of that person that wait. */
export type DigestOf = Readonly<{ person: string; organisationId: string; day: PlainDate }>

export type DigestLine = Readonly<{ key: string; caseId: CaseId; content: PersonalNotice }>

/**
 * Writes the digests that are due: one for each person who has lines waiting and each day on which her organisation is
 * open, once its hour has come. However often it is asked, a day has one.
 * @returns how many are new
 */
export async function planDigests(db: Kysely<Database>, now: Date): Promise<number> {
  const today = dayInJapan(now.getTime())
  const waiting = await sql<Omit<DigestOf, 'day'>>`
    select distinct content ->> 'person' as "person",
      content #>> '{receiver,organisationId}' as "organisationId"
    from outbox where kind = 'digestLine' and status = 'pending'`.execute(db)
  let planned = 0
  for (const { person, organisationId } of waiting.rows) {
    const calendar =
      (await findCalendarSnapshot(db, organisationId, today)) ?? unconfirmedCalendar(organisationId)
    const moment = digestMoment(calendar, today)
    if (moment === undefined || now.getTime() < moment) continue
    planned += await insertDigest(db, { person, organisationId, day: today }, now)
  }
  return planned
}

async function insertDigest(db: Kysely<Database>, of: DigestOf, now: Date): Promise<number> {
  const key = `digest:${of.organisationId}:${of.person}:${of.day}`
  const inserted = await db
    .insertInto('outbox')
    .values({
      key,
      case_id: null,
      event_id: key,
      kind: 'digest',
      content: JSON.stringify(of),
      next_try_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows ?? 0n)
}

export async function findDigest(db: Kysely<Database>, key: string) {
  const row = await db
    .selectFrom('outbox')
    .select(['key', 'content', 'status', 'created_at'])
    .where('key', '=', key)
    .where('kind', '=', 'digest')
    .executeTakeFirst()
  return (
    row && {
      key: row.key,
      of: row.content as DigestOf,
      status: row.status,
      createdAt: row.created_at,
    }
  )
}

/** What waits for a person's next digest, oldest first. */
export async function digestLinesOf(
  db: Kysely<Database>,
  { person, organisationId }: Omit<DigestOf, 'day'>,
): Promise<readonly DigestLine[]> {
  const rows = await sql<DigestLine>`
    select key, case_id as "caseId", content from outbox
    where kind = 'digestLine' and status = 'pending' and content ->> 'person' = ${person}
      and content #>> '{receiver,organisationId}' = ${organisationId}
    order by created_at, key`.execute(db)
  return rows.rows
}

/**
 * Commits that a digest is about to be handed over, and its lines with it: they share one message and one fate.
 * @returns `taken` when another execution has taken the digest, or another digest one of the lines
 */
export async function takeDigest(
  db: Kysely<Database>,
  key: string,
  messageId: string,
  lines: readonly string[],
): Promise<Taking> {
  return db.transaction().execute(async (tx) => {
    const waiting = await tx
      .selectFrom('outbox')
      .select('key')
      .where('key', 'in', lines)
      .where('status', '=', 'pending')
      .orderBy('key')
      .forUpdate()
      .execute()
    if (waiting.length < lines.length) return 'taken'
    const taking = await markSending(tx, key, messageId)
    if (taking !== 'sending') return taking
    await tx
      .updateTable('outbox')
      .set({ status: 'sending', message_id: messageId })
      .where('key', 'in', lines)
      .execute()
    return taking
  })
}

/** Nothing has left the building: the digest is tried again, with what waits by then. */
export async function returnDigest(db: Kysely<Database>, messageId: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      status: sql<OutboxStatus>`case kind when 'digest' then 'started' else 'pending' end`,
    })
    .where('message_id', '=', messageId)
    .where('status', '=', 'sending')
    .execute()
}

/** Digest and lines in one statement, so that no crash parts them. */
export async function settleDigest(
  db: Kysely<Database>,
  messageId: string,
  status: Extract<OutboxStatus, 'sent' | 'failed' | 'unknown'>,
  reason: string | null,
  now: Date,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status, reason, ...(status === 'sent' && { sent_at: now }) })
    .where('message_id', '=', messageId)
    .where('status', '=', 'sending')
    .execute()
}
