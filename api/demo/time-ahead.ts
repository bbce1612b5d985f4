import {
  dayInJapan,
  type Instant,
  instantInJapan,
  timeOfDay,
} from '../../manual/calendar/japan-time'
import { isQuiet } from '../../manual/calendar/quiet-hours'
import type { CaseState } from '../../manual/case/state'
import { dutiesAt } from '../../manual/duties/duties-at'
import { nextMoment } from '../../manual/duties/due'

/** How far a visitor may ask time to be moved. */
export const MOVES = ['beforeDue', 'afterDue', 'day', 'week'] as const
export type Move = (typeof MOVES)[number]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** So far from the deadline that a reminder at the deadline itself is clearly before or behind it. */
const MARGIN_MS = HOUR_MS / 2

/** By this time of day the reminders of the morning have been sent. */
const MIDDAY = timeOfDay('12:00')

/** How many milliseconds the move means for this case now; undefined when there is nothing to move towards. */
export function timeAhead(move: Move, state: CaseState, now: Instant): number | undefined {
  switch (move) {
    case 'day':
      return toDaytime(now + DAY_MS) - now
    case 'week':
      return toDaytime(now + 7 * DAY_MS) - now
    case 'beforeDue':
    case 'afterDue': {
      const due = nextDeadline(state, now)
      if (due === undefined) return undefined
      const ms = due - now + (move === 'beforeDue' ? -MARGIN_MS : MARGIN_MS)
      return ms > 0 ? ms : undefined
    }
  }
}

/** Who tries the demo late in the evening would land in quiet hours, where no reminder is sent: she lands at midday. */
const toDaytime = (at: Instant): Instant =>
  isQuiet(at) ? instantInJapan(dayInJapan(at), MIDDAY) : at

/** The next open duty to fall due; where nothing is owed, whatever the clock brings about next. */
function nextDeadline(state: CaseState, now: Instant): Instant | undefined {
  const ahead = dutiesAt(state, now)
    .filter(({ status }) => status === 'open')
    .flatMap(({ dueAt }) => (dueAt !== undefined && dueAt > now ? [dueAt] : []))
  return ahead.length === 0 ? nextMoment(state, now) : Math.min(...ahead)
}
