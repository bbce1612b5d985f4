import type { CalendarSnapshot } from '../calendar/business-calendar'
import { endOfDayInJapan } from '../calendar/japan-time'
import { addDays } from '../calendar/plain-date'
import type { DutyRow } from '../editions/edition'
import { admissionInfoWindow, type AdmissionInfoWindow } from '../fees/admission-info-fee'
import { type ClockBasis, clockBasis } from './clock-basis'
import { DUE_MOMENTS, type Due } from './due-moments'
import type { DeskCalendars, LegFacts } from './leg-facts'
import type { Opening } from './openings'
import type { Start } from './start'

/** Where a duty counts from, since when it can be done, and when it is due. */
export type DutyClock = Readonly<{
  row: DutyRow
  calendars: DeskCalendars
  /** The one of the two that the row counts by. */
  calendar: CalendarSnapshot
  start: Start | undefined
  due: Due | undefined
  opening: Opening | undefined
  /** A3 only: the days that count for the care fee. */
  window?: AdmissionInfoWindow
}>

export function dutyClock(facts: LegFacts, row: DutyRow): DutyClock {
  return clockFrom(clockBasis(facts, row))
}

export function clockFrom(basis: ClockBasis): DutyClock {
  const { row, days, desk, office, start, opened, admission } = basis
  const calendar = row.calendarOf === 'office' ? office : desk
  const due =
    start && DUE_MOMENTS[row.due](days === row.days ? row : { ...row, days }, start, calendar)
  return {
    row,
    calendars: { desk, office },
    calendar,
    start,
    due,
    opening: openingOf(row, opened, due),
    ...(admission && { window: admissionInfoWindow(admission) }),
  }
}

function openingOf(
  { opensDaysBeforeDue: ahead }: DutyRow,
  opening: Opening | undefined,
  due: Due | undefined,
): Opening | undefined {
  if (opening === undefined || due === undefined || ahead === undefined) return opening
  return { ...opening, at: Math.max(opening.at, endOfDayInJapan(addDays(due.day, -ahead - 1))) }
}
