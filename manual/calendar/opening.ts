import { closesAt, nextBusinessDay, opensAt, thisOrPreviousBusinessDay } from './business-day'
import type { CalendarSnapshot } from './business-calendar'
import { dayInJapan, endOfDayInJapan, type Instant } from './japan-time'
import type { PlainDate } from './plain-date'

/** Opening time of a day that is known to be a business day; midnight after it otherwise. */
export function openingOn(calendar: CalendarSnapshot, day: PlainDate): Instant {
  return opensAt(calendar, day) ?? endOfDayInJapan(day)
}

/** Closing time of a business day; on a closed day the end of the day. */
export function closingOn(calendar: CalendarSnapshot, day: PlainDate): Instant {
  return closesAt(calendar, day) ?? endOfDayInJapan(day)
}

/** The next time the organisation opens, strictly after the instant. */
export function nextOpening(calendar: CalendarSnapshot, after: Instant): Instant {
  const today = dayInJapan(after)
  const opening = opensAt(calendar, today)
  if (opening !== undefined && opening > after) return opening
  return openingOn(calendar, nextBusinessDay(calendar, today))
}

/** Closing time of the day, or of the last business day before it when the organisation is closed then. */
export function lastClosingThrough(calendar: CalendarSnapshot, day: PlainDate): Instant {
  return closingOn(calendar, thisOrPreviousBusinessDay(calendar, day))
}
