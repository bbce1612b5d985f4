import type { CalendarSnapshot } from './business-calendar'
import { isBusinessDay } from './business-day'
import { findPlainDate, addDays, daysBetween, type PlainDate } from './plain-date'
import { CURRENT_HOLIDAYS, hasHolidayData, isHolidayVersion } from './national-holidays'

/** Deadlines look this far around a day: 14 days of closing, a plan, the longest closure that is meant. */
const MARGIN_IN_DAYS = 200

/** No closure that is meant lasts longer; beyond it business days would be searched for in vain. */
const LONGEST_CLOSURE_IN_DAYS = 100

/** Whether every deadline around the day falls into years whose holidays are known. */
export function isWithinHolidayTables(day: PlainDate): boolean {
  return (
    hasHolidayData(CURRENT_HOLIDAYS, addDays(day, -MARGIN_IN_DAYS)) &&
    hasHolidayData(CURRENT_HOLIDAYS, addDays(day, MARGIN_IN_DAYS))
  )
}

/** Whether deadlines can be judged by the calendar: known holidays, some opening hours, no endless closure. */
export function canBeJudgedBy(calendar: CalendarSnapshot): boolean {
  const hours = Object.values(calendar.hours)
  if (hours.length === 0 || hours.some(([opens, closes]) => opens >= closes)) return false
  if (!isHolidayVersion(calendar.holidays)) return false
  return calendar.closedOn.length === 0 || longestClosure(calendar) <= LONGEST_CLOSURE_IN_DAYS
}

function longestClosure(calendar: CalendarSnapshot): number {
  const days = calendar.closedOn.filter((day) => findPlainDate(day) !== undefined).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 0
  let longest = 0
  let run = 0
  for (let offset = 0; offset <= daysBetween(first, last); offset += 1) {
    const day = addDays(first, offset)
    const open = hasHolidayData(calendar.holidays, day) && isBusinessDay(calendar, day)
    run = open ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}
