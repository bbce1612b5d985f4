import { timeOfDay, type TimeOfDay } from '../../manual/calendar/japan-time'
import type { AvoidedTime, TimeSpan } from '../../manual/contacts/contact-list'
import { narrowed } from '../../manual/forms/tolerant-text'
import { findTime } from './moment'
import { line, lines } from './typed'

export type SpansRead = Readonly<{ spans: readonly TimeSpan[] }> | Readonly<{ refused: string }>

const EXAMPLE = '時間は「8:30〜12:00、13:00〜17:15」のように入れてください'

/** 8:30〜12:00、13:00〜17:15; nothing is closed. */
export function readSpans(text: string): SpansRead {
  const parts = line(text)
    .split(/[、,，・\s]+/)
    .filter((part) => part !== '')
  const spans: TimeSpan[] = []
  for (const part of parts) {
    const span = findSpan(part)
    if (span === undefined) return { refused: EXAMPLE }
    const before = spans.at(-1)
    if (before !== undefined && before[1] >= span[0])
      return { refused: '時刻の早い順に、重ならないように入れてください' }
    spans.push(span)
  }
  return { spans }
}

/** One line each: 8:30〜9:00 申し送り */
export function readAvoidedTimes(
  text: string,
): Readonly<{ times: readonly AvoidedTime[] }> | Readonly<{ refused: string }> {
  const times: AvoidedTime[] = []
  for (const typed of lines(text).split('\n').filter(Boolean)) {
    const [first = '', ...why] = typed.split(/[\s\u3000]+/)
    const span = findSpan(first)
    if (span === undefined)
      return { refused: '時間は1行に「8:30〜9:00 申し送り」のように入れてください' }
    times.push({ span, why: why.join(' ') })
  }
  return { times }
}

function findSpan(text: string): TimeSpan | undefined {
  const [from = '', to = '', ...rest] = narrowed(text).split(/[~〜～-]/)
  const [start, end] = [findTime(from), findEnd(to)]
  if (rest.length > 0 || start === undefined || end === undefined || start >= end) return undefined
  return [start, end]
}

/** The end of a day is the only time beyond 23:59. */
const findEnd = (text: string): TimeOfDay | undefined =>
  text.trim() === '24:00' ? timeOfDay('24:00') : findTime(text)
