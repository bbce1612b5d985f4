import type { CalendarSnapshot } from './business-calendar'
import { instantInJapan, type Instant } from './japan-time'
import { isNationalHoliday } from './national-holidays'
import { addDays, type PlainDate, weekdayOf } from './plain-date'

export class NeverOpen extends Error {
  constructor(calendar: CalendarSnapshot) {
    super(
      `calendar ${calendar.revision} of ${calendar.organisationId} has no business day in sight`,
    )
    this.name = 'NeverOpen'
  }
}

/** Longer than any closure that is meant; a calendar without an open day in it is a mistake. */
const SIGHT_IN_DAYS = 150

/** @throws {UnknownHolidays|NoHolidayData} */
export function isBusinessDay(calendar: CalendarSnapshot, day: PlainDate): boolean {
  if (calendar.hours[weekdayOf(day)] === undefined) return false
  if (calendar.closedOn.includes(day)) return false
  return !(calendar.closedOnNationalHolidays && isNationalHoliday(calendar.holidays, day))
}

/** The first business day strictly after the day. @throws {NeverOpen} */
export function nextBusinessDay(calendar: CalendarSnapshot, day: PlainDate): PlainDate {
  return search(calendar, addDays(day, 1), 1)
}

/** The last business day strictly before the day. @throws {NeverOpen} */
export function previousBusinessDay(calendar: CalendarSnapshot, day: PlainDate): PlainDate {
  return search(calendar, addDays(day, -1), -1)
}

/** @throws {NeverOpen} */
export function thisOrNextBusinessDay(calendar: CalendarSnapshot, day: PlainDate): PlainDate {
  return search(calendar, day, 1)
}

/** @throws {NeverOpen} */
export function thisOrPreviousBusinessDay(calendar: CalendarSnapshot, day: PlainDate): PlainDate {
  return search(calendar, day, -1)
}

/** The nth business day after the day (day 0), or before it when n is negative; the day itself for 0. */
export function addBusinessDays(calendar: CalendarSnapshot, day: PlainDate, n: number): PlainDate {
  let found = day
  for (let left = Math.abs(n); left > 0; left -= 1) {
    found = n > 0 ? nextBusinessDay(calendar, found) : previousBusinessDay(calendar, found)
  }
  return found
}

/** When the organisation opens on the day; undefined on a day it is closed. */
export function opensAt(calendar: CalendarSnapshot, day: PlainDate): Instant | undefined {
  const hours = hoursOn(calendar, day)
  return hours === undefined ? undefined : instantInJapan(day, hours[0])
}

/** When the organisation closes on the day; undefined on a day it is closed. */
export function closesAt(calendar: CalendarSnapshot, day: PlainDate): Instant | undefined {
  const hours = hoursOn(calendar, day)
  return hours === undefined ? undefined : instantInJapan(day, hours[1])
}

function hoursOn(calendar: CalendarSnapshot, day: PlainDate) {
  return isBusinessDay(calendar, day) ? calendar.hours[weekdayOf(day)] : undefined
}

function search(calendar: CalendarSnapshot, from: PlainDate, step: 1 | -1): PlainDate {
  for (let tried = 0; tried < SIGHT_IN_DAYS; tried += 1) {
    const day = addDays(from, tried * step)
    if (isBusinessDay(calendar, day)) return day
  }
  throw new NeverOpen(calendar)
}
