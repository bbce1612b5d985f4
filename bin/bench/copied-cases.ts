import { sql } from 'kysely'
import type { PlainDate } from '../../manual/calendar/plain-date'
import type { Db } from '../../store/database'

/**
 * As many cases as a region has in some years: the closed cases of the demo region over and over, event by event,
 * in a region of their own that no page and no round of the service looks at.
 */
export async function copyCases(
  db: Db,
  region: string,
  { cases, from }: Readonly<{ cases: number; from: PlainDate }>,
): Promise<void> {
  await db.transaction().execute(async (copying) => {
    // More than a million rows take longer than the service lets a statement take.
    await sql`set local statement_timeout = 0`.execute(copying)
    await sql`
      insert into coordination_case
        (id, region, code, person_id, hospital_id, admitted_on, last_seq, closed_at, created_at)
      select gen_random_uuid(), ${region}, id || ':' || copy,
        person_id, hospital_id, admitted_on, last_seq, closed_at, created_at
      from coordination_case cross join generate_series(1, ${cases}::integer) copy
      where region = 'nanwa' and closed_at is not null and admitted_on >= ${from}
      limit ${cases}`.execute(copying)
    await sql`
      insert into case_event
        (case_id, seq, event_id, generation, type, occurred_at, recorded_at, event)
      select copied.id, seq, event_id, told.generation, type, occurred_at, recorded_at, event
      from coordination_case copied
      join case_event told on told.case_id = split_part(copied.code, ':', 1)::uuid
      where copied.region = ${region}`.execute(copying)
  })
}
