import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { CaseId, Channel, LegId, OrganisationId, WardKind } from './terms'

/** What one side says happened or did not (decisions 7); each is a fact that a duty is met by. */
export type DisputedFact =
  'admissionNotice' | 'admissionInfoSheet' | 'dischargeCoordinationNotice' | 'dischargeDate'

/** The next stay of a transferred patient; absent where the next hospital is not on the service. */
export type NextStay = Readonly<{
  legId: LegId
  wardCode: string
  wardKind?: WardKind
  /** The edition in force on the day of transfer: a leg is pinned to its own (decisions 2). */
  edition: string
  editionPublishedOn?: PlainDate
  calendar: CalendarSnapshot
}>

/** A day or a ward that was entered wrongly; every deadline is computed anew and the old one stays in the log. */
export type Correction =
  | Readonly<{ what: 'admission'; admittedAt: Instant; admissionTimeKnown: boolean }>
  | Readonly<{ what: 'discharge'; at: Instant }>
  | Readonly<{ what: 'ward'; from: string; wardCode: string }>

/** What is known of the person by which people find each other; the words themselves are in no event. */
export type PersonField =
  'name' | 'kana' | 'birthDate' | 'sex' | 'municipality' | 'insurerMunicipality' | 'patientNumber'

/** Why what is known of the person reads differently from now on, though nobody put it right in this case. */
export type PersonRecordChange = 'corrected' | 'merged' | 'separated'

/** What can turn out never to have been so, by the event that said it; the event itself stays in the log. */
export type TakeableEvent =
  'Discharged' | 'Died' | 'Transferred' | 'Excluded' | 'CarePlanCopyReturned' | 'Linked' | 'Merged'

/** How another case belongs to this one; `absorbed`: a double of it that goes on here (decisions 5). */
export type LinkRelation = 'readmissionOf' | 'transferredFrom' | 'sameAdmission' | 'absorbed'

/** Why it was recorded in error; the words stay beside the event and can be erased. */
export type TakingBackReason = 'mistyped' | 'wrongPatient' | 'changedAfterwards' | 'other'

/** Why a stay takes over another edition; the words stay beside the event. */
export type AdoptionReason = 'errorInRow' | 'healthCenterAsked' | 'other'

/** Everything that does not go as the two flows have it (manual §2.5, decisions 5, 11, 13). */
export type ExceptionEventData = Readonly<{
  Transferred: { legId: LegId; at: Instant; to: OrganisationId; next?: NextStay }
  /** A next hospital off the service knows who the care manager is (manual §2.5). */
  NextHospitalTold: { legId: LegId; channel: Channel }
  /** Told by telephone or in person; never by an automatic message (manual §2.5). */
  DeathTold: { legId: LegId; channel: Channel }
  Corrected: { legId: LegId; correction: Correction }
  /** What was put right; before and after are with the submission and can be erased. */
  PersonCorrected: { fields: readonly PersonField[] }
  /** The same, put right in another case of the person, or by finding two registrations to be one person's. */
  PersonRecordChanged: { because: PersonRecordChange; fields: readonly PersonField[] }
  /** Said in error by the side that takes it back: the stay stands again as if it had not been said. */
  TakenBack: {
    legId: LegId
    what: TakeableEvent
    /** Of a link: the case that this one does not belong to after all. */
    caseId?: CaseId
    reason: TakingBackReason
  }
  Linked: { caseId: CaseId; relation: LinkRelation }
  /** This case goes on in another; both histories stay (decisions 5). */
  Merged: { into: CaseId }
  /** The present coordinator should never have seen this: rights end, the desk rings up (decisions 13). */
  Recalled: { organisationId: OrganisationId; reason: 'wrongRecipient' | 'wrongPatient' }
  RecallTold: { organisationId: OrganisationId; channel: Channel }
  Disputed: { legId: LegId; about: DisputedFact; claim: 'happened' | 'didNotHappen' }
  Settled: { legId: LegId; about: DisputedFact; outcome: 'happened' | 'didNotHappen' }
  /** A running stay goes on by a published edition, to cure an error in a row of its own (decisions 2). */
  EditionAdopted: {
    legId: LegId
    edition: string
    editionPublishedOn?: PlainDate
    reason: AdoptionReason
  }
}>
