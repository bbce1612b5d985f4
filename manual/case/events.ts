import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { BarrierReason, StayEventData } from './stay-events'
import type { CertificationEventData } from './certification-events'
import type { ExceptionEventData } from './exception-events'
import type { FaxEventData } from './fax-events'
import type { FormEventData } from './form-events'
import type {
  Actor,
  AdmissionKind,
  CareLevel,
  CareScheme,
  Channel,
  ChecksheetResult,
  ConsentStatus,
  Coordinator,
  DischargeOutcome,
  ExclusionReason,
  LegId,
  MissedReason,
  OrganisationId,
  WardKind,
} from './terms'

export type * from './terms'

/*
 * Everything that can happen to a case. Events hold ids, codes, days and instants only: never a name,
 * never free text (those stay in the submission and can be erased; an event stays for ever).
 */

/** What each event carries. The key is the event's type, in the past tense of the glossary's term. */
export type EventData = Readonly<{
  CaseStarted: {
    region: string
    legId: LegId
    hospitalId: OrganisationId
    wardCode: string
    admittedAt: Instant
    /** false: only the day is known; the fee rule then counts the admission as within office hours. */
    admissionTimeKnown: boolean
    admissionKind: AdmissionKind
    careLevel: CareLevel
    coordinator?: Coordinator
    consent: ConsentStatus
    startedBy: 'hospital' | 'coordinator'
    edition: string
    /** Of a draft that the region has published since it was shipped: the day of its publication. */
    editionPublishedOn?: PlainDate
    calendars: readonly CalendarSnapshot[]
    hospitalContact?: string
    wardKind?: WardKind
    /** The first respite stay counts like any other; regular ones do not (manual §2.5). */
    firstRespite?: boolean
  }
  ChecksheetAnswered: {
    legId: LegId
    result: ChecksheetResult
    checksheet: string
    items: readonly string[]
    /** 退院困難な要因 by code, and the version of the fee's list they were chosen from. */
    factors?: readonly string[]
    factorsVersion?: string
    /** Absent where the person's age and disease left it open. */
    scheme?: CareScheme
  }
  ConsentGiven: { basis: 'spoken' | 'written' | 'contract' }
  ConsentRefused: object
  CareManagerIdentified: { coordinator: Coordinator; calendar: CalendarSnapshot }
  CareManagerChanged: { coordinator: Coordinator; calendar: CalendarSnapshot }
  AdmissionNoticeSent: { legId: LegId; channel: Channel }
  AdmissionNoticeConfirmed: { legId: LegId; channel: Channel }
  AdmissionInfoSheetSent: {
    legId: LegId
    channel: Channel
    /** The submission that holds the answers and the words as shown; absent for a sheet on paper. */
    formSubmissionId?: string
    documentSha256?: string
  }
  AdmissionInfoSheetReceived: { legId: LegId; sheetEventId: string }
  PlannedDischargeSet: { legId: LegId; on: PlainDate }
  DischargeCoordinationNoticeSent: { legId: LegId; channel: Channel }
  DischargeCoordinationNoticeConfirmed: { legId: LegId; channel: Channel }
  DischargeDateFixed: { legId: LegId; on: PlainDate }
  /** The care manager has been told the fixed date (A11) by this channel. */
  DischargeDateTold: { legId: LegId; channel: Channel }
  Discharged: {
    legId: LegId
    at: Instant
    outcome: DischargeOutcome
    missedReason?: MissedReason
    /** Why a wish for another place was not met (decisions 16). */
    barriers?: readonly BarrierReason[]
  }
  Excluded: {
    legId: LegId
    reason: ExclusionReason
    /** A code of the edition's short-stay row. */
    shortStayReason?: string
  }
  Died: { legId: LegId; at: Instant }
  ContactRecorded: { legId: LegId; channel: Channel; purpose: string }
  CalendarChanged: { calendar: CalendarSnapshot }
  DeliveryFailed: { outboxKey: string; outcome: 'failed' | 'unknown' }
  ReminderDue: { legId: LegId; duty: string; milestone: string; to: string; late: boolean }
  Escalated: { legId: LegId; duty: string; milestone: string; to: string; late: boolean }
  /** A milestone that an outage overtook: a later one of the same duty was already due, so this one stays unsent. */
  ReminderSkipped: { legId: LegId; duty: string; milestone: string }
  Closed: { reason: 'dutiesDone' | 'timeIsUp' | 'excluded' | 'died' | 'merged' }
  Reopened: { reason: 'lateAction' | 'byHand' }
}> &
  StayEventData &
  CertificationEventData &
  ExceptionEventData &
  FaxEventData &
  FormEventData

export type EventType = keyof EventData

/** What a person or the clock wants to happen, before the case has accepted it. */
export type ProposedEvent<T extends EventType = EventType> = {
  [K in T]: Readonly<{
    /** A submission's id, or for the case's own events `legId:duty:milestone`, which can happen once only. */
    id: string
    type: K
    /** When it happened, as the person says; the case adds when it was recorded. */
    occurredAt: Instant
    by: Actor
    submissionId?: string
    data: EventData[K]
  }>
}[T]

/** An accepted event. `seq` counts from 1 without gaps over the whole life of the case. */
export type CaseEvent<T extends EventType = EventType> = {
  [K in T]: ProposedEvent<K> & Readonly<{ seq: number; recordedAt: Instant }>
}[T]
