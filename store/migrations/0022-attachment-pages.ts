import { type Kysely, sql } from 'kysely'

/** How many pages a document has that goes with a form: its paper says so. Not known of what was attached before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table attachment add column pages integer check (pages > 0)`.execute(db)
}
