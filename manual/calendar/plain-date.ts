/** A day in the calendar, 'YYYY-MM-DD'. The manual counts days; a day has no hour and no zone. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

export class NotADay extends Error {
  constructor(text: string) {
    super(`not a day of the calendar: ${JSON.stringify(text.slice(0, 40))}`)
    this.name = 'NotADay'
  }
}

/** The day written as YYYY-MM-DD, or undefined when there is no such day (2025-02-29, 2025-13-01). */
export function findPlainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = text as PlainDate
  return dayOfNumber(dayNumber(day)) === day ? day : undefined
}

/** @throws {NotADay} when there is no such day */
export function plainDate(text: string): PlainDate {
  const found = findPlainDate(text)
  if (found === undefined) throw new NotADay(text)
  return found
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumber(day) + days)
}

/** Whole days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Day 0, 1 January 1970, was a Thursday. */
const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const

export function weekdayOf(day: PlainDate): Weekday {
  const number = dayNumber(day)
  const weekday = WEEKDAYS[number - 7 * Math.floor(number / 7)]
  if (weekday === undefined) throw new NotADay(day)
  return weekday
}

/*
 * Days are counted by arithmetic and not through `Date`: a case asks for hundreds of days each time it wakes.
 * A year is taken to begin in March, so that the leap day comes last (Hinnant, chrono-compatible date algorithms).
 */

/** The years that cases are judged in: of these days the name and the number are worked out once (21,915 of them). */
const JAN_1_2000 = 10_957
const JAN_1_2060 = 32_872
const NAMES: (PlainDate | undefined)[] = Array.from({ length: JAN_1_2060 - JAN_1_2000 })
const NUMBERS = new Map<PlainDate, number>()

const DAYS_IN_400_YEARS = 146_097
const MARCH_1_0000 = 719_468

/** Days since 1 January 1970. */
export function dayNumber(day: PlainDate): number {
  return NUMBERS.get(day) ?? countedNumber(day)
}

function countedNumber(day: PlainDate): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_400_YEARS + dayOfEra - MARCH_1_0000
}

/** @throws {NotADay} for what is not a whole number, or lies beyond the years 0000–9999 */
export function dayOfNumber(number: number): PlainDate {
  const known = NAMES[number - JAN_1_2000]
  if (known !== undefined) return known
  const day = writtenDay(number)
  if (number >= JAN_1_2000 && number < JAN_1_2060) {
    NAMES[number - JAN_1_2000] = day
    NUMBERS.set(day, number)
  }
  return day
}

function writtenDay(number: number): PlainDate {
  const shifted = number + MARCH_1_0000
  const era = Math.floor(shifted / DAYS_IN_400_YEARS)
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!Number.isInteger(number) || year < 0 || year > 9999) throw new NotADay(String(number))
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as PlainDate
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
