import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'

/*
 * Everything that can happen to a case. Events hold ids, codes, days and instants only: never a name,
 * never free text (those stay in the submission and can be erased; an event stays for ever).
 */

export type CaseId = string & { readonly __brand: 'CaseId' }
export type OrganisationId = string
export type LegId = string

export type OrganisationKind =
  | 'hospital'
  | 'careManagementOffice'
  | 'communitySupportCenter'
  | 'municipality'
  | 'healthCenter'
  | 'clinic'
  | 'visitingNursingStation'
  | 'pharmacy'
  | 'fireService'
  | 'secretariat'

export type CoordinatorKind =
  'careManager' | 'communitySupportCenter' | 'consultationSupportSpecialist' | 'facilityCareManager'

export type CareLevel =
  | 'support1'
  | 'support2'
  | 'care1'
  | 'care2'
  | 'care3'
  | 'care4'
  | 'care5'
  | 'applied'
  | 'notApplied'
  | 'notEligible'
  | 'unknown'

/** Which of the two sides speaks; the system speaks for nobody. */
export type Side = 'hospital' | 'coordinator' | 'system'

export type Channel = 'screen' | 'phone' | 'fax' | 'visit' | 'mail' | 'paper'

export type Actor = Readonly<{
  side: Side
  accountId?: string
  organisationId?: OrganisationId
}>

export type Coordinator = Readonly<{
  kind: CoordinatorKind
  organisationId: OrganisationId
  /** The one person to talk to; absent until the office has named somebody. */
  accountId?: string
  /** Whether messages reach this office on a screen of ours; otherwise phone and fax. */
  registered: boolean
}>

export type ConsentStatus = 'given' | 'givenAtContract' | 'notYet' | 'refused'

/** How an admission came about (domain manual §2.5 names respite; short stays are judged at discharge). */
export type AdmissionKind = 'emergency' | 'planned' | 'transfer' | 'respite'

export type DischargeOutcome = 'home' | 'facility' | 'otherHospital' | 'died'

/** Why a discharge came without notice (domain manual §2.2). */
export type MissedReason =
  | 'shortStay'
  | 'suddenDischarge'
  | 'weekendDischarge'
  | 'patientAsked'
  | 'wentToFacility'
  | 'careManagerUnknown'
  | 'ruleUnknown'
  | 'toldFamilyOnly'
  | 'transferred'
  | 'died'
  | 'other'

export type ExclusionReason =
  'shortStay' | 'respite' | 'notInScope' | 'mistakenCase' | 'consentRefused'

export type ChecksheetResult = 'must' | 'recommended' | 'none' | 'inScopeWithCareManager'

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
    calendars: readonly CalendarSnapshot[]
    hospitalContact?: string
  }
  ChecksheetAnswered: {
    legId: LegId
    result: ChecksheetResult
    checksheet: string
    items: readonly string[]
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
  Discharged: { legId: LegId; at: Instant; outcome: DischargeOutcome; missedReason?: MissedReason }
  Excluded: { legId: LegId; reason: ExclusionReason }
  Died: { legId: LegId; at: Instant }
  ContactRecorded: { legId: LegId; channel: Channel; purpose: string }
  CalendarChanged: { calendar: CalendarSnapshot }
  DeliveryFailed: { outboxKey: string; outcome: 'failed' | 'unknown' }
  ReminderDue: { legId: LegId; duty: string; milestone: string; to: string; late: boolean }
  Escalated: { legId: LegId; duty: string; milestone: string; to: string; late: boolean }
  /** A milestone that an outage overtook: a later one of the same duty was already due, so this one stays unsent. */
  ReminderSkipped: { legId: LegId; duty: string; milestone: string }
  Closed: { reason: 'dutiesDone' | 'timeIsUp' | 'excluded' | 'died' }
  Reopened: { reason: 'lateAction' | 'byHand' }
}>

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
