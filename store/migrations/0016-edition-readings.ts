import { type Kysely, sql } from 'kysely'

/**
 * How often a tip or a page of an edition was read, by ward and month and by nobody (decisions 19, 20); and beside it the
 * training record: who of an organisation has said to have read the page. Neither leaves the organisation.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table edition_reading (
      region text not null,
      edition text not null,
      -- 'tip:phoneFirst', 'summary:wardNurse'
      item text not null,
      organisation_id uuid not null references organisation,
      -- The desk's id; empty for somebody who stands behind none.
      desk_id text not null,
      -- The first day of the month.
      month date not null,
      count integer not null check (count > 0),
      primary key (region, edition, item, organisation_id, desk_id, month)
    );

    create table edition_training (
      region text not null,
      edition text not null,
      item text not null,
      organisation_id uuid not null references organisation,
      account_id text not null,
      account_name text not null,
      desk_id text not null,
      confirmed_at timestamptz not null,
      primary key (region, edition, item, organisation_id, account_id)
    );

    grant select, insert, update on edition_reading to nanwa_app;
    grant select, insert on edition_training to nanwa_app;
  `.execute(db)
}
