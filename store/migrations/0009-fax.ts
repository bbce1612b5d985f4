import { type Kysely, sql } from 'kysely'

/**
 * Fax numbers that a test sheet has proved, and every sheet that was made for one: what was printed, and the code
 * that comes back, kept as a keyed hash. A new number is a new row, so that it begins unverified.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fax_line (
      organisation_id uuid not null references organisation,
      revision integer not null check (revision > 0),
      number text not null,
      entered_at timestamptz not null,
      -- The account, and the name as it was then; a number taken from the directory has neither.
      entered_by text,
      entered_by_name text,
      verified_at timestamptz,
      verified_how text check (verified_how in ('receiver','phone')),
      verified_by text,
      went_astray_at timestamptz,
      primary key (organisation_id, revision)
    );

    create table fax_sheet (
      id uuid primary key,
      -- Printed beside the code: the case's number, or a test sheet's own.
      number text not null,
      code_hash text not null,
      purpose text not null check (purpose in ('test','admissionNotice','dischargeCoordinationNotice',
        'dischargeDate','sheetReceipt')),
      receiver_id uuid not null,
      line_revision integer not null,
      sender_id uuid not null references organisation,
      made_by text not null,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      case_id uuid references coordination_case,
      leg_id text,
      printed jsonb not null,
      answered_at timestamptz,
      answer text check (answer in ('allReadable','pagesUnreadable','notForUs')),
      foreign key (receiver_id, line_revision) references fax_line,
      unique (number, code_hash),
      check ((purpose = 'test') = (case_id is null))
    );
    create index fax_sheet_by_case on fax_sheet (case_id, made_at) where case_id is not null;
    create index fax_sheet_by_receiver on fax_sheet (receiver_id, made_at desc);

    create sequence fax_test_number;

    grant select, insert, update on fax_line, fax_sheet to nanwa_app;
    grant usage, select on sequence fax_test_number to nanwa_app;
  `.execute(db)
}
