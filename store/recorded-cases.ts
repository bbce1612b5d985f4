import { type SelectQueryBuilder, sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseEvent } from '../manual/case/events'
import type { Db } from './database'
import type { Database } from './schema'

/** Days of admission, both included. */
export type Admitted = Readonly<{ from: PlainDate; to: PlainDate }>

/** Some cases in the order of their ids, and the last of those ids; none once all have been read. */
export type RecordedBatch = Readonly<{
  lives: readonly (readonly CaseEvent[])[]
  last: string | undefined
}>

/** Cases read at a time: few enough that nothing else waits long, enough that the way to PostgreSQL is worth it. */
const CASES_A_BATCH = 500

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** The recorded lives of the region's cases in batches, each life oldest event first. */
export async function* recordedCases(
  db: Db,
  region: string,
  admitted: Admitted,
): AsyncGenerator<readonly (readonly CaseEvent[])[]> {
  let reading = readRecordedBatch(db, region, admitted)
  try {
    for (;;) {
      const { lives, last } = await reading
      if (last === undefined) return
      // The next ones are read while these are worked on: two processes, two cores.
      reading = readRecordedBatch(db, region, admitted, last)
      yield lives
    }
  } finally {
    await Promise.allSettled([reading])
  }
}

export async function readRecordedBatch(
  db: Db,
  region: string,
  admitted: Admitted,
  after: string = BEFORE_ALL,
): Promise<RecordedBatch> {
  const ids = await recordedIn(db, region, admitted)
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(CASES_A_BATCH)
    .execute()
  const last = ids.at(-1)?.id
  if (last === undefined) return { lives: [], last }
  const rows = await db
    .selectFrom('case_event')
    .select(({ fn }) => [
      'case_id',
      fn
        .agg<readonly CaseEvent[]>('json_agg', [sql.ref('event')])
        .orderBy('seq')
        .as('events'),
    ])
    .where(
      'case_id',
      'in',
      ids.map(({ id }) => id),
    )
    .groupBy('case_id')
    .execute()
  return { lives: rows.map(({ events }) => events), last }
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
