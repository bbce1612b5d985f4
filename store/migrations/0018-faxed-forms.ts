import { type Kysely, sql } from 'kysely'

/** Forms of a case that go to an office by fax are sheets as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table fax_sheet drop constraint fax_sheet_purpose_check;
    alter table fax_sheet add constraint fax_sheet_purpose_check check (purpose in ('test','admissionNotice',
      'dischargeCoordinationNotice','dischargeDate','sheetReceipt','dischargeCoordinationSheet','handoverSummary'));
  `.execute(db)
}
