import type { CalendarSnapshot } from '../calendar/business-calendar'
import { dayInJapan } from '../calendar/japan-time'
import { UNCONFIRMED } from '../calendar/unconfirmed-calendar'
import type { LegId } from '../case/events'
import type { DutyRow } from '../editions/edition'
import type { Admission } from '../fees/admission-info-fee'
import type { LegFacts } from './leg-facts'
import { OPENINGS, type Opening } from './openings'
import type { Start } from './start'
import { STARTS } from './starts'
import { timesOwedAnew } from './undone'

/** All that the clock of a duty and its ladder follow from: as long as this is the same, so are they. */
export type ClockBasis = Readonly<{
  legId: LegId
  row: DutyRow
  /** How many days the row counts on this ward. */
  days: number
  desk: CalendarSnapshot
  office: CalendarSnapshot
  start: Start | undefined
  opened: Opening | undefined
  /** How often it is owed anew, each time with reminders of its own. */
  anew: number
  /** A3 only: what the days that count for the care fee follow from. */
  admission: Admission | undefined
}>

export function clockBasis(facts: LegFacts, row: DutyRow): ClockBasis {
  const start: Start | undefined = STARTS[row.countsFrom](facts)
  return {
    legId: facts.leg.id,
    row,
    days: daysOf(row, facts),
    desk: facts.desk,
    office: facts.office,
    start,
    opened: OPENINGS[row.opensWith](facts, start),
    anew: timesOwedAnew(facts.leg, row.metBy),
    admission: row.code === 'A3' ? admissionOf(facts) : undefined,
  }
}

export function daysOf({ days, daysOnLongTermWard }: DutyRow, { leg }: LegFacts): number {
  return leg.wardKind === 'longTerm' ? (daysOnLongTermWard ?? days) : days
}

/** By the calendar of the office that is to send the sheet. */
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

/** Compared field by field, since a case that is run again asks for it hundreds of times. */
export function isSameBasis(a: ClockBasis, b: ClockBasis): boolean {
  return (
    a.legId === b.legId &&
    a.row === b.row &&
    a.days === b.days &&
    a.anew === b.anew &&
    a.opened?.at === b.opened?.at &&
    a.opened?.knownAt === b.opened?.knownAt &&
    isSameStart(a.start, b.start) &&
    isSameCalendar(a.desk, b.desk) &&
    isSameCalendar(a.office, b.office) &&
    isSameAdmission(a.admission, b.admission)
  )
}

function isSameStart(a: Start | undefined, b: Start | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.at === b.at &&
    a.on === b.on &&
    a.from === b.from &&
    a.anchor === b.anchor &&
    a.knownAt === b.knownAt &&
    a.promisedFor === b.promisedFor
  )
}

/** What is assumed of an organisation whose hours nobody has confirmed is made anew each time, and always the same. */
function isSameCalendar(a: CalendarSnapshot, b: CalendarSnapshot): boolean {
  const assumed = a.revision === UNCONFIRMED && b.revision === UNCONFIRMED
  return a === b || (assumed && a.organisationId === b.organisationId)
}

/** Its calendar is the office's, which is compared already. */
function isSameAdmission(a: Admission | undefined, b: Admission | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.admittedAt === b.admittedAt &&
    a.timeKnown === b.timeKnown &&
    a.careLevel === b.careLevel &&
    a.actOn === b.actOn
  )
}
