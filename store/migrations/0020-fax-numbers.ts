import { type Kysely, sql } from 'kysely'

/**
 * An organisation has several fax numbers, each proved by itself. What was proved of a number ends when it leaves the
 * directory; until now that was whenever another one had been entered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table fax_line add column left_at timestamptz;
    update fax_line set left_at = later.entered_at
      from fax_line later
      where later.organisation_id = fax_line.organisation_id
        and later.revision > fax_line.revision
        and later.number <> fax_line.number;
    create index fax_line_by_number on fax_line (organisation_id, number, revision desc);
  `.execute(db)
}
