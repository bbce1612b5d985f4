import type { Instant } from './japan-time'
import { dayNumber, findPlainDate } from './plain-date'

export type IsoReading =
  Readonly<{ at: Instant }> | Readonly<{ problem: 'unreadable' | 'withoutOffset' }>

/** The longest way to write an instant that is read, with nine digits of a second. */
const LONGEST = 40

const ISO =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/

/**
 * Reads an instant written by ISO 8601 in its usual form. One without an offset could be meant anywhere on
 * earth and is not guessed.
 */
export function readIsoInstant(text: string): IsoReading {
  const [, date = '', hour, minute, second = '0', fraction = '', offset] =
    (text.length <= LONGEST ? ISO.exec(text) : undefined) ?? []
  const day = findPlainDate(date)
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { problem: 'unreadable' }
  }
  if (offset === undefined) return { problem: 'withoutOffset' }
  const ahead = minutesAhead(offset)
  if (ahead === undefined) return { problem: 'unreadable' }
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const minutes = dayNumber(day) * 24 * 60 + Number(hour) * 60 + Number(minute) - ahead
  return { at: minutes * 60_000 + Number(second) * 1000 + milliseconds }
}

/** Minutes that the written clock is ahead of UTC; no place on earth is further away than 14 hours. */
function minutesAhead(offset: string): number | undefined {
  if (offset === 'Z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', ''))
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
