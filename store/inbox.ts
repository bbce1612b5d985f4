import type { CalendarSnapshot } from '../manual/calendar/business-calendar'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseId } from '../manual/case/events'
import { currentLeg } from '../manual/case/legs'
import { hasConsent } from '../manual/case/parties'
import type { CaseState } from '../manual/case/state'
import { ADMISSION_INFO_SHEET } from '../manual/forms/admission-info-sheet'
import type { ContactList } from '../manual/contacts/contact-list'
import { findCalendarSnapshot } from './calendars'
import { findContactLists } from './contact-lists'
import type { Db } from './database'

/** An open case of the office, with what its card says. */
export type InboxCase = Readonly<{
  caseId: CaseId
  code: string
  clockOffsetMs: number
  state: CaseState
  person: Readonly<{ name: string; kana: string; birthDate: PlainDate; sex: string }>
  hospital: Readonly<{
    id: string
    name: string
    ward?: string
    phone?: string
    bestTime?: string
    contactList?: ContactList
  }>
  /** Whether somebody of the office has begun the sheet. */
  drafted: boolean
}>

export type OfficeCalendar = Readonly<{ calendar: CalendarSnapshot; confirmedOn?: PlainDate }>

export interface Inbox {
  cases(organisationId: string): Promise<readonly InboxCase[]>
  calendar(organisationId: string, today: PlainDate): Promise<OfficeCalendar | undefined>
}

export function createInbox(db: Db): Inbox {
  return {
    cases: (organisationId) => findCases(db, organisationId),
    calendar: (organisationId, today) => findCalendar(db, organisationId, today),
  }
}

async function findCases(db: Db, organisationId: string): Promise<readonly InboxCase[]> {
  const rows = await db
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .innerJoin('organisation', 'organisation.id', 'coordination_case.hospital_id')
    .leftJoin('desk', (join) =>
      join
        .onRef('desk.organisation_id', '=', 'coordination_case.hospital_id')
        .onRef('desk.code', '=', 'coordination_case.ward_code'),
    )
    .leftJoin('form_draft', (join) =>
      join
        .onRef('form_draft.case_id', '=', 'coordination_case.id')
        .on('form_draft.form_id', '=', ADMISSION_INFO_SHEET.id)
        .on('form_draft.organisation_id', '=', organisationId),
    )
    .select([
      'coordination_case.id',
      'coordination_case.code',
      'coordination_case.clock_offset_ms',
      'coordination_case.state',
      'person.name',
      'person.kana',
      'person.birth_date',
      'person.sex',
      'coordination_case.hospital_id',
      'organisation.name as hospital',
      'organisation.phone',
      'organisation.best_time',
      'desk.name as ward',
      'form_draft.version',
    ])
    .where('coordination_case.coordinator_organisation_id', '=', organisationId)
    .where('coordination_case.closed_at', 'is', null)
    .where('coordination_case.state', 'is not', null)
    .orderBy('coordination_case.created_at')
    .orderBy('coordination_case.id')
    .execute()
  const lists = await findContactLists(db, [...new Set(rows.map((row) => row.hospital_id))])
  return rows
    .map((row) => ({
      caseId: row.id as CaseId,
      code: row.code,
      clockOffsetMs: row.clock_offset_ms,
      state: row.state as CaseState,
      person: {
        name: row.name,
        kana: row.kana,
        birthDate: row.birth_date as PlainDate,
        sex: row.sex,
      },
      hospital: {
        id: row.hospital_id,
        name: row.hospital,
        ...listOf(lists, row.hospital_id),
        ...(row.ward !== null && { ward: row.ward }),
        ...(row.phone !== null && { phone: row.phone }),
        ...(row.best_time !== null && { bestTime: row.best_time }),
      },
      drafted: row.version !== null,
    }))
    .filter(({ state }) => isKnownToOffice(state))
}

function listOf(lists: ReadonlyMap<string, ContactList>, hospitalId: string) {
  const contactList = lists.get(hospitalId)
  return contactList === undefined ? {} : { contactList }
}

/** An office learns of a case with its notice, which needs consent, or because it started the case itself. */
function isKnownToOffice(state: CaseState): boolean {
  const leg = currentLeg(state)
  if (leg.startedBy === 'coordinator') return true
  return hasConsent(state) && leg.admissionNoticeSent !== undefined
}

async function findCalendar(
  db: Db,
  organisationId: string,
  today: PlainDate,
): Promise<OfficeCalendar | undefined> {
  const calendar = await findCalendarSnapshot(db, organisationId, today)
  if (calendar === undefined) return undefined
  const row = await db
    .selectFrom('business_calendar')
    .select('confirmed_on')
    .where('organisation_id', '=', organisationId)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    calendar,
    ...(typeof row?.confirmed_on === 'string' && { confirmedOn: row.confirmed_on as PlainDate }),
  }
}
