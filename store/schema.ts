import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AccountTables } from './account-tables'
import type { ContactTables } from './contact-tables'
import type { EditionTables } from './edition-tables'
import type { FaxTables } from './fax-tables'
import type { PersonTables } from './person-tables'

/** The tables as PostgreSQL hands them back; rows become domain values in the file that asks the question. */

type Stamp = ColumnType<Date, Date, Date>
type OptionalStamp = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json = JSONColumnType<object>

/**
 * `mail`: to a desk. `personalMail`: to a person of the desk. `digestLine`: waits until that person's next digest.
 * `editionMail`: to an organisation, about an edition of the manual.
 */
export type OutboxKind =
  'mail' | 'document' | 'personalMail' | 'digestLine' | 'digest' | 'editionMail'

/** `skipped`: nobody needs it any more. `withheld`: its receiver had lost its part in the case before it went. */
export type OutboxStatus =
  'pending' | 'started' | 'sending' | 'sent' | 'failed' | 'unknown' | 'skipped' | 'withheld'

export interface Database
  extends AccountTables, ContactTables, EditionTables, FaxTables, PersonTables {
  organisation: {
    id: string
    region: string
    kind: string
    code: string | null
    name: string
    kana: string
    municipality: string | null
    inside_region: Generated<boolean>
    registered: Generated<boolean>
    phone: string | null
    fax: string | null
    mail: string | null
    best_time: string | null
    created_at: Stamp
  }
  desk: {
    id: string
    organisation_id: string
    code: string
    name: string
    kind: string
    phone: string | null
    extension: string | null
    mail: string | null
  }
  business_calendar: {
    revision: string
    organisation_id: string
    hours: Json
    closed_on_national_holidays: boolean
    closed_on: ColumnType<string[], string[] | undefined, never>
    confirmed_on: string | null
    valid_from: Stamp
    changed_by: ColumnType<string | null, string | undefined, never>
    changed_by_name: ColumnType<string | null, string | undefined, never>
  }
  calendar_change: {
    case_id: string
    organisation_id: string
    cause: string
    attempts: Generated<number>
    next_try_at: Stamp
    told_at: OptionalStamp
  }
  person: {
    id: string
    region: string
    name: string
    kana: string
    birth_date: string
    sex: string
    municipality: string
    insurer_municipality: string
    address: string | null
    phone: string | null
    address_protected: Generated<boolean>
    created_at: Stamp
  }
  person_identifier: { person_id: string; kind: string; issuer: string; value: string }
  coordination_case: {
    id: string
    region: string
    code: string
    person_id: string
    hospital_id: string
    former_hospital_ids: Generated<string[]>
    admitted_on: string
    generation: Generated<number>
    last_seq: Generated<number>
    state: JSONColumnType<object, string | null | undefined, string | null> | null
    coordinator_organisation_id: string | null
    ward_code: string | null
    stage: string | null
    closed_at: OptionalStamp
    clock_offset_ms: Generated<number>
    diverged_at: OptionalStamp
    claimed_until: OptionalStamp
    created_at: Stamp
  }
  consent: {
    id: string
    person_id: string
    case_id: string | null
    scope: string
    status: string
    basis: string | null
    recorded_by: string | null
    recorded_at: Stamp
    valid_until: OptionalStamp
  }
  submission: {
    id: string
    region: string
    case_id: string
    received: Generated<string>
    account_id: string
    organisation_id: string
    event: Json
    payload: ColumnType<object, string | undefined, string>
    seen_seq: number
    status: Generated<'pending' | 'done' | 'refused'>
    refusal: ColumnType<object | null, string | null | undefined, string | null>
    attempts: Generated<number>
    next_try_at: Stamp
    created_at: Stamp
    decided_at: OptionalStamp
    erased_at: OptionalStamp
  }
  case_event: {
    case_id: string
    seq: number
    event_id: string
    submission_id: string | null
    generation: number
    type: string
    occurred_at: Stamp
    recorded_at: Stamp
    event: Json
    stored_at: Generated<Date>
  }
  case_duty: {
    case_id: string
    key: string
    leg_id: string
    code: string
    owner: string
    organisation_id: string | null
    status: string
    opens_at: OptionalStamp
    due_at: OptionalStamp
    done_at: OptionalStamp
    view: Json
  }
  indicator_fact: {
    case_id: string
    leg_id: string
    region: string
    hospital_id: string
    coordinator_organisation_id: string | null
    municipality: string | null
    admitted_on: string
    discharged_on: string | null
    fact: Json
  }
  outbox: {
    key: string
    /** Null for a digest and for a mail about an edition, which belong to no single case. */
    case_id: string | null
    event_id: string
    kind: OutboxKind
    content: Json
    status: Generated<OutboxStatus>
    attempts: Generated<number>
    next_try_at: Stamp
    message_id: string | null
    reason: string | null
    created_at: Stamp
    sent_at: OptionalStamp
  }
  personal_notice: {
    account_id: string
    organisation_id: string
    choice: 'atOnce' | 'daily' | 'none'
    mail: string | null
    changed_at: Stamp
  }
  simulation_run: {
    id: string
    region: string
    draft: string
    admitted_from: string
    admitted_to: string
    status: 'running' | 'done' | 'failed'
    asked_at: Stamp
    cases: number
    cases_done: Generated<number>
    last_case_id: string | null
    result: Json
    attempts: Generated<number>
    next_try_at: Stamp
    ended_at: OptionalStamp
  }
  form_draft: {
    case_id: string
    form_id: string
    organisation_id: string
    edition: string
    version: number
    answers: Json
    sources: ColumnType<object, string | undefined, string>
    updated_by: string
    updated_at: Stamp
  }
  start_draft: { account_id: string; answers: Json; updated_at: Stamp }
  document: {
    case_id: string
    sha256: string
    kind: string
    form_submission_id: string | null
    media_type: string
    bytes: Buffer
    created_at: Stamp
  }
  attachment: {
    id: string
    case_id: string
    sha256: string
    organisation_id: string
    account_id: string
    place: string
    kind: string
    file_name: string
    pages: ColumnType<number | null, number | null | undefined, never>
    added_at: Stamp
  }
  membership: {
    account_id: string
    organisation_id: string
    role: string
    desk_id: string | null
    display_name: string
    profession: string | null
    phone: string | null
    mail: string | null
  }
  audit_line: {
    id: Generated<string>
    at: Generated<Date>
    account_id: string | null
    organisation_id: string | null
    role: string | null
    operation: string
    case_id: string | null
    person_id: string | null
    outcome: string
    request_id: string | null
  }
}
