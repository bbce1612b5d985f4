import type { CalendarSnapshot } from './business-calendar'
import { dayInJapan, instantInJapan, type Instant, timeInJapan, timeOfDay } from './japan-time'
import { nextOpening } from './opening'
import { addDays } from './plain-date'

/** No message goes to staff between these times of day (domain manual, appendix: quiet hours). */
const QUIET_FROM = timeOfDay('20:00')
const QUIET_UNTIL = timeOfDay('08:00')

export function isQuiet(at: Instant): boolean {
  const time = timeInJapan(at)
  return time >= QUIET_FROM || time < QUIET_UNTIL
}

/** The instant itself, or the end of the quiet hours it falls into. */
export function endOfQuietHours(at: Instant): Instant {
  if (!isQuiet(at)) return at
  const today = dayInJapan(at)
  const morning = timeInJapan(at) < QUIET_UNTIL ? today : addDays(today, 1)
  return instantInJapan(morning, QUIET_UNTIL)
}

/** A moment for a message: what falls into quiet hours waits for the receiver's next opening (manual §2.2). */
export function outOfQuietHours(receiver: CalendarSnapshot, at: Instant): Instant {
  return isQuiet(at) ? endOfQuietHours(nextOpening(receiver, at)) : at
}
