import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { CountedFact } from './duty'

/** The fact whose day is day 0, and when it became a fact. */
export type Start = Readonly<{
  from: CountedFact
  at: Instant
  on: PlainDate
  /** Tells one instance of a duty from the next, so that a new date has reminders of its own. */
  anchor: string
  /** When the case was told of the fact, where that is not the moment it happened. */
  knownAt?: Instant
  /** A day that was promised instead of the counted one. */
  promisedFor?: PlainDate
}>
