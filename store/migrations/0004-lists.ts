import { type Kysely, sql } from 'kysely'

/** Few mails reach nobody, among very many that arrive; the worklist asks for the few. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index outbox_undelivered on outbox (case_id) where status in ('failed', 'unknown');
  `.execute(db)
}
