import { type Kysely, sql } from 'kysely'

/**
 * Who changed an organisation's opening days, with the name as it was then; both are empty for what was given from
 * outside. And which open cases still have to hear of it: a row for each, so that a job killed in the middle goes on
 * where it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table business_calendar add column changed_by text, add column changed_by_name text;

    create table calendar_change (
      case_id uuid not null references coordination_case,
      organisation_id uuid not null references organisation,
      -- The revision to be told, and how far the case's own snapshot reached: one change each, told once.
      cause text not null,
      attempts integer not null default 0,
      next_try_at timestamptz not null,
      told_at timestamptz,
      primary key (case_id, organisation_id, cause)
    );
    create index calendar_change_waiting on calendar_change (next_try_at) where told_at is null;

    grant select, insert, update on calendar_change to nanwa_app;
  `.execute(db)
}
