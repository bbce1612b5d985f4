import { dayInJapan, type Instant, timeInJapan } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { fullDay, nearDay } from './day'

/** 9:05 */
export const clockTime = (at: Instant): string => withoutZero(timeInJapan(at))

/** 09:05 → 9:05 */
export const withoutZero = (time: string): string => time.replace(/^0(\d)/, '$1')

/** 令和8年11月24日（火）9:40 */
export const fullMoment = (at: Instant): string => `${fullDay(dayInJapan(at))}${clockTime(at)}`

/** 11月24日（火）9:40 within the current year */
export const nearMoment = (at: Instant, today: PlainDate): string =>
  `${nearDay(dayInJapan(at), today)}${clockTime(at)}`

const MINUTE = 60_000

/** 7時間35分, 7時間, 20分; parts of a minute count as a whole one. */
export function duration(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest}分`
  return rest === 0 ? `${hours}時間` : `${hours}時間${rest}分`
}
