import { type Kysely, sql } from 'kysely'

/**
 * Files that go with a sheet. The bytes lie in `document`, once for a case; a row here says who has put them where and
 * under which name, and for what: the form that is being written, or the page of an act that is not done yet.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attachment (
      id uuid primary key,
      case_id uuid not null,
      sha256 text not null,
      organisation_id uuid not null references organisation,
      account_id text not null,
      place text not null,
      kind text not null,
      file_name text not null,
      added_at timestamptz not null,
      foreign key (case_id, sha256) references document (case_id, sha256),
      unique (case_id, organisation_id, place, sha256)
    );

    grant select, insert, delete on attachment to nanwa_app;
  `.execute(db)
}
