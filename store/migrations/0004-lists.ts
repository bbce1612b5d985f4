import { type Kysely, sql } from 'kysely'

/**
 * Few mails reach nobody, among very many that arrive; the worklist asks for the few. People are looked for by the
 * beginning of their reading, whether a space was typed or not.
 * Lists show the newest hundred of a hospital's years of cases.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index outbox_undelivered on outbox (case_id) where status in ('failed', 'unknown');
    create index person_by_reading on person (replace(kana, ' ', '') text_pattern_ops);
    create index case_list_of_hospital on coordination_case
      (hospital_id, (closed_at is not null), admitted_on desc, code);
    create index case_list_of_office on coordination_case
      (coordinator_organisation_id, (closed_at is not null), admitted_on desc, code);
  `.execute(db)
}
