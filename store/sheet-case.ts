import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseEvent, CaseId, EventType } from '../manual/case/events'
import { formerStayOf } from '../manual/case/former-hospital'
import { currentLeg } from '../manual/case/legs'
import type { CaseState } from '../manual/case/state'
import { eventsOf } from './case-events'
import type { Db } from './database'

/** What a page of the admission information sheet says and fills in about the case it is for. */
export type SheetCase = Readonly<{
  caseId: CaseId
  code: string
  clockOffsetMs: number
  state: CaseState
  person: Readonly<{
    name: string
    kana: string
    birthDate: PlainDate
    sex: string
    address?: string
    phone?: string
  }>
  hospital: Readonly<{
    name: string
    ward?: string
    contact?: string
    phone?: string
    fax?: string
  }>
  /** Contacts and conferences of the case, oldest first. */
  contacts: readonly CaseEvent[]
  office?: Readonly<{ name: string; phone?: string; fax?: string; careManager?: string }>
}>

export interface SheetCases {
  /** Absent while the case has not been told to anybody: it has no events yet. */
  /** For a hospital that the patient has left: the case as far as its own stay (decisions 11). */
  find(caseId: CaseId, formerHospitalId?: string): Promise<SheetCase | undefined>
}

export function createSheetCases(db: Db): SheetCases {
  return { find: (caseId, formerHospitalId) => findSheetCase(db, caseId, formerHospitalId) }
}

async function findSheetCase(
  db: Db,
  caseId: CaseId,
  formerHospitalId?: string,
): Promise<SheetCase | undefined> {
  const row = await db
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .select([
      'coordination_case.code',
      'coordination_case.clock_offset_ms',
      'coordination_case.state',
      'person.name',
      'person.kana',
      'person.birth_date',
      'person.sex',
      'person.address',
      'person.phone',
      'person.address_protected',
    ])
    .where('coordination_case.id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined || row.state === null) return undefined
  const whole = { state: row.state as CaseState, events: await eventsOf(db, caseId) }
  const seen =
    formerHospitalId === undefined
      ? whole
      : formerStayOf(whole.state, whole.events, formerHospitalId)
  if (seen === undefined) return undefined
  const { state } = seen
  const office = await findOffice(db, state)
  return {
    caseId,
    code: row.code,
    clockOffsetMs: row.clock_offset_ms,
    state,
    person: {
      name: row.name,
      kana: row.kana,
      birthDate: row.birth_date as PlainDate,
      sex: row.sex,
      // Somebody who must not be found is not made findable by a form (domain decisions on protected addresses).
      ...(row.address !== null && !row.address_protected && { address: row.address }),
      ...(row.phone !== null && !row.address_protected && { phone: row.phone }),
    },
    hospital: await getHospital(db, state),
    contacts: seen.events.filter(({ type }) => CONTACTS.includes(type)),
    ...(office && { office }),
  }
}

const CONTACTS: readonly EventType[] = ['ContactRecorded', 'ConferenceHeld']

async function getHospital(db: Db, state: CaseState): Promise<SheetCase['hospital']> {
  const leg = currentLeg(state)
  const row = await db
    .selectFrom('organisation')
    .leftJoin('desk', (join) =>
      join.onRef('desk.organisation_id', '=', 'organisation.id').on('desk.code', '=', leg.wardCode),
    )
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.organisation_id', '=', 'organisation.id')
        .on('membership.account_id', '=', leg.hospitalContact ?? ''),
    )
    .select([
      'organisation.name',
      'organisation.phone',
      'organisation.fax',
      'desk.name as ward',
      'membership.display_name as contact',
    ])
    .where('organisation.id', '=', leg.hospitalId)
    .executeTakeFirstOrThrow()
  return {
    name: row.name,
    ...(row.ward !== null && { ward: row.ward }),
    ...(row.contact !== null && { contact: row.contact }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.fax !== null && { fax: row.fax }),
  }
}

async function findOffice(db: Db, state: CaseState): Promise<SheetCase['office']> {
  const { coordinator } = state
  if (coordinator === undefined) return undefined
  const row = await db
    .selectFrom('organisation')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.organisation_id', '=', 'organisation.id')
        .on('membership.account_id', '=', coordinator.accountId ?? ''),
    )
    .select([
      'organisation.name',
      'organisation.phone',
      'organisation.fax',
      'membership.display_name',
    ])
    .where('organisation.id', '=', coordinator.organisationId)
    .executeTakeFirst()
  return (
    row && {
      name: row.name,
      ...(row.phone !== null && { phone: row.phone }),
      ...(row.fax !== null && { fax: row.fax }),
      ...(row.display_name !== null && { careManager: row.display_name }),
    }
  )
}
