import type { CalendarSnapshot } from '../calendar/business-calendar'
import { closesAt, isBusinessDay } from '../calendar/business-day'
import {
  dayInJapan,
  endOfDayInJapan,
  type Instant,
  instantInJapan,
  timeOfDay,
} from '../calendar/japan-time'
import { CURRENT_HOLIDAYS, isForecast, yearsCovered } from '../calendar/national-holidays'
import { addDays, type PlainDate } from '../calendar/plain-date'
import { UNCONFIRMED } from '../calendar/unconfirmed-calendar'
import type { CareLevel } from '../case/events'
import { OFFICE_FEE_APPLIES } from './applicable'
import { ADMISSION_INFO_FEE_EDITIONS, type AdmissionInfoFeeEdition } from './fee-editions'

export type FeeTier = Readonly<{
  tier: 'I' | 'II'
  units: number
  /** The last day in Japan that counts; the day counts to midnight. */
  lastDay: PlainDate
  endsAt: Instant
}>

/** What made the window as it is; the words for it belong to the pages. */
export type WindowReason =
  | 'withinHours'
  | 'timeUnknown'
  | 'closedDay'
  | 'afterClosing'
  | 'afterClosingAndThirdDayClosed'
  | 'beforeApril2024'

export type AdmissionInfoWindow = Readonly<{
  tiers: readonly [FeeTier, FeeTier]
  /** Admitted on a closed day or after the office closed, so that Ⅰ has one day more. */
  late: boolean
  reason: WindowReason
  /** 要支援 and people outside care insurance have no such fee; the manual still asks for the sheet. */
  applicable: boolean
  /** Judged by an unconfirmed or forecast calendar, or for a level not yet decided. */
  provisional: boolean
  edition: string
  source: string
}>

export type Admission = Readonly<{
  admittedAt: Instant
  timeKnown: boolean
  calendar: CalendarSnapshot
  careLevel: CareLevel
  /** The day of the act decides the fee edition; the admission day when nothing has been done yet. */
  actOn?: PlainDate
}>

/** No window is longer than the seven days of the oldest edition. */
const LONGEST_WINDOW_IN_DAYS = 7
const MIDNIGHT = timeOfDay('00:00')

/** Whether the holidays of every day a window can touch are known; elsewhere nothing can be counted. */
export function isWindowWithinTables(admittedAt: Instant): boolean {
  const { first, last } = yearsCovered(CURRENT_HOLIDAYS)
  const earliest = instantInJapan(`${first}-01-01` as PlainDate, MIDNIGHT)
  const end = endOfDayInJapan(addDays(`${last}-12-31` as PlainDate, -LONGEST_WINDOW_IN_DAYS))
  return admittedAt >= earliest && admittedAt < end
}

/** Windows Ⅰ and Ⅱ by the office's own calendar (fees-and-deadlines §5.1). */
export function admissionInfoWindow(admission: Admission): AdmissionInfoWindow {
  const admittedOn = dayInJapan(admission.admittedAt)
  const edition = feeEditionOn(admission.actOn ?? admittedOn)
  const days = lastDays(edition, admission)
  return {
    tiers: [tier('I', edition, days.first), tier('II', edition, days.second)],
    late: days.late,
    reason: days.reason,
    applicable: OFFICE_FEE_APPLIES[admission.careLevel] !== 'no',
    provisional:
      OFFICE_FEE_APPLIES[admission.careLevel] === 'undecided' || isProvisional(admission, days),
    edition: edition.id,
    source: edition.source,
  }
}

/** The tier that a provision on the day falls into; earlier than admission counts as Ⅰ. */
export function tierOn(window: AdmissionInfoWindow, day: PlainDate): 'I' | 'II' | undefined {
  return window.tiers.find((tier) => day <= tier.lastDay)?.tier
}

type LastDays = Readonly<{
  first: PlainDate
  second: PlainDate
  late: boolean
  reason: WindowReason
}>

function lastDays(edition: AdmissionInfoFeeEdition, admission: Admission): LastDays {
  const admittedOn = dayInJapan(admission.admittedAt)
  if (edition.rule === 'threeAndSevenDays') {
    return {
      first: addDays(admittedOn, 3),
      second: addDays(admittedOn, 7),
      late: false,
      reason: 'beforeApril2024',
    }
  }
  const second = addDays(admittedOn, 2)
  const { calendar, admittedAt, timeKnown } = admission
  if (!isBusinessDay(calendar, admittedOn)) {
    return { first: addDays(admittedOn, 1), second, late: true, reason: 'closedDay' }
  }
  // An unknown time counts as within hours and is marked, so that nobody is promised a day too many.
  if (!timeKnown) return { first: admittedOn, second, late: false, reason: 'timeUnknown' }
  const closing = closesAt(calendar, admittedOn)
  if (closing === undefined || admittedAt <= closing) {
    return { first: admittedOn, second, late: false, reason: 'withinHours' }
  }
  const first = addDays(admittedOn, 1)
  return isBusinessDay(calendar, second)
    ? { first, second, late: true, reason: 'afterClosing' }
    : { first, second: addDays(second, 1), late: true, reason: 'afterClosingAndThirdDayClosed' }
}

function tier(name: 'I' | 'II', edition: AdmissionInfoFeeEdition, lastDay: PlainDate): FeeTier {
  return { tier: name, units: edition.units[name], lastDay, endsAt: endOfDayInJapan(lastDay) }
}

/** @returns the edition in force on the day; the oldest known for days before it */
function feeEditionOn(day: PlainDate): AdmissionInfoFeeEdition {
  const [oldest, ...newer] = ADMISSION_INFO_FEE_EDITIONS
  if (oldest === undefined) throw new Error('no fee edition is known')
  return newer.findLast((edition) => edition.from <= day) ?? oldest
}

function isProvisional({ calendar, admittedAt }: Admission, days: LastDays): boolean {
  const admittedOn = dayInJapan(admittedAt)
  return (
    calendar.revision === UNCONFIRMED ||
    admittedOn < calendar.from ||
    days.second > calendar.to ||
    (calendar.closedOnNationalHolidays && isForecast(calendar.holidays, days.second))
  )
}
