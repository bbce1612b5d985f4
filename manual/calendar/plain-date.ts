/** A day in the calendar, 'YYYY-MM-DD'. The manual counts days; a day has no hour and no zone. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

export class NotADay extends Error {
  constructor(text: string) {
    super(`not a day of the calendar: ${JSON.stringify(text.slice(0, 40))}`)
    this.name = 'NotADay'
  }
}

const DAY_MS = 86_400_000

/** The day written as YYYY-MM-DD, or undefined when there is no such day (2025-02-29, 2025-13-01). */
export function findPlainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
  return exists ? (text as PlainDate) : undefined
}

/** @throws {NotADay} when there is no such day */
export function plainDate(text: string): PlainDate {
  const found = findPlainDate(text)
  if (found === undefined) throw new NotADay(text)
  return found
}

const utcMidnight = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`)

export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(utcMidnight(day) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate
}

/** Whole days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS)
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

export function weekdayOf(day: PlainDate): Weekday {
  const weekday = WEEKDAYS[new Date(utcMidnight(day)).getUTCDay()]
  if (weekday === undefined) throw new NotADay(day)
  return weekday
}
