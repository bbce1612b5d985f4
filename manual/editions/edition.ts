import type { TimeOfDay } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { ExclusionReason } from '../case/events'
import type { ChecksheetItem } from '../screening/checksheet'

/** Whether the region has confirmed a row; the others are shown as such to administrators (decisions 1). */
export type Confidence = 'confirmed' | 'to-be-confirmed'

export type Origin = Readonly<{ section: string; source: string; confidence: Confidence }>

export type DutyCode = 'A2' | 'A3' | 'A4' | 'A8' | 'A9' | 'A11'
export type Owner = 'hospital' | 'coordinator'
export type KindOfDay = 'calendar' | 'business'
/** `dayZero`: the day of the fact itself is not counted. */
export type CountFrom = 'dayZero' | 'dayOne'

/** Who a message goes to. The ward sees every duty on its list; a message goes to the desk that owes it. */
export type Desk = 'hospitalDesk' | 'headNurse' | 'liaisonHead' | 'careManager' | 'officeManager'

/** Names of pure functions in manual/duties; a row points to the one that knows its rule. */
export type StartRule =
  'admission' | 'sheetSent' | 'plannedDischarge' | 'dischargeNoticeSent' | 'dischargeDate'
export type OpenRule =
  | 'caseStarted'
  | 'officeKnows'
  | 'sheetSent'
  | 'dischargePlanned'
  | 'dischargeNoticeSent'
  | 'dischargeDateFixed'
export type MetRule =
  | 'admissionNoticeGiven'
  | 'sheetSent'
  | 'newestSheetReceived'
  | 'dischargeNoticeSent'
  | 'dischargeNoticeTakenUp'
  | 'fixedDateTold'
export type DueRule =
  | 'endOfDayOrNextOpenDay'
  | 'endOfDay'
  | 'timeOnBusinessDayAfter'
  | 'endOfBusinessDayAfter'
  | 'closingBeforeDischarge'
  | 'endOfBusinessDayBeforeDischarge'
export type MomentRule =
  | 'closingOfBusinessDayAfterStart'
  | 'openingOfDueDay'
  | 'beforeClosingOnLastDayOfTierI'
  | 'beforeClosingOnLastDayOfTierII'
  | 'openingAfterTierII'
  | 'whenDue'
  | 'nextBusinessDayAfterDue'
  | 'openingDaysBeforeDischarge'
  | 'openingOfLastBusinessDayBeforeDischarge'
  | 'nextOpeningAfterStart'

/** One rung of a ladder: at its moment it goes off, unless the duty has been met by then. */
export type MilestoneRow = Readonly<{
  milestone: string
  kind: 'reminder' | 'escalation'
  to: readonly [Desk, ...Desk[]]
  moment: MomentRule
  /** What the moment's function counts: days, or hours before closing. */
  count: number
  /** Who gets a task to ring the other side up, and what it says. */
  phoneTask?: Readonly<{ owner: Owner; title: string; call: Desk }>
}> &
  Origin

/** One duty with all its facts. */
export type DutyRow = Readonly<{
  code: DutyCode
  title: string
  owner: Owner
  /** The fact whose day is day 0. */
  countsFrom: StartRule
  /** What must have happened before anybody can be asked to do it. */
  opensWith: OpenRule
  metBy: MetRule
  due: DueRule
  days: number
  kindOfDay: KindOfDay
  countFrom: CountFrom
  calendarOf: 'hospitalDesk' | 'office'
  /** The time of day it is due, where the manual names one. */
  dueTime?: TimeOfDay
  /** Whether it is given up at discharge (or only if it was ever owed), or stays owed until the case closes. */
  atDischarge: 'missed' | 'missedIfOpen' | 'staysOpen'
  /** Whether it is given up once its due instant has passed, though it can still be done. */
  afterDue: 'missed' | 'staysOpen'
  /** Nobody is reminded of what he has just learnt. */
  graceMinutes: number
  ladder: readonly MilestoneRow[]
}> &
  Origin

export type ChecksheetRow = Readonly<{
  code: ChecksheetItem
  label: string
  group: 'must' | 'recommended'
}> &
  Origin

export type ExclusionRow = Readonly<{ reason: ExclusionReason; label: string }> & Origin

export type StepCode =
  | 'admissionNotice'
  | 'admissionInfoSheet'
  | 'receipt'
  | 'dischargeNotice'
  | 'takenUp'
  | 'dischargeDate'
  | 'discharge'
  | 'closed'

/** A whole edition of a region's manual as one value. Published: locked by a hash in a test. */
export type Edition = Readonly<{
  id: string
  region: string
  revision: number
  title: string
  /** In force for admissions from this day on. */
  from: PlainDate
  checksheet: readonly ChecksheetRow[]
  consentDuty: Readonly<{ title: string }> & Origin
  duties: readonly DutyRow[]
  exclusions: readonly ExclusionRow[]
  closing: Readonly<{ daysAfterDischarge: number }> & Origin
  steps: readonly Readonly<{ code: StepCode; label: string }>[]
  failedDelivery: Readonly<{ title: string }> & Origin
}>
