import type { Kysely } from 'kysely'
import type { CaseEvent, CaseId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { Database } from './schema'

/** A case as `record` finds it, locked. */
export type StoredCase = Readonly<{
  caseId: CaseId
  region: string
  generation: number
  lastSeq: number
  personId: string
  municipality: string
  state?: CaseState
}>

export async function insertEvents(
  db: Kysely<Database>,
  caseId: CaseId,
  generation: number,
  events: readonly CaseEvent[],
): Promise<void> {
  const rows = events.map((event) => ({
    case_id: caseId,
    seq: event.seq,
    event_id: event.id,
    submission_id: event.submissionId ?? null,
    generation,
    type: event.type,
    occurred_at: new Date(event.occurredAt),
    recorded_at: new Date(event.recordedAt),
    event: JSON.stringify(event),
  }))
  await db.insertInto('case_event').values(rows).execute()
}

/** The whole recorded life of a case, oldest first. */
export async function eventsOf(
  db: Kysely<Database>,
  caseId: CaseId,
): Promise<readonly CaseEvent[]> {
  const rows = await db
    .selectFrom('case_event')
    .select('event')
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map(({ event }) => event as CaseEvent)
}

/** The event a submission became, when it is already recorded. */
export async function findEventOfSubmission(
  db: Kysely<Database>,
  caseId: CaseId,
  submissionId: string,
): Promise<CaseEvent | undefined> {
  const row = await db
    .selectFrom('case_event')
    .select('event')
    .where('case_id', '=', caseId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  return row?.event as CaseEvent | undefined
}
