import type { Kysely } from 'kysely'
import type { CalendarSnapshot } from '../manual/calendar/business-calendar'
import { addDays, type PlainDate, plainDate } from '../manual/calendar/plain-date'
import type { Database } from './schema'

/** What a case is handed of an organisation's closing days: enough for an ordinary stay and a margin before it. */
const DAYS_BEFORE = 7
const DAYS_AFTER = 90

/** The national-holiday module that calendars are judged by from now on; older cases keep the one they have. */
const HOLIDAYS = 'jp-2026-1'

/** The calendar in force for an organisation, cut to the days around a case; absent when nobody has given one. */
export async function findCalendarSnapshot(
  db: Kysely<Database>,
  organisationId: string,
  around: PlainDate,
): Promise<CalendarSnapshot | undefined> {
  const row = await db
    .selectFrom('business_calendar')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const from = addDays(around, -DAYS_BEFORE)
  const to = addDays(around, DAYS_AFTER)
  return {
    organisationId,
    revision: row.confirmed_on === null ? 'unconfirmed' : row.revision,
    from,
    to,
    hours: row.hours,
    closedOnNationalHolidays: row.closed_on_national_holidays,
    holidays: HOLIDAYS,
    closedOn: row.closed_on.map(plainDate).filter((day) => day >= from && day <= to),
  }
}
