import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { Database } from './schema'

/** What the sender of a submission needs to know of a case, read in the moment it claimed the case. */
export type ClaimedCase = Readonly<{
  caseId: CaseId
  generation: number
  lastSeq: number
  clockOffsetMs: number
  isClosed: boolean
  /** Names this claim; whoever claims later, after it ended by itself, is not disturbed by its release. */
  until: Date
}>

/**
 * Claims a case for a few seconds, so that its submissions go out one at a time across processes. The claim
 * ends by itself: a process that dies with it holds nobody up for longer than that.
 */
export async function claimCase(
  db: Kysely<Database>,
  caseId: CaseId,
  now: Date,
  forMs: number,
): Promise<ClaimedCase | undefined> {
  const until = new Date(now.getTime() + forMs)
  const row = await db
    .updateTable('coordination_case')
    .set({ claimed_until: until })
    .where('id', '=', caseId)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now)]))
    .returning(['id', 'generation', 'last_seq', 'clock_offset_ms', 'closed_at'])
    .executeTakeFirst()
  return (
    row && {
      caseId,
      generation: row.generation,
      lastSeq: row.last_seq,
      clockOffsetMs: row.clock_offset_ms,
      isClosed: row.closed_at !== null,
      until,
    }
  )
}

export async function releaseCase(
  db: Kysely<Database>,
  { caseId, until }: ClaimedCase,
): Promise<void> {
  await db
    .updateTable('coordination_case')
    .set({ claimed_until: null })
    .where('id', '=', caseId)
    .where('claimed_until', '=', until)
    .execute()
}

export type CaseClockAndRun = Readonly<{
  generation: number
  lastSeq: number
  clockOffsetMs: number
  state?: CaseState
}>

export async function getCaseRun(db: Kysely<Database>, caseId: CaseId): Promise<CaseClockAndRun> {
  const row = await db
    .selectFrom('coordination_case')
    .select(['generation', 'last_seq', 'clock_offset_ms', 'state'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return {
    generation: row.generation,
    lastSeq: row.last_seq,
    clockOffsetMs: row.clock_offset_ms,
    ...(row.state !== null && { state: row.state as CaseState }),
  }
}

/** How far a case's own clock is ahead, in milliseconds. */
export async function getClockOffset(db: Kysely<Database>, caseId: CaseId): Promise<number> {
  const row = await db
    .selectFrom('coordination_case')
    .select('clock_offset_ms')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return row.clock_offset_ms
}

/** Raises the generation and so shuts out every older run's events (architecture §3, closed cases). */
export async function raiseGeneration(db: Kysely<Database>, caseId: CaseId): Promise<number> {
  const row = await db
    .updateTable('coordination_case')
    .set((eb) => ({ generation: eb('generation', '+', 1), diverged_at: null }))
    .where('id', '=', caseId)
    .returning('generation')
    .executeTakeFirstOrThrow()
  return row.generation
}

/** Open cases, oldest first: what a rebuild starts. */
export async function openCaseIds(db: Kysely<Database>): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('coordination_case')
    .select('id')
    .where('closed_at', 'is', null)
    .where('last_seq', '>', 0)
    .orderBy('created_at')
    .execute()
  return rows.map(({ id }) => id as CaseId)
}

/** Moves a demo or drill case's clock; no other case ever has an offset. */
export async function setClockOffset(
  db: Kysely<Database>,
  caseId: CaseId,
  offsetMs: number,
): Promise<void> {
  // What waits in the outbox waits by the case's clock: a mail put off until the morning goes when it has come.
  await sql`
    with waiting as (
      update outbox
      set next_try_at = next_try_at - interval '1 millisecond' * (${offsetMs}::bigint - clock_offset_ms)
      from coordination_case
      where coordination_case.id = outbox.case_id and outbox.case_id = ${caseId}
        and outbox.status in ('pending', 'started'))
    update coordination_case set clock_offset_ms = ${offsetMs} where id = ${caseId}`.execute(db)
}

/** Holds a case for as long as the work takes: reopening reads the events and records under one lock. */
export async function withCaseLock<T>(
  db: Kysely<Database>,
  caseId: CaseId,
  work: () => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtextextended(${`case:${caseId}`}, 0))`.execute(connection)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${`case:${caseId}`}, 0))`.execute(
        connection,
      )
    }
  })
}
