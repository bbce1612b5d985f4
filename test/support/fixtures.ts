import { randomUUID } from 'node:crypto'
import { timeOfDay } from '../../manual/calendar/japan-time'
import { type PlainDate, plainDate } from '../../manual/calendar/plain-date'
import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import type { CaseId, EventData } from '../../manual/case/events'
import type { Db } from '../../store/database'

/** A made-up hospital and care office, with nobody real in them. */
export type Parties = Readonly<{ hospitalId: string; officeId: string }>

export async function insertParties(db: Db): Promise<Parties> {
  const parties = { hospitalId: randomUUID(), officeId: randomUUID() }
  const common = {
    region: 'nanwa',
    municipality: '大淀町',
    registered: true,
    created_at: new Date(),
  }
  const mailOf = (id: string): string => `desk-${id.slice(0, 8)}@example.invalid`
  await db
    .insertInto('organisation')
    .values([
      {
        ...common,
        id: parties.hospitalId,
        kind: 'hospital',
        name: `見本病院${parties.hospitalId.slice(0, 4)}`,
        kana: 'みほんびょういん',
        mail: mailOf(parties.hospitalId),
      },
      {
        ...common,
        id: parties.officeId,
        kind: 'careManagementOffice',
        name: `見本居宅${parties.officeId.slice(0, 4)}`,
        kana: 'みほんきょたく',
        mail: mailOf(parties.officeId),
      },
    ])
    .execute()
  return parties
}

const HOURS = [timeOfDay('08:30'), timeOfDay('17:30')] as const

export const weekdays = (organisationId: string, around: PlainDate): CalendarSnapshot => ({
  organisationId,
  revision: `${organisationId}:1`,
  from: plainDate('2026-01-01'),
  to: plainDate(`${Number(around.slice(0, 4)) + 1}-12-31`),
  hours: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS },
  closedOnNationalHolidays: true,
  holidays: 'jp-2026-1',
  closedOn: [],
})

export const newCaseId = (): CaseId => randomUUID() as CaseId

/** An emergency admission of somebody with a care manager, all of it made up. */
export function startData(
  { hospitalId, officeId }: Parties,
  over: Partial<EventData['CaseStarted']> = {},
): EventData['CaseStarted'] {
  const admittedAt = over.admittedAt ?? Date.now() - 3_600_000
  const day = new Date(admittedAt).toISOString().slice(0, 10) as PlainDate
  return {
    region: 'nanwa',
    legId: 'leg1',
    hospitalId,
    wardCode: '3w',
    admittedAt,
    admissionTimeKnown: true,
    admissionKind: 'emergency',
    careLevel: 'care2',
    coordinator: { kind: 'careManager', organisationId: officeId, registered: true },
    consent: 'given',
    startedBy: 'hospital',
    edition: 'nanwa-1',
    calendars: [weekdays(hospitalId, day), weekdays(officeId, day)],
    ...over,
  }
}
