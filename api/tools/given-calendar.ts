import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import { CURRENT_HOLIDAYS, yearsCovered } from '../../manual/calendar/national-holidays'
import type { PlainDate } from '../../manual/calendar/plain-date'

/** Opening days and hours as somebody says them for one question; nothing of it is kept. */
export type GivenCalendar = Readonly<{
  hours: CalendarSnapshot['hours']
  closedOn: readonly PlainDate[]
  nationalHolidays: boolean
}>

/** Who asks knows his own closing days, so the calendar holds as far as the holidays are known. */
export function givenCalendar({
  hours,
  closedOn,
  nationalHolidays,
}: GivenCalendar): CalendarSnapshot {
  const { first, last } = yearsCovered(CURRENT_HOLIDAYS)
  return {
    organisationId: 'given',
    revision: 'given',
    from: `${first}-01-01` as PlainDate,
    to: `${last}-12-31` as PlainDate,
    hours,
    closedOnNationalHolidays: nationalHolidays,
    holidays: CURRENT_HOLIDAYS,
    closedOn,
  }
}
