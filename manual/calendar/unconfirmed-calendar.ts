import type { CalendarSnapshot } from './business-calendar'
import { timeOfDay } from './japan-time'
import { CURRENT_HOLIDAYS } from './national-holidays'
import type { PlainDate } from './plain-date'

const USUAL_HOURS = [timeOfDay('08:30'), timeOfDay('17:15')] as const

export const UNCONFIRMED = 'unconfirmed'

/**
 * What is assumed of an organisation whose hours nobody has confirmed: weekdays 8:30–17:15, closed on
 * national holidays. Everything judged by it is shown as provisional.
 */
export function unconfirmedCalendar(organisationId: string): CalendarSnapshot {
  const never = '2000-01-01' as PlainDate
  return {
    organisationId,
    revision: UNCONFIRMED,
    from: never,
    to: never,
    hours: {
      mon: USUAL_HOURS,
      tue: USUAL_HOURS,
      wed: USUAL_HOURS,
      thu: USUAL_HOURS,
      fri: USUAL_HOURS,
    },
    closedOnNationalHolidays: true,
    holidays: CURRENT_HOLIDAYS,
    closedOn: [],
  }
}
