import { type Kysely, sql } from 'kysely'

/** Hospitals that a case has gone on from by transfer: they keep what they wrote (domain decisions 11). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table coordination_case add column former_hospital_ids uuid[] not null default '{}';
    create index case_of_former_hospital on coordination_case using gin (former_hospital_ids);
  `.execute(db)
}
