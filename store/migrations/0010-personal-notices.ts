import { type Kysely, sql } from 'kysely'

/**
 * How each person wants to be reminded beside the desk, and the rows that come of it: a person's own mail, a line
 * that waits for the day's digest, and the digest itself, which belongs to no single case (docs/adr/0010).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table personal_notice (
      account_id text not null,
      organisation_id uuid not null references organisation,
      choice text not null check (choice in ('atOnce','daily','none')),
      mail text,
      changed_at timestamptz not null,
      primary key (account_id, organisation_id)
    );
    grant select, insert, update on personal_notice to nanwa_app;

    alter table outbox drop constraint outbox_kind_check;
    alter table outbox add constraint outbox_kind_check
      check (kind in ('mail','document','personalMail','digestLine','digest'));
    alter table outbox alter column case_id drop not null;
    alter table outbox add constraint outbox_case_check check ((kind = 'digest') = (case_id is null));
    create index outbox_of_person on outbox ((content ->> 'person'))
      where kind in ('personalMail','digestLine','digest');
  `.execute(db)
}
