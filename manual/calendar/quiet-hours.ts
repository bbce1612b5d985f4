import type { CalendarSnapshot } from './business-calendar'
import {
  dayInJapan,
  instantInJapan,
  type Instant,
  minuteInJapan,
  minutesOf,
  timeOfDay,
} from './japan-time'
import { nextOpening } from './opening'
import { addDays } from './plain-date'

/** No message goes to staff between these times of day (domain manual, appendix: quiet hours). */
const QUIET_FROM = timeOfDay('20:00')
const QUIET_UNTIL = timeOfDay('08:00')
const FIRST_QUIET_MINUTE = minutesOf(QUIET_FROM)
const FIRST_LOUD_MINUTE = minutesOf(QUIET_UNTIL)

export function isQuiet(at: Instant): boolean {
  const minute = minuteInJapan(at)
  return minute >= FIRST_QUIET_MINUTE || minute < FIRST_LOUD_MINUTE
}

/** The instant itself, or the end of the quiet hours it falls into. */
export function endOfQuietHours(at: Instant): Instant {
  if (!isQuiet(at)) return at
  const today = dayInJapan(at)
  const morning = minuteInJapan(at) < FIRST_LOUD_MINUTE ? today : addDays(today, 1)
  return instantInJapan(morning, QUIET_UNTIL)
}

/** A moment for a message: what falls into quiet hours waits for the receiver's next opening (manual §2.2). */
export function outOfQuietHours(receiver: CalendarSnapshot, at: Instant): Instant {
  return isQuiet(at) ? endOfQuietHours(nextOpening(receiver, at)) : at
}
