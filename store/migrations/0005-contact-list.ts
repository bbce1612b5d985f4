import { type Kysely, sql } from 'kysely'

/**
 * The contact list of every organisation (region §7.1): a desk for each purpose, and what else the other side wants
 * to know. A revision is added and never changed, so that it can be told what stood there on a day. What readers of
 * the public pages find wrong is kept for the organisation's own liaison office.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table contact_list (
      organisation_id uuid not null references organisation,
      number integer not null check (number > 0),
      -- 'changed' by somebody of the organisation, 'confirmed' without a change, 'given' from outside.
      act text not null check (act in ('given','changed','confirmed')),
      about jsonb not null default '{}',
      valid_from date not null,
      confirmed_on date,
      updated_at timestamptz not null,
      -- The account, and the name as it was then; a list given from outside has neither.
      updated_by text,
      updated_by_name text,
      primary key (organisation_id, number)
    );

    create table contact_desk (
      organisation_id uuid not null,
      number integer not null,
      purpose text not null check (purpose in ('admissionContact','infoSheetSubmission','stayInquiry',
        'dischargeCoordination','conferenceArrangement','hospitalTransfer','outpatientVisit','nightAndHoliday')),
      department text not null,
      profession text,
      person text,
      phone text,
      extension text,
      fax text,
      mail text,
      hours jsonb not null,
      best_times jsonb not null default '[]',
      avoid_times jsonb not null default '[]',
      methods text[] not null default '{}',
      phone_first boolean not null default false,
      masks_name boolean not null default false,
      cover_sheet boolean not null default false,
      remark text,
      primary key (organisation_id, number, purpose),
      foreign key (organisation_id, number) references contact_list
    );

    create table contact_report (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      purpose text,
      wrong text not null check (wrong in ('phone','hours','department','method','other')),
      remark text,
      reported_at timestamptz not null,
      settled_at timestamptz,
      settled_by text
    );
    create index contact_report_open on contact_report (organisation_id, reported_at) where settled_at is null;

    grant select, insert on contact_list, contact_desk to nanwa_app;
    grant select, insert, update on contact_report to nanwa_app;
  `.execute(db)
}
