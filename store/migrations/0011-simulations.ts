import { type Kysely, sql } from 'kysely'

/**
 * A draft that is tried on the recorded cases, batch by batch: how far it has come stands beside what it has come to,
 * so that a run that is killed goes on where it was. One at a time in a region.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table simulation_run (
      id uuid primary key,
      region text not null,
      draft text not null,
      admitted_from date not null,
      admitted_to date not null,
      status text not null check (status in ('running','done','failed')),
      asked_at timestamptz not null,
      cases integer not null,
      cases_done integer not null default 0,
      last_case_id uuid,
      result jsonb not null,
      attempts integer not null default 0,
      next_try_at timestamptz not null,
      ended_at timestamptz
    );
    create unique index simulation_run_at_a_time on simulation_run (region) where status = 'running';
    create index simulation_run_newest on simulation_run (region, asked_at desc);

    grant select, insert, update on simulation_run to nanwa_app;
  `.execute(db)
}
