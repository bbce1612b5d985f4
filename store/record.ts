import type { Kysely, Transaction } from 'kysely'
import { applyEvent } from '../manual/case/fold'
import type { CaseEvent, CaseId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { Database } from './schema'
import { insertEvents, type StoredCase } from './case-events'
import { type RecordOptions, writeWhatFollows } from './read-model'
import { dropRecordedDrafts } from './recorded-drafts'

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

class Diverged extends Error {
  readonly seq: number
  constructor(seq: number, cause?: unknown) {
    super(`event ${seq} stands there with another id`, { cause })
    this.name = 'Diverged'
    this.seq = seq
  }
}

/**
 * The one way into the record (architecture §3.5), idempotent: lock the case, judge what is new against what is
 * stored, append it, and in the same transaction everything that follows from it. With a gap nothing is written.
 */
export async function record(
  db: Kysely<Database>,
  recording: Recording,
  now: Date,
  options: RecordOptions = {},
): Promise<RecordOutcome> {
  try {
    return await db.transaction().execute((tx) => recordIn(tx, recording, now, options))
  } catch (error) {
    if (!(error instanceof Diverged)) throw error
    await db
      .updateTable('coordination_case')
      .set({ diverged_at: now })
      .where('id', '=', recording.caseId)
      .execute()
    return { kind: 'diverged', seq: error.seq }
  }
}

async function recordIn(
  tx: Transaction<Database>,
  { caseId, generation, events }: Recording,
  now: Date,
  options: RecordOptions,
): Promise<RecordOutcome> {
  const stored = await lockCase(tx, caseId)
  if (generation < stored.generation) return { kind: 'replaced', generation: stored.generation }

  const fresh = events.filter(({ seq }) => seq > stored.lastSeq)
  await assertSameEvents(
    tx,
    caseId,
    events.filter(({ seq }) => seq <= stored.lastSeq),
  )
  const first = fresh[0]
  if (first === undefined) {
    await settleSubmissions(tx, events, now)
    return { kind: 'recorded', through: stored.lastSeq }
  }
  if (first.seq !== stored.lastSeq + 1) return { kind: 'gap', through: stored.lastSeq }

  await insertFresh(tx, caseId, generation, fresh)
  const states: CaseState[] = []
  for (const event of fresh) states.push(applyEvent(states.at(-1) ?? stored.state, event))
  await writeWhatFollows(tx, { ...stored, generation }, fresh, states, now, options)
  await settleSubmissions(tx, events, now)
  await dropRecordedDrafts(tx, caseId, fresh)
  return { kind: 'recorded', through: fresh.at(-1)?.seq ?? stored.lastSeq }
}

/** NO KEY UPDATE, so that a submission that points to this case need not wait for the lock. */
async function lockCase(tx: Transaction<Database>, caseId: CaseId): Promise<StoredCase> {
  const row = await tx
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .select([
      'coordination_case.region',
      'generation',
      'last_seq',
      'state',
      'person_id',
      'municipality',
    ])
    .where('coordination_case.id', '=', caseId)
    .forNoKeyUpdate('coordination_case')
    .executeTakeFirstOrThrow()
  return {
    caseId,
    region: row.region,
    generation: row.generation,
    lastSeq: row.last_seq,
    personId: row.person_id,
    municipality: row.municipality,
    ...(row.state !== null && { state: row.state as CaseState }),
  }
}

async function assertSameEvents(
  tx: Transaction<Database>,
  caseId: CaseId,
  known: readonly CaseEvent[],
): Promise<void> {
  if (known.length === 0) return
  const rows = await tx
    .selectFrom('case_event')
    .select(['seq', 'event_id'])
    .where('case_id', '=', caseId)
    .where(
      'seq',
      'in',
      known.map(({ seq }) => seq),
    )
    .execute()
  const ids = new Map(rows.map((row) => [row.seq, row.event_id]))
  const other = known.find(({ seq, id }) => ids.get(seq) !== id)
  if (other !== undefined) throw new Diverged(other.seq)
}

async function insertFresh(
  tx: Transaction<Database>,
  caseId: CaseId,
  generation: number,
  fresh: readonly CaseEvent[],
): Promise<void> {
  try {
    await insertEvents(tx, caseId, generation, fresh)
  } catch (error) {
    if (isUniqueViolation(error)) throw new Diverged(fresh[0]?.seq ?? 0, error)
    throw error
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}

async function settleSubmissions(
  tx: Transaction<Database>,
  events: readonly CaseEvent[],
  now: Date,
): Promise<void> {
  const ids = events.flatMap(({ submissionId }) => submissionId ?? [])
  if (ids.length === 0) return
  await tx
    .updateTable('submission')
    .set({ status: 'done', decided_at: now })
    .where('id', 'in', ids)
    .where('status', '=', 'pending')
    .execute()
}
