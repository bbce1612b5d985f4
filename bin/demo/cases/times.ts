import type { CalendarSnapshot } from '../../../manual/calendar/business-calendar'
import {
  addBusinessDays,
  nextBusinessDay,
  thisOrNextBusinessDay,
} from '../../../manual/calendar/business-day'
import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { closingOn, openingOn } from '../../../manual/calendar/opening'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { Random } from '../random'

const MINUTE_MS = 60_000

/** A time in the opening hours of the day, or of the first business day after it. */
export function inOpeningHours(
  calendar: CalendarSnapshot,
  day: PlainDate,
  random: Random,
): Instant {
  const open = thisOrNextBusinessDay(calendar, day)
  const [opens, closes] = [openingOn(calendar, open), closingOn(calendar, open)]
  const minutes = Math.floor((closes - opens) / MINUTE_MS)
  return opens + random.between(15, minutes - 15) * MINUTE_MS
}

/** The same, but after something else: what came first is never overtaken by what follows from it. */
export function inOpeningHoursAfter(
  calendar: CalendarSnapshot,
  after: Instant,
  day: PlainDate,
  random: Random,
): Instant {
  const wanted = inOpeningHours(calendar, day, random)
  if (wanted > after) return wanted
  const soon = after + random.between(20, 90) * MINUTE_MS
  const today = dayInJapan(after)
  const isOpen =
    thisOrNextBusinessDay(calendar, today) === today && soon < closingOn(calendar, today)
  return isOpen ? soon : inOpeningHours(calendar, nextBusinessDay(calendar, today), random)
}

export function someBusinessDaysAfter(
  calendar: CalendarSnapshot,
  after: Instant,
  days: number,
  random: Random,
): Instant {
  const day = addBusinessDays(calendar, dayInJapan(after), days)
  return inOpeningHoursAfter(calendar, after, day, random)
}
