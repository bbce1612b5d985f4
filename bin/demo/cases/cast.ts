import type { CalendarSnapshot } from '../../../manual/calendar/business-calendar'
import { CURRENT_HOLIDAYS } from '../../../manual/calendar/national-holidays'
import { addDays, type PlainDate } from '../../../manual/calendar/plain-date'
import { UNCONFIRMED, unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import type { CareLevel, CaseId, Coordinator } from '../../../manual/case/events'
import { ACCOUNTS, type DemoPerson } from '../people/accounts'
import { createPatient, type Patient } from '../people/patients'
import { demoId } from '../random'
import { closingDays, OPENING_HOURS } from '../region/opening-hours'
import { type DemoOrganisation, organisationId } from '../region/organisation'
import { getOrganisation } from '../region/organisations'

/** Who plays in one made-up case. */
export type Cast = Readonly<{
  /** A short word of ours that every id of the case is made from. */
  key: string
  caseId: CaseId
  patient: Patient
  hospital: DemoOrganisation
  wardCode: string
  careLevel: CareLevel
  office?: DemoOrganisation
}>

export type Casting = Readonly<{
  key: string
  today: PlainDate
  hospital: string
  wardCode: string
  careLevel: CareLevel
  office?: string
  /** The key of another case whose patient this is as well. */
  patientOf?: string
}>

export function createCast(casting: Casting): Cast {
  const { key, today, hospital, office, patientOf = key, ...rest } = casting
  return {
    ...rest,
    key,
    caseId: demoId('case', key) as CaseId,
    patient: createPatient(patientOf, today),
    hospital: getOrganisation(hospital),
    ...(office !== undefined && { office: getOrganisation(office) }),
  }
}

/** Whoever answers for an organisation in the made-up stories; an office off the screen has nobody. */
export function findSpokesperson({ key }: DemoOrganisation): DemoPerson | undefined {
  return ACCOUNTS.find(({ organisation }) => organisation === key)
}

export const accountId = ({ loginName }: Pick<DemoPerson, 'loginName'>): string =>
  demoId('account', loginName)

export function coordinatorOf(office: DemoOrganisation): Coordinator {
  const person = findSpokesperson(office)
  return {
    kind: office.kind === 'communitySupportCenter' ? 'communitySupportCenter' : 'careManager',
    organisationId: organisationId(office),
    registered: office.registered,
    ...(person && { accountId: accountId(person) }),
  }
}

export const calendarRevision = ({ key }: DemoOrganisation): string => demoId('calendar', key)

/** The calendar as a case is handed it: a week before the day to ninety days after. */
export function calendarAround(organisation: DemoOrganisation, day: PlainDate): CalendarSnapshot {
  const id = organisationId(organisation)
  if (organisation.hours === undefined) return unconfirmedCalendar(id)
  const opening = OPENING_HOURS[organisation.hours]
  const [from, to] = [addDays(day, -7), addDays(day, 90)]
  const year = Number(day.slice(0, 4))
  return {
    organisationId: id,
    revision: 'isUnconfirmed' in opening ? UNCONFIRMED : calendarRevision(organisation),
    from,
    to,
    hours: opening.hours,
    closedOnNationalHolidays: opening.closedOnNationalHolidays,
    holidays: CURRENT_HOLIDAYS,
    closedOn: closingDays(opening, year - 1, year + 1).filter((one) => one >= from && one <= to),
  }
}
