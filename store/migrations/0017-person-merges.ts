import { type Kysely, sql } from 'kysely'

/**
 * A person who was registered twice at one hospital: which registration its cases went on under, exactly what was
 * moved for it, and since when that is undone. And which live cases still have to hear that a registration reads
 * differently now: a row for each, so that a job killed in the middle goes on where it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_merge (
      -- The press that did it: a double click has one effect.
      id uuid primary key,
      organisation_id uuid not null references organisation,
      absorbed_id uuid not null references person,
      into_id uuid not null references person check (into_id <> absorbed_id),
      -- Why, in the words of whoever did it; erasable.
      note text,
      merged_by text not null,
      merged_at timestamptz not null,
      undone_by text,
      undone_at timestamptz
    );
    create index person_merge_standing on person_merge (absorbed_id, organisation_id)
      where undone_at is null;

    create table person_merge_case (
      merge_id uuid not null references person_merge,
      case_id uuid not null references coordination_case,
      primary key (merge_id, case_id)
    );
    create index person_merge_of_case on person_merge_case (case_id);

    create table person_merge_number (
      merge_id uuid not null references person_merge,
      kind text not null,
      issuer text not null,
      value text not null,
      primary key (merge_id, kind, issuer, value),
      -- A number that is put right afterwards is the same number to the undoing.
      foreign key (kind, issuer, value) references person_identifier on update cascade on delete cascade
    );
    create index person_merge_by_number on person_merge_number (kind, issuer, value);

    create table person_change (
      case_id uuid not null references coordination_case,
      -- The submission that put the person right, or the merge.
      cause uuid not null,
      because text not null check (because in ('corrected', 'merged', 'separated')),
      attempts integer not null default 0,
      next_try_at timestamptz not null,
      told_at timestamptz,
      primary key (case_id, cause, because)
    );
    create index person_change_waiting on person_change (next_try_at) where told_at is null;

    grant select, insert, update on person_merge, person_change to nanwa_app;
    grant select, insert on person_merge_case, person_merge_number to nanwa_app;
  `.execute(db)
}
