import { dayNumber, dayOfNumber, type PlainDate } from './plain-date'

/** A point in time: epoch milliseconds, UTC. */
export type Instant = number

/** A time of day in Japan, 'HH:MM' from 00:00 to 24:00. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' }

export class NotATime extends Error {
  constructor(text: string) {
    super(`not a time of day: ${JSON.stringify(text.slice(0, 20))}`)
    this.name = 'NotATime'
  }
}

/** Japan has one zone and no summer time, so explicit arithmetic outlives every change of zone data. */
const JAPAN_OFFSET_MS = 9 * 3_600_000
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** @throws {NotATime} */
export function timeOfDay(text: string): TimeOfDay {
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)) throw new NotATime(text)
  return text as TimeOfDay
}

export function dayInJapan(at: Instant): PlainDate {
  return dayOfNumber(Math.floor((at + JAPAN_OFFSET_MS) / DAY_MS))
}

/** Whole minutes since the last midnight in Japan, 0 to 1439. */
export function minuteInJapan(at: Instant): number {
  const sinceMidnight = at + JAPAN_OFFSET_MS - DAY_MS * Math.floor((at + JAPAN_OFFSET_MS) / DAY_MS)
  return Math.floor(sinceMidnight / MINUTE_MS)
}

export function timeInJapan(at: Instant): TimeOfDay {
  const minutes = minuteInJapan(at)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as TimeOfDay
}

/** The instant at which a time of day comes in Japan; 24:00 is the end of the day. */
export function instantInJapan(day: PlainDate, time: TimeOfDay): Instant {
  return dayNumber(day) * DAY_MS - JAPAN_OFFSET_MS + minutesOf(time) * MINUTE_MS
}

export function endOfDayInJapan(day: PlainDate): Instant {
  return (dayNumber(day) + 1) * DAY_MS - JAPAN_OFFSET_MS
}

/** Minutes from midnight to a time of day, 0 to 1440. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
