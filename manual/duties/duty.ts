import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { LegId, OrganisationId } from '../case/events'
import type {
  Confidence,
  CountFrom,
  Desk,
  DutyCode,
  KindOfDay,
  Owner,
  WaitsOn,
} from '../editions/edition'
import type { AdmissionInfoWindow } from '../fees/admission-info-fee'

/**
 * `consent`: what leaves the building waits behind it (decisions 12). `phone`: somebody has to be rung up,
 * because a ladder says so or because a message did not arrive. Neither keeps a case from closing.
 */
export type DutyKind = DutyCode | 'consent' | 'phone'

export type DutyStatus = 'notYet' | 'open' | 'done' | 'missed' | 'waived'

/** Everything that made the due instant, so that a page can say it in one sentence. */
export type DutyBasis = Readonly<{
  edition: string
  section: string
  source: string
  confidence: Confidence
  countFrom: CountFrom
  days: number
  kindOfDay: KindOfDay
  calendarOf: OrganisationId
  calendarRevision: string
  /** The fact that the days are counted from, and when it was; absent while it has not happened. */
  from: CountedFact
  fromAt?: Instant
  /** Day 0 of the count; of a planned day not the day on which it was planned. */
  fromOn?: PlainDate
  shiftedBecause?: ShiftReason
}>

export type CountedFact =
  | 'admission'
  | 'sheetSent'
  | 'plannedDischarge'
  | 'fixedDischarge'
  | 'dischargeNoticeSent'
  | 'discharge'
  | 'needOfCareFound'
  | 'certificationApplied'
  | 'officeKindKnown'
  | 'officeChosen'
  | 'certificationEnd'
  | 'disabilityFound'
  | 'disabilityDeskConsulted'
  | 'recall'
  | 'strayFax'
  | 'takingBack'
  | 'dispute'
  | 'escalation'
  | 'failedDelivery'

/** Why a due instant is not simply the counted day. */
export type ShiftReason = 'closedDay' | 'decidedLate' | 'promisedLater'

export type DutyView = Readonly<{
  /** `legId:code`; phone duties add what they are about. */
  key: string
  legId: LegId
  code: DutyKind
  /** What the owner is to do, in the manual's words. */
  title: string
  owner: Owner
  ownerOrganisationId: OrganisationId | undefined
  status: DutyStatus
  /** What has to come first while the status is `notYet` and the duty would otherwise be owed. */
  waitsFor?: 'consent' | 'coordinator'
  /** Of a missed duty: the stay was over before its limit came, so that nobody was late. */
  endedWithStay?: true
  /** Who is really waited for, where the owner can only ask and remind. */
  waitsOn?: WaitsOn
  opensAt?: Instant
  dueAt?: Instant
  doneAt?: Instant
  basis: DutyBasis
  /** A3 only: the days that count for the care fee. */
  feeWindow?: AdmissionInfoWindow
  /** A phone duty: the duty it is about, and whom to ring up. */
  about?: DutyCode
  callDesk?: Desk
}>
