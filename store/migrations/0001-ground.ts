import { type Kysely, sql } from 'kysely'

/**
 * The ground everything stands on: region, organisations of every kind, persons with identifiers and
 * consent, the append-only record of each case, and what is folded from it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      id uuid primary key,
      region text not null,
      kind text not null check (kind in ('hospital','careManagementOffice','communitySupportCenter','municipality',
        'healthCenter','clinic','visitingNursingStation','pharmacy','fireService','secretariat')),
      code text,
      name text not null,
      kana text not null,
      municipality text,
      inside_region boolean not null default true,
      registered boolean not null default false,
      phone text,
      fax text,
      mail text,
      best_time text,
      created_at timestamptz not null,
      unique (region, kind, name, municipality)
    );

    create table desk (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      code text not null,
      name text not null,
      kind text not null check (kind in ('ward','liaisonOffice','careOffice','other')),
      phone text,
      extension text,
      mail text,
      unique (organisation_id, code)
    );

    -- Immutable revisions: a changed calendar is a new row, never an edited one.
    create table business_calendar (
      revision uuid primary key,
      organisation_id uuid not null references organisation,
      hours jsonb not null,
      closed_on_national_holidays boolean not null,
      closed_on date[] not null default '{}',
      confirmed_on date,
      valid_from timestamptz not null
    );
    create index business_calendar_by_organisation on business_calendar (organisation_id, valid_from desc);

    create table person (
      id uuid primary key,
      region text not null,
      name text not null,
      kana text not null,
      birth_date date not null,
      sex text not null check (sex in ('female','male','other')),
      municipality text not null,
      insurer_municipality text not null,
      address text,
      phone text,
      address_protected boolean not null default false,
      created_at timestamptz not null
    );
    create index person_by_birth_date on person (region, birth_date);
    create index person_by_kana on person (region, kana text_pattern_ops);

    create table person_identifier (
      person_id uuid not null references person,
      kind text not null check (kind in ('patientNumber','insuredNumber')),
      issuer text not null,
      value text not null,
      primary key (kind, issuer, value)
    );
    create index person_identifier_by_person on person_identifier (person_id);

    create table coordination_case (
      id uuid primary key,
      region text not null,
      code text not null,
      person_id uuid not null references person,
      hospital_id uuid not null references organisation,
      admitted_on date not null,
      generation integer not null default 1,
      last_seq integer not null default 0,
      state jsonb,
      -- What lists and rights need, taken from the state by the same fold; never written by hand.
      coordinator_organisation_id uuid,
      ward_code text,
      stage text,
      closed_at timestamptz,
      -- Demo and drill cases run ahead of the real clock by this much.
      clock_offset_ms bigint not null default 0,
      diverged_at timestamptz,
      claimed_until timestamptz,
      created_at timestamptz not null,
      unique (region, code)
    );
    create index case_by_hospital on coordination_case (hospital_id, closed_at);
    create index case_by_coordinator on coordination_case (coordinator_organisation_id, closed_at);
    create index case_by_admission on coordination_case (person_id, hospital_id, admitted_on);

    create table consent (
      id uuid primary key,
      person_id uuid not null references person,
      case_id uuid references coordination_case,
      scope text not null,
      status text not null check (status in ('given','givenAtContract','notYet','refused','withdrawn')),
      basis text,
      recorded_by text,
      recorded_at timestamptz not null,
      valid_until timestamptz
    );
    create index consent_by_person on consent (person_id, scope, recorded_at desc);

    -- What a person submitted, names and free text included; erasable, while the event stays.
    create table submission (
      id uuid primary key,
      region text not null,
      case_id uuid not null references coordination_case,
      received bigint generated always as identity,
      account_id text not null,
      organisation_id uuid not null references organisation,
      event jsonb not null,
      payload jsonb not null default '{}',
      seen_seq integer not null,
      status text not null default 'pending' check (status in ('pending','done','refused')),
      refusal jsonb,
      attempts integer not null default 0,
      next_try_at timestamptz not null,
      created_at timestamptz not null,
      decided_at timestamptz,
      erased_at timestamptz
    );
    create index submission_pending on submission (next_try_at) where status = 'pending';
    create index submission_queue on submission (case_id, received) where status = 'pending';
    create index submission_by_case on submission (case_id);

    create table case_event (
      case_id uuid not null references coordination_case,
      seq integer not null check (seq > 0),
      event_id text not null,
      submission_id uuid,
      generation integer not null,
      type text not null,
      occurred_at timestamptz not null,
      recorded_at timestamptz not null,
      event jsonb not null,
      stored_at timestamptz not null default clock_timestamp(),
      primary key (case_id, seq),
      unique (case_id, event_id)
    );
    create unique index case_event_by_submission on case_event (case_id, submission_id) where submission_id is not null;

    create table case_duty (
      case_id uuid not null references coordination_case,
      key text not null,
      leg_id text not null,
      code text not null,
      owner text not null,
      organisation_id uuid,
      status text not null,
      opens_at timestamptz,
      due_at timestamptz,
      done_at timestamptz,
      view jsonb not null,
      primary key (case_id, key)
    );
    create index case_duty_open on case_duty (organisation_id, due_at) where status = 'open';

    create table indicator_fact (
      case_id uuid not null references coordination_case,
      leg_id text not null,
      region text not null,
      hospital_id uuid not null,
      coordinator_organisation_id uuid,
      municipality text,
      admitted_on date not null,
      discharged_on date,
      fact jsonb not null,
      primary key (case_id, leg_id)
    );
    create index indicator_fact_by_discharge on indicator_fact (region, discharged_on);
    create index indicator_fact_by_admission on indicator_fact (region, admitted_on);

    create table outbox (
      key text primary key,
      case_id uuid not null references coordination_case,
      event_id text not null,
      kind text not null check (kind in ('mail','document')),
      content jsonb not null,
      status text not null default 'pending'
        check (status in ('pending','started','sending','sent','failed','unknown','skipped')),
      attempts integer not null default 0,
      next_try_at timestamptz not null,
      message_id text,
      reason text,
      created_at timestamptz not null,
      sent_at timestamptz
    );
    create index outbox_to_start on outbox (next_try_at) where status in ('pending','started');
    create index outbox_by_case on outbox (case_id);

    create table form_draft (
      case_id uuid not null references coordination_case,
      form_id text not null,
      edition text not null,
      version integer not null,
      answers jsonb not null,
      sources jsonb not null default '{}',
      updated_by text not null,
      updated_at timestamptz not null,
      primary key (case_id, form_id)
    );

    -- A started-but-not-submitted new case, kept so that nothing typed is lost.
    create table start_draft (
      account_id text primary key,
      answers jsonb not null,
      updated_at timestamptz not null
    );

    create table document (
      case_id uuid not null references coordination_case,
      sha256 text not null,
      kind text not null,
      form_submission_id uuid,
      media_type text not null,
      bytes bytea not null,
      created_at timestamptz not null,
      primary key (case_id, sha256)
    );

    create table membership (
      account_id text not null,
      organisation_id uuid not null references organisation,
      role text not null check (role in ('wardNurse','dischargePlanner','headNurse','careManager','officeManager',
        'supportCenterStaff','municipalCareStaff','healthCenterStaff','administrator')),
      desk_id uuid references desk,
      display_name text not null,
      profession text,
      phone text,
      mail text,
      primary key (account_id, organisation_id, role)
    );
    create index membership_by_organisation on membership (organisation_id, role);

    create table audit_line (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      account_id text,
      organisation_id uuid,
      role text,
      operation text not null,
      case_id uuid,
      person_id uuid,
      outcome text not null,
      request_id text
    );
    create index audit_by_case on audit_line (case_id, id desc);

    create sequence case_code_number;
  `.execute(db)
}
