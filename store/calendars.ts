import type { Kysely, Selectable } from 'kysely'
import type { CalendarSnapshot } from '../manual/calendar/business-calendar'
import { CURRENT_HOLIDAYS } from '../manual/calendar/national-holidays'
import { addDays, type PlainDate, plainDate } from '../manual/calendar/plain-date'
import { UNCONFIRMED } from '../manual/calendar/unconfirmed-calendar'
import type { Database } from './schema'

/** What a case is handed of an organisation's closing days: enough for an ordinary stay and a margin before it. */
const DAYS_BEFORE = 7
const DAYS_AFTER = 90

export type CalendarRow = Selectable<Database['business_calendar']>

/** The revision in force for an organisation: the newest; absent when nobody has given one. */
export async function findCalendarRow(
  db: Kysely<Database>,
  organisationId: string,
): Promise<CalendarRow | undefined> {
  return db
    .selectFrom('business_calendar')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The calendar in force for an organisation, cut to the days around a case; absent when nobody has given one. */
export async function findCalendarSnapshot(
  db: Kysely<Database>,
  organisationId: string,
  around: PlainDate,
): Promise<CalendarSnapshot | undefined> {
  const row = await findCalendarRow(db, organisationId)
  return row && snapshotBetween(row, around, around)
}

/** A revision cut to a week before the first day until ninety days after the last (architecture §4). */
export function snapshotBetween(
  row: CalendarRow,
  first: PlainDate,
  last: PlainDate,
): CalendarSnapshot {
  const from = addDays(first, -DAYS_BEFORE)
  const to = addDays(last, DAYS_AFTER)
  return {
    organisationId: row.organisation_id,
    revision: row.confirmed_on === null ? UNCONFIRMED : row.revision,
    from,
    to,
    hours: row.hours,
    closedOnNationalHolidays: row.closed_on_national_holidays,
    // What is judged from now on; older cases keep the table they have.
    holidays: CURRENT_HOLIDAYS,
    closedOn: row.closed_on.map(plainDate).filter((day) => day >= from && day <= to),
  }
}
