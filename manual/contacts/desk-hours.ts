import type { CalendarSnapshot } from '../calendar/business-calendar'
import { dayInJapan, type Instant, instantInJapan } from '../calendar/japan-time'
import { hasHolidayData, isNationalHoliday } from '../calendar/national-holidays'
import { addDays, type PlainDate, weekdayOf } from '../calendar/plain-date'
import type { ContactDesk, TimeSpan } from './contact-list'

/** A desk that does not open within this is said to have no opening in sight. */
const SIGHT_IN_DAYS = 40

/** A desk open for this long without a break is open round the clock. */
const ALWAYS_AFTER_DAYS = 8

/** A closing day of the organisation or a national holiday it keeps; years without a holiday table have none. */
export function isClosingDay(calendar: CalendarSnapshot, day: PlainDate): boolean {
  if (calendar.closedOn.includes(day)) return true
  return (
    calendar.closedOnNationalHolidays &&
    hasHolidayData(calendar.holidays, day) &&
    isNationalHoliday(calendar.holidays, day)
  )
}

/** The night and holiday desk keeps its Sunday hours on closing days; every other desk is closed on them. */
export function spansOn(
  { purpose, hours }: ContactDesk,
  calendar: CalendarSnapshot,
  day: PlainDate,
): readonly TimeSpan[] {
  if (!isClosingDay(calendar, day)) return hours[weekdayOf(day)] ?? []
  return purpose === 'nightAndHoliday' ? (hours.sun ?? []) : []
}

/** Whether somebody is there, and until when; 'always' for a desk that never closes. */
export function openUntil(
  desk: ContactDesk,
  calendar: CalendarSnapshot,
  at: Instant,
): Instant | 'always' | undefined {
  let end: Instant | undefined
  for (let offset = 0; offset < ALWAYS_AFTER_DAYS; offset += 1) {
    const day = addDays(dayInJapan(at), offset)
    const found = spansOn(desk, calendar, day).find(
      ([from, to]) =>
        instantInJapan(day, from) <= (end ?? at) && instantInJapan(day, to) > (end ?? at),
    )
    if (found === undefined) return end
    end = instantInJapan(day, found[1])
    if (found[1] !== '24:00') return end
  }
  return 'always'
}

/** The next time the desk opens, after the instant; undefined when no opening is in sight. */
export function nextDeskOpening(
  desk: ContactDesk,
  calendar: CalendarSnapshot,
  after: Instant,
): Instant | undefined {
  for (let offset = 0; offset < SIGHT_IN_DAYS; offset += 1) {
    const day = addDays(dayInJapan(after), offset)
    const opening = spansOn(desk, calendar, day)
      .map(([from]) => instantInJapan(day, from))
      .find((instant) => instant > after)
    if (opening !== undefined) return opening
  }
  return undefined
}
