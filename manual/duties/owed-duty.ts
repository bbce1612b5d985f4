import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { DutyRow } from '../editions/edition'
import { admissionInfoWindow, type AdmissionInfoWindow } from '../fees/admission-info-fee'
import { dayInJapan, endOfDayInJapan } from '../calendar/japan-time'
import { addDays } from '../calendar/plain-date'
import { APPLIES } from './applies'
import { DUE_MOMENTS, type Due } from './due-moments'
import type { LegFacts } from './leg-facts'
import { OPENINGS, type Opening } from './openings'
import type { Start } from './start'
import { STARTS } from './starts'

/** A duty whose clock runs: where it counts from, since when it is known, when it is due. */
export type OwedDuty = Readonly<{
  facts: LegFacts
  row: DutyRow
  calendar: CalendarSnapshot
  start: Start
  due: Due
  opening: Opening
  window?: AdmissionInfoWindow
}>

export type DutyClock = Readonly<{
  calendar: CalendarSnapshot
  start: Start | undefined
  due: Due | undefined
  opening: Opening | undefined
}>

export function dutyClock(facts: LegFacts, row: DutyRow): DutyClock {
  const calendar = row.calendarOf === 'office' ? facts.office : facts.desk
  const start: Start | undefined = STARTS[row.countsFrom](facts)
  const counted = { ...row, days: daysOf(row, facts) }
  const due = start && DUE_MOMENTS[row.due](counted, start, calendar)
  return { calendar, start, due, opening: openingOf(facts, row, start, due) }
}

function openingOf(
  facts: LegFacts,
  row: DutyRow,
  start: Start | undefined,
  due: Due | undefined,
): Opening | undefined {
  const opening = OPENINGS[row.opensWith](facts, start)
  const ahead = row.opensDaysBeforeDue
  if (opening === undefined || due === undefined || ahead === undefined) return opening
  return { ...opening, at: Math.max(opening.at, endOfDayInJapan(addDays(due.day, -ahead - 1))) }
}

/** How many days the row counts on this ward. */
export function daysOf({ days, daysOnLongTermWard }: DutyRow, { leg }: LegFacts): number {
  return leg.wardKind === 'longTerm' ? (daysOnLongTermWard ?? days) : days
}

/** Whether the duty is for this stay at all. */
export function isForThisStay(row: DutyRow, facts: LegFacts): boolean {
  return row.appliesTo === undefined || APPLIES[row.appliesTo](facts)
}

/** The duty with its clock running, or undefined while there is nothing to count from. */
export function findOwedDuty(
  facts: LegFacts,
  row: DutyRow,
  { calendar, start, due, opening }: DutyClock = dutyClock(facts, row),
): OwedDuty | undefined {
  if (start === undefined || due === undefined || opening === undefined) return undefined
  const owed = { facts, row, calendar, start, due, opening }
  return row.code === 'A3' ? { ...owed, window: feeWindow(facts) } : owed
}

/** The days that count for the care fee, by the calendar of the office that is to send the sheet. */
export function feeWindow({ leg, office }: LegFacts): AdmissionInfoWindow {
  const sent = leg.sheetsSent[0]?.at
  return admissionInfoWindow({
    admittedAt: leg.admittedAt,
    timeKnown: leg.admissionTimeKnown,
    calendar: office,
    careLevel: leg.careLevel,
    ...(sent !== undefined && { actOn: dayInJapan(sent) }),
  })
}
