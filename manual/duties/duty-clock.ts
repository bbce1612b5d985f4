import type { CalendarSnapshot } from '../calendar/business-calendar'
import { dayInJapan, endOfDayInJapan } from '../calendar/japan-time'
import { addDays } from '../calendar/plain-date'
import type { LegId } from '../case/events'
import { remembered } from '../case/remembered'
import type { DutyRow } from '../editions/edition'
import {
  type Admission,
  admissionInfoWindow,
  type AdmissionInfoWindow,
} from '../fees/admission-info-fee'
import { DUE_MOMENTS, type Due } from './due-moments'
import type { DeskCalendars, LegFacts } from './leg-facts'
import { OPENINGS, type Opening } from './openings'
import type { Start } from './start'
import { STARTS } from './starts'
import { timesOwedAnew } from './undone'

/** Where a duty counts from, since when it can be done, and when it is due. */
export type DutyClock = Readonly<{
  legId: LegId
  row: DutyRow
  /** How often what met the duty was found not to have happened. */
  anew: number
  calendars: DeskCalendars
  /** The one of the two that the row counts by. */
  calendar: CalendarSnapshot
  start: Start | undefined
  due: Due | undefined
  opening: Opening | undefined
  /** A3 only: the days that count for the care fee. */
  window?: AdmissionInfoWindow
}>

/** All that a clock follows from: as long as this is the same, so is the clock. */
type Basis = Readonly<{
  legId: LegId
  days: number
  office: CalendarSnapshot
  start: Start | undefined
  opened: Opening | undefined
  /** How often it is owed anew, each time with reminders of its own. */
  anew: number
  admission: Admission | undefined
}>

type Counted = Readonly<{ basis: Basis; clock: DutyClock }>

/**
 * What was counted last by a desk's calendar, row by row. Most events leave most clocks as they are, and a case asks
 * for all of them each time it wakes.
 */
const lastCounted = remembered<CalendarSnapshot, Map<DutyRow, Counted>>(() => new Map())

export function dutyClock(facts: LegFacts, row: DutyRow): DutyClock {
  const basis = basisOf(facts, row)
  const counted = lastCounted(facts.desk)
  const last = counted.get(row)
  if (last !== undefined && isSameBasis(last.basis, basis)) return last.clock
  const clock = countedFrom(basis, row, facts.desk)
  counted.set(row, { basis, clock })
  return clock
}

function basisOf(facts: LegFacts, row: DutyRow): Basis {
  const start: Start | undefined = STARTS[row.countsFrom](facts)
  return {
    legId: facts.leg.id,
    days: daysOf(row, facts),
    office: facts.office,
    start,
    opened: OPENINGS[row.opensWith](facts, start),
    anew: timesOwedAnew(facts.leg, row.metBy),
    admission: row.code === 'A3' ? admissionOf(facts) : undefined,
  }
}

function isSameBasis(a: Basis, b: Basis): boolean {
  return (
    a.legId === b.legId &&
    a.days === b.days &&
    a.anew === b.anew &&
    a.office === b.office &&
    isSame(a.start, b.start) &&
    isSame(a.opened, b.opened) &&
    isSame(a.admission, b.admission)
  )
}

/** Whether two records, made by the same function, say the same. */
function isSame<T extends object>(a: T | undefined, b: T | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  for (const key in a) if (a[key] !== b[key]) return false
  for (const key in b) if (a[key] !== b[key]) return false
  return true
}

function countedFrom(
  { legId, days, office, start, opened, anew, admission }: Basis,
  row: DutyRow,
  desk: CalendarSnapshot,
): DutyClock {
  const calendar = row.calendarOf === 'office' ? office : desk
  const due =
    start && DUE_MOMENTS[row.due](days === row.days ? row : { ...row, days }, start, calendar)
  return {
    legId,
    row,
    anew,
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

/** How many days the row counts on this ward. */
export function daysOf({ days, daysOnLongTermWard }: DutyRow, { leg }: LegFacts): number {
  return leg.wardKind === 'longTerm' ? (daysOnLongTermWard ?? days) : days
}

/** What the days that count for the care fee follow from: the calendar of the office that is to send the sheet. */
function admissionOf({ leg, office }: LegFacts): Admission {
  const sent = leg.sheetsSent[0]?.at
  return {
    admittedAt: leg.admittedAt,
    timeKnown: leg.admissionTimeKnown,
    calendar: office,
    careLevel: leg.careLevel,
    ...(sent !== undefined && { actOn: dayInJapan(sent) }),
  }
}
