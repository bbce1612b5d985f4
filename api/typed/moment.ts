import {
  dayInJapan,
  type Instant,
  instantInJapan,
  timeInJapan,
  timeOfDay,
  type TimeOfDay,
} from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { narrowed } from '../../manual/forms/tolerant-text'
import { dayTyped, readDayBoxes } from './day'
import type { Typed } from './typed'

export const timeName = (field: string): string => `${field}Time`

export type MomentRead =
  | Readonly<{ day: PlainDate; time?: TimeOfDay }>
  | Readonly<{ refused: string }>
  | Readonly<{ empty: true }>

/** A day in three boxes and a time beside them; the time may be left empty. */
export function readMoment(typed: Typed, field: string): MomentRead {
  const day = readDayBoxes(typed, field, 'near')
  if (!('day' in day)) return day
  const text = (typed[timeName(field)] ?? '').trim()
  if (text === '') return { day: day.day }
  const time = findTime(text)
  return time === undefined
    ? { refused: '時刻は「9:05」「22:10」のように入れてください' }
    : { day: day.day, time }
}

/** 9:05, ９：０５, 905, 2210, 9時5分, 9時, 午後3時20分 */
export function findTime(text: string): TimeOfDay | undefined {
  const written = narrowed(text).replace(/\s/g, '').replace('半', '30分')
  const [, half, hourText, minuteText] =
    /^(午前|午後)?(\d{1,2})(?::|時)(\d{1,2})?分?$/.exec(written) ??
    /^()(\d{1,2})(\d{2})$/.exec(written) ??
    []
  if (hourText === undefined) return undefined
  const hour = Number(hourText) + (half === '午後' && Number(hourText) < 12 ? 12 : 0)
  const minute = Number(minuteText ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return timeOfDay(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}

const NOON = timeOfDay('12:00')

/** A day without a time counts from noon, or from now while noon is still ahead. */
export function instantOf(
  { day, time }: Readonly<{ day: PlainDate; time?: TimeOfDay }>,
  now: Instant,
): Instant {
  if (time !== undefined) return instantInJapan(day, time)
  const noon = instantInJapan(day, NOON)
  return day === dayInJapan(now) ? Math.min(noon, now) : noon
}

export function momentTyped(field: string, at: Instant): Typed {
  return {
    ...dayTyped(field, dayInJapan(at)),
    [timeName(field)]: timeInJapan(at).replace(/^0/, ''),
  }
}
