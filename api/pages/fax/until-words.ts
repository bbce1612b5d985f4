import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { nearMoment } from '../../../templates/words/time'

/** 11月24日（火）9:55: from when codes are taken again; the wait may be minutes, or days when a code was guessed at too often. */
export const untilWords = (now: Instant, waitSeconds: number): string =>
  nearMoment(now + waitSeconds * 1000, dayInJapan(now))
