import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { CertificationState } from './certification-state'
import type { Fact } from './fact'
import type { LinkRelation } from './exception-events'
import type { BarrierReason } from './stay-events'
import type { StayState } from './stay-state'
import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type {
  AdmissionKind,
  CareLevel,
  CaseId,
  ChecksheetResult,
  ConsentStatus,
  Coordinator,
  DischargeOutcome,
  ExclusionReason,
  LegId,
  MissedReason,
  OrganisationId,
  Side,
  WardKind,
} from './events'

export type { Fact } from './fact'

/** A sheet that was sent, and whose it is: the office that looked after the person then. Absent while none was named. */
export type SheetSent = Fact & Readonly<{ office?: OrganisationId }>

/** A receipt names the newest sheet it covers; the sheets before that one are covered with it. */
export type SheetReceipt = Fact & Readonly<{ sheetEventId: string }>

/** A day that somebody has set, and may set anew. */
export type PlannedDischarge = Readonly<{
  on: PlainDate
  setAt: Instant
  recordedAt: Instant
  seq: number
}>
export type FixedDischarge = Readonly<{
  on: PlainDate
  at: Instant
  recordedAt: Instant
  seq: number
}>

export type Discharge = Readonly<{
  type: 'Discharged' | 'Died' | 'Transferred'
  seq: number
  at: Instant
  recordedAt: Instant
  outcome: DischargeOutcome
  missedReason?: MissedReason
  barriers?: readonly BarrierReason[]
}>

/** The checksheet as last answered. */
export type AnsweredChecksheet = Readonly<{
  result: ChecksheetResult
  at: Instant
  seq: number
  factors?: readonly string[]
  factorsVersion?: string
}>

/** One stay in one hospital. A transfer ends a leg and begins the next. */
export type HospitalLeg = Readonly<{
  id: LegId
  hospitalId: OrganisationId
  wardCode: string
  wardKind?: WardKind
  firstRespite?: boolean
  admittedAt: Instant
  admissionTimeKnown: boolean
  admissionKind: AdmissionKind
  careLevel: CareLevel
  /** The edition of the manual in force on the admission day; a leg stays with it. */
  edition: string
  startedBy: 'hospital' | 'coordinator'
  /** When the case learnt of this stay; nobody can be late before it. */
  startedAt: Instant
  hospitalContact?: string
  checksheet?: AnsweredChecksheet
  admissionNoticeSent?: Fact
  admissionNoticeConfirmed?: Fact
  /** Every sheet sent, oldest first; later ones are additions. */
  sheetsSent: readonly SheetSent[]
  sheetsReceived: readonly SheetReceipt[]
  /** The newest receipt; whether it covers the newest sheet is `findUnreceivedSheet`'s to say. */
  sheetReceived?: SheetReceipt
  plannedDischarge?: PlannedDischarge
  dischargeNoticeSent?: Fact
  dischargeNoticeConfirmed?: Fact
  /** Gone again when the discharge is postponed after it was fixed. */
  dischargeDateFixed?: FixedDischarge
  /** Gone again when another date is fixed: the care manager has not been told that one. */
  dischargeDateTold?: Fact
  discharged?: Discharge
  exclusion?: ExclusionReason
}> &
  StayState

/** An organisation that should never have seen the case: its rights have ended, and it is rung up. */
export type Recall = Fact &
  Readonly<{
    organisationId: OrganisationId
    reason: 'wrongRecipient' | 'wrongPatient'
    /** How often the office had changed by then, so that whoever follows is counted on from there. */
    officeChanges: number
    told?: Fact
  }>

/** Another case that belongs to this one; who said so may take it back. */
export type LinkedCase = Readonly<{ caseId: CaseId; relation: LinkRelation; by?: Side }>

/** A case as folded from its events; JSON, nothing in it that events do not say. */
export type CaseState = Readonly<{
  lastSeq: number
  region: string
  consent: ConsentStatus
  consentSince: Readonly<{
    seq: number
    type: 'CaseStarted' | 'ConsentGiven' | 'ConsentRefused'
    at: Instant
  }>
  coordinator?: Coordinator
  /** Since when the present coordinator is known, and how often another office has taken over. */
  coordinatorSince?: Readonly<{
    seq: number
    type: 'CaseStarted' | 'CareManagerIdentified' | 'CareManagerChanged'
    at: Instant
    officeChanges: number
    /** Since which event somebody has looked after the person without a break, whoever it was. */
    someoneSince: number
  }>
  legs: readonly HospitalLeg[]
  /** Stays that never were: the transfers that began them have been taken back. */
  withdrawnLegs?: readonly HospitalLeg[]
  /** By organisation id: the calendar every deadline of that organisation is judged by. */
  calendars: Readonly<Record<OrganisationId, CalendarSnapshot>>
  /** Ids of the reminders and escalations that fired or were skipped: `legId:duty:milestone[:anchor]`. */
  fired: readonly string[]
  /** Outbox rows that did not reach anybody: each is a phone task. */
  undelivered: readonly string[]
  closed?: Readonly<{ at: Instant; reason: string }>
  /** Who looked after the person before, oldest first; both are named in a hand-over (manual §2.5). */
  formerCoordinators?: readonly Coordinator[]
  recalls?: readonly Recall[]
  links?: readonly LinkedCase[]
  mergedInto?: CaseId
  /** When what is known of the person was last put right. */
  personCorrected?: Readonly<{ seq: number }>
  reopened: number
  reopenedLast?: Readonly<{ seq: number; at: Instant; reason: 'lateAction' | 'byHand' }>
  lastRecordedAt: Instant
}> &
  CertificationState
