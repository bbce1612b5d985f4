import { type SelectQueryBuilder, sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { Db } from './database'
import type { Database } from './schema'

/** Days of admission, both included. */
export type Admitted = Readonly<{ from: PlainDate; to: PlainDate }>

/** The next cases in the order of their ids. */
export type RecordedBatch = Readonly<{
  /** Each life a list of its events, the oldest first; as JSON, since another thread takes them apart. */
  lives: string
  cases: number
  /** The id of the last of them. */
  last: string
}>

/** Cases read at a time: few enough that nothing else waits long, enough that the way to PostgreSQL is worth it. */
const CASES_A_BATCH = 500

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** The recorded lives of the region's cases, batch by batch: never more than two of them are in memory. */
export async function* recordedCases(
  db: Db,
  region: string,
  admitted: Admitted,
): AsyncGenerator<RecordedBatch> {
  let reading = readRecordedBatch(db, region, admitted)
  try {
    for (;;) {
      const batch = await reading
      if (batch === undefined) return
      // The next ones are read while these are worked on: two processes, two cores.
      reading = readRecordedBatch(db, region, admitted, batch.last)
      yield batch
    }
  } finally {
    await Promise.allSettled([reading])
  }
}

/** The cases behind one, or the first ones; undefined once all have been read. */
export async function readRecordedBatch(
  db: Db,
  region: string,
  admitted: Admitted,
  after: string = BEFORE_ALL,
): Promise<RecordedBatch | undefined> {
  const found = await recordedIn(db, region, admitted)
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(CASES_A_BATCH)
    .execute()
  const ids = found.map(({ id }) => id)
  const last = ids.at(-1)
  if (last === undefined) return undefined
  return { lives: await livesOf(db, ids), cases: ids.length, last }
}

async function livesOf(db: Db, ids: readonly string[]): Promise<string> {
  const life = db
    .selectFrom('case_event')
    .select(sql`json_agg(event order by seq)`.as('events'))
    .where('case_id', 'in', ids)
    .groupBy('case_id')
  const { lives } = await db
    .selectFrom(life.as('life'))
    .select(sql<string>`json_agg(events)::text`.as('lives'))
    .executeTakeFirstOrThrow()
  return lives
}

export async function countRecordedCases(
  db: Db,
  region: string,
  admitted: Admitted,
): Promise<number> {
  const { cases } = await recordedIn(db, region, admitted)
    .select(({ fn }) => fn.countAll<number>().as('cases'))
    .executeTakeFirstOrThrow()
  return cases
}

function recordedIn(
  db: Db,
  region: string,
  { from, to }: Admitted,
): SelectQueryBuilder<Database, 'coordination_case', object> {
  return db
    .selectFrom('coordination_case')
    .where('region', '=', region)
    .where('admitted_on', '>=', from)
    .where('admitted_on', '<=', to)
    .where('last_seq', '>', 0)
}
