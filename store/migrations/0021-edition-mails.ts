import { type Kysely, sql } from 'kysely'

/** Mails about an edition of the manual: like a digest they belong to no case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox drop constraint outbox_kind_check;
    alter table outbox add constraint outbox_kind_check
      check (kind in ('mail','document','personalMail','digestLine','digest','editionMail'));
    alter table outbox drop constraint outbox_case_check;
    alter table outbox add constraint outbox_case_check
      check ((kind in ('digest','editionMail')) = (case_id is null));
  `.execute(db)
}
