import type { CalendarSnapshot } from '../calendar/business-calendar'
import {
  addBusinessDays,
  nextBusinessDay,
  previousBusinessDay,
  thisOrNextBusinessDay,
  thisOrPreviousBusinessDay,
} from '../calendar/business-day'
import {
  dayInJapan,
  endOfDayInJapan,
  instantInJapan,
  type Instant,
  type TimeOfDay,
} from '../calendar/japan-time'
import { closingOn } from '../calendar/opening'
import { addDays, type PlainDate } from '../calendar/plain-date'
import type { DueRule, DutyRow } from '../editions/edition'
import type { ShiftReason } from './duty'
import type { Start } from './start'

export type Due = Readonly<{
  day: PlainDate
  at: Instant
  time?: TimeOfDay
  shiftedBecause?: ShiftReason
}>

/** How a due instant follows from its start; `calendar` is the one the duty's row names (decisions 2a). */
export const DUE_MOMENTS = {
  endOfDayOrNextOpenDay: (row, start, calendar) => {
    const counted = addDays(start.on, row.days)
    return endOf(thisOrNextBusinessDay(calendar, counted), counted)
  },
  endOfDay: (row, start) => endOf(addDays(start.on, row.days)),
  timeOnBusinessDayAfter: (row, start, calendar) => {
    const day = addBusinessDays(calendar, start.on, row.days)
    const time = row.dueTime
    return time === undefined ? endOf(day) : { day, time, at: instantInJapan(day, time) }
  },
  endOfBusinessDayAfter: (row, start, calendar) =>
    endOf(addBusinessDays(calendar, start.on, row.days)),
  closingBeforeDischarge: (row, start, calendar) => {
    const counted = addDays(start.on, -row.days)
    const day = thisOrPreviousBusinessDay(calendar, counted)
    const at = closingOn(calendar, day)
    if (at <= start.at) return soonAfterDecision(start, calendar)
    return day === counted ? { day, at } : { day, at, shiftedBecause: 'closedDay' }
  },
  endOfBusinessDayBeforeDischarge: (row, start, calendar) => {
    const day = addBusinessDays(calendar, start.on, -row.days)
    const due = endOf(day, addDays(start.on, -row.days))
    if (due.at > start.at) return due
    return endOfAnother(dayInJapan(start.at), 'decidedLate')
  },
  // When all the counted days are closed, the first open day after them (fees-and-deadlines §5.3).
  endOfDayOrFirstOpenDay: (row, start, calendar) => {
    const counted = addDays(start.on, row.days)
    return nextBusinessDay(calendar, start.on) <= counted
      ? endOf(counted)
      : endOf(thisOrNextBusinessDay(calendar, counted), counted)
  },
  endOfDayOrAsPostponed: (row, start) => {
    const counted = addDays(start.on, row.days)
    if (start.promisedFor === undefined) return endOf(counted)
    return endOfAnother(start.promisedFor, 'promisedLater')
  },
} as const satisfies Record<
  DueRule,
  (row: DutyRow, start: Start, calendar: CalendarSnapshot) => Due
>

/**
 * The day was decided too late for the count: one business day after the decision (fees-and-deadlines §5.4),
 * but no later than the business day before discharge, and never before the decision itself.
 */
function soonAfterDecision(start: Start, calendar: CalendarSnapshot): Due {
  const decidedOn = dayInJapan(start.at)
  const soon = nextBusinessDay(calendar, decidedOn)
  const last = previousBusinessDay(calendar, start.on)
  const day = soon < last ? soon : last
  const at = closingOn(calendar, day)
  if (at > start.at) return { day, at, shiftedBecause: 'decidedLate' }
  return endOfAnother(decidedOn, 'decidedLate')
}

function endOf(day: PlainDate, counted: PlainDate = day): Due {
  const at = endOfDayInJapan(day)
  return day === counted ? { day, at } : { day, at, shiftedBecause: 'closedDay' }
}

function endOfAnother(day: PlainDate, shiftedBecause: ShiftReason): Due {
  return { day, at: endOfDayInJapan(day), shiftedBecause }
}
