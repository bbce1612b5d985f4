import type { PlainDate } from './plain-date'

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

/** @throws {NotATime} */
export function timeOfDay(text: string): TimeOfDay {
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)) throw new NotATime(text)
  return text as TimeOfDay
}

export function dayInJapan(at: Instant): PlainDate {
  return new Date(at + JAPAN_OFFSET_MS).toISOString().slice(0, 10) as PlainDate
}

export function timeInJapan(at: Instant): TimeOfDay {
  return new Date(at + JAPAN_OFFSET_MS).toISOString().slice(11, 16) as TimeOfDay
}

/** The instant at which a time of day comes in Japan; 24:00 is the end of the day. */
export function instantInJapan(day: PlainDate, time: TimeOfDay): Instant {
  return Date.parse(`${day}T00:00:00Z`) - JAPAN_OFFSET_MS + minutesOf(time) * 60_000
}

export function endOfDayInJapan(day: PlainDate): Instant {
  return instantInJapan(day, timeOfDay('24:00'))
}

function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
