import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import { instantInJapan, type Instant, timeOfDay } from '../../manual/calendar/japan-time'
import { plainDate, type Weekday } from '../../manual/calendar/plain-date'

/** '2026-11-10 14:05' as people in Japan say it. */
export function jst(text: string): Instant {
  const [day = '', time = '00:00'] = text.split(' ')
  return instantInJapan(plainDate(day), timeOfDay(time))
}

export function toJst(at: Instant | undefined): string | undefined {
  if (at === undefined) return undefined
  const text = new Date(at + 9 * 3_600_000).toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

type Hours = Readonly<Partial<Record<Weekday, string>>>

const WEEKDAYS = { mon: '', tue: '', wed: '', thu: '', fri: '' }

export function everyWeekday(hours: string): Hours {
  return Object.fromEntries(Object.keys(WEEKDAYS).map((day) => [day, hours]))
}

export function calendar(
  organisationId: string,
  hours: Hours,
  over: Partial<CalendarSnapshot> = {},
): CalendarSnapshot {
  return {
    organisationId,
    revision: `${organisationId}-r1`,
    from: plainDate('2020-06-01'),
    to: plainDate('2030-06-30'),
    hours: Object.fromEntries(
      Object.entries(hours).map(([day, text]) => {
        const [opens = '', closes = ''] = text.split('-')
        return [day, [timeOfDay(opens), timeOfDay(closes)]]
      }),
    ),
    closedOnNationalHolidays: true,
    holidays: 'jp-2026-1',
    closedOn: [],
    ...over,
  }
}

const YEAR_END = [
  '2026-12-29',
  '2026-12-30',
  '2026-12-31',
  '2027-01-01',
  '2027-01-02',
  '2027-01-03',
].map(plainDate)

/** A care office: weekdays 8:30–17:30, closed 29 December – 3 January. */
export const OFFICE = calendar('office', everyWeekday('08:30-17:30'), { closedOn: YEAR_END })
/** The same with Saturday mornings. */
export const SATURDAY_OFFICE = calendar(
  'office',
  { ...everyWeekday('08:30-17:30'), sat: '08:30-12:30' },
  { closedOn: YEAR_END },
)
/** A hospital desk: weekdays 8:30–17:15, closed 29 December – 3 January. */
export const DESK = calendar('hospital', everyWeekday('08:30-17:15'), { closedOn: YEAR_END })
