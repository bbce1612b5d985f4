import { type Kysely, sql } from 'kysely'

/** A mail that was not sent because its receiver had lost its part by then: a state of its own, with its reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox drop constraint outbox_status_check;
    alter table outbox add constraint outbox_status_check
      check (status in ('pending','started','sending','sent','failed','unknown','skipped','withheld'));
  `.execute(db)
}
