import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type {
  AdmissionKind,
  CareLevel,
  Channel,
  ChecksheetResult,
  ConsentStatus,
  Coordinator,
  DischargeOutcome,
  ExclusionReason,
  LegId,
  MissedReason,
  OrganisationId,
} from './events'

/** That something was done: when it happened, when it was entered, how, and by which event. */
export type Fact = Readonly<{
  eventId: string
  at: Instant
  recordedAt: Instant
  channel?: Channel
  by: 'hospital' | 'coordinator' | 'system'
}>

/** One stay in one hospital. A transfer ends a leg and begins the next. */
export type HospitalLeg = Readonly<{
  id: LegId
  hospitalId: OrganisationId
  wardCode: string
  admittedAt: Instant
  admissionTimeKnown: boolean
  admissionKind: AdmissionKind
  careLevel: CareLevel
  /** The edition of the manual in force on the admission day; a leg stays with it. */
  edition: string
  startedBy: 'hospital' | 'coordinator'
  checksheet?: Readonly<{ result: ChecksheetResult; at: Instant }>
  admissionNoticeSent?: Fact
  admissionNoticeConfirmed?: Fact
  /** Every sheet sent, oldest first; later ones are additions. */
  sheetsSent: readonly Fact[]
  sheetReceived?: Fact
  plannedDischarge?: Readonly<{ on: PlainDate; setAt: Instant }>
  dischargeNoticeSent?: Fact
  dischargeNoticeConfirmed?: Fact
  dischargeDateFixed?: Readonly<{ on: PlainDate; at: Instant }>
  dischargeDateTold?: Fact
  discharged?: Readonly<{ at: Instant; outcome: DischargeOutcome; missedReason?: MissedReason }>
  exclusion?: ExclusionReason
}>

/** A case as folded from its events; JSON, nothing in it that events do not say. */
export type CaseState = Readonly<{
  lastSeq: number
  region: string
  consent: ConsentStatus
  coordinator?: Coordinator
  legs: readonly HospitalLeg[]
  /** By organisation id: the calendar every deadline of that organisation is judged by. */
  calendars: Readonly<Record<OrganisationId, CalendarSnapshot>>
  /** `legId:duty:milestone` of every reminder and escalation that fired or was skipped. */
  fired: readonly string[]
  /** Outbox rows that did not reach anybody: each is a phone task. */
  undelivered: readonly string[]
  closed?: Readonly<{ at: Instant; reason: string }>
  reopened: number
}>
