import { sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseEvent } from '../manual/case/events'
import type { Db } from './database'

/** Cases read at a time: few enough that nothing else waits long, enough that the way to PostgreSQL is worth it. */
const CASES_A_BATCH = 500

/** The recorded lives of the region's cases admitted since the day, in batches, each life oldest event first. */
export async function* recordedCases(
  db: Db,
  region: string,
  since: PlainDate,
): AsyncGenerator<readonly (readonly CaseEvent[])[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const ids = await db
      .selectFrom('coordination_case')
      .select('id')
      .where('region', '=', region)
      .where('admitted_on', '>=', since)
      .where('last_seq', '>', 0)
      .where('id', '>', after)
      .orderBy('id')
      .limit(CASES_A_BATCH)
      .execute()
    const last = ids.at(-1)?.id
    if (last === undefined) return
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
    yield rows.map(({ events }) => events)
    after = last
  }
}
