import type { EventType, ProposedEvent, Side } from './events'
import { isFormEvent } from './event-groups'
import { isOtherSidesForm } from './standing-forms'
import { currentLeg } from './legs'
import { recorderOf } from './taking-back'
import type { Problem } from './refusal-codes'
import type { CaseState, HospitalLeg } from './state'

const BOTH = ['hospital', 'coordinator', 'system'] as const
const HOSPITAL = ['hospital'] as const
const HOSPITAL_OR_SYSTEM = ['hospital', 'system'] as const
const SYSTEM = ['system'] as const
const TWO_SIDES = ['hospital', 'coordinator'] as const

/** Who may say what. The system speaks only where the case itself acts. */
const SPEAKERS = {
  CaseStarted: BOTH,
  ChecksheetAnswered: HOSPITAL,
  ConsentGiven: TWO_SIDES,
  ConsentRefused: TWO_SIDES,
  CareManagerIdentified: TWO_SIDES,
  CareManagerChanged: TWO_SIDES,
  AdmissionNoticeSent: HOSPITAL_OR_SYSTEM,
  AdmissionNoticeConfirmed: TWO_SIDES,
  AdmissionInfoSheetSent: TWO_SIDES,
  AdmissionInfoSheetReceived: HOSPITAL,
  PlannedDischargeSet: HOSPITAL,
  DischargeCoordinationNoticeSent: HOSPITAL,
  DischargeCoordinationNoticeConfirmed: TWO_SIDES,
  DischargeDateFixed: HOSPITAL,
  DischargeDateTold: HOSPITAL_OR_SYSTEM,
  Discharged: HOSPITAL,
  Excluded: HOSPITAL_OR_SYSTEM,
  Died: HOSPITAL,
  ContactRecorded: TWO_SIDES,
  CalendarChanged: BOTH,
  DeliveryFailed: SYSTEM,
  ReminderDue: SYSTEM,
  Escalated: SYSTEM,
  ReminderSkipped: SYSTEM,
  Closed: SYSTEM,
  Reopened: BOTH,
  DischargePlanBegun: HOSPITAL,
  ConferenceScheduled: HOSPITAL,
  ConferenceHeld: TWO_SIDES,
  ConferenceWaived: HOSPITAL,
  DocumentsHandedOver: HOSPITAL,
  CarePlanCopyReturned: TWO_SIDES,
  WishesReviewed: TWO_SIDES,
  WardTransferred: HOSPITAL,
  FacilityHandedOver: HOSPITAL,
  PrimaryContactChanged: TWO_SIDES,
  CareManagerInquired: HOSPITAL,
  CertificationChecked: TWO_SIDES,
  CertificationApplied: TWO_SIDES,
  CertificationDelayed: TWO_SIDES,
  CertificationDecided: TWO_SIDES,
  OfficeChosen: HOSPITAL,
  ProvisionalPlanAgreed: TWO_SIDES,
  CarePlanRequestFiled: TWO_SIDES,
  CareLevelReviewed: TWO_SIDES,
  DisabilityDeskConsulted: HOSPITAL,
  Transferred: HOSPITAL,
  NextHospitalTold: HOSPITAL,
  DeathTold: HOSPITAL,
  Corrected: HOSPITAL,
  PersonCorrected: TWO_SIDES,
  PersonRecordChanged: BOTH,
  TakenBack: TWO_SIDES,
  Linked: BOTH,
  Merged: HOSPITAL,
  Recalled: HOSPITAL,
  RecallTold: HOSPITAL,
  Disputed: TWO_SIDES,
  Settled: TWO_SIDES,
  EditionAdopted: HOSPITAL_OR_SYSTEM,
  FaxPrinted: HOSPITAL,
  FaxSent: HOSPITAL,
  FaxAnswered: TWO_SIDES,
  StrayFaxHandled: HOSPITAL,
  FormSent: TWO_SIDES,
  FormReceived: TWO_SIDES,
  FormKept: TWO_SIDES,
} as const satisfies Record<EventType, readonly Side[]>

export const EVENT_TYPES = Object.keys(SPEAKERS) as readonly EventType[]

export function maySpeak(side: Side, type: EventType): boolean {
  const speakers: readonly Side[] = SPEAKERS[type]
  return speakers.includes(side)
}

/** Whoever takes a case over is not its coordinator yet; whoever put the person right may have left this case. */
const COMES_FROM_OUTSIDE: readonly EventType[] = [
  'CareManagerIdentified',
  'CareManagerChanged',
  'PersonRecordChanged',
]

/** Whether the right side speaks, for its own organisation, about what it can know. */
export function sideProblem(
  state: CaseState,
  leg: HospitalLeg,
  proposed: ProposedEvent,
): Problem | undefined {
  const { side, organisationId } = proposed.by
  if (!maySpeak(side, proposed.type)) return { code: 'wrongSide' }
  // A sheet of an earlier stay is seen to by the hospital that has the case.
  const stay = proposed.type === 'StrayFaxHandled' ? currentLeg(state) : leg
  const party = partyOf(state, stay, side)
  const isStranger = organisationId !== undefined && party !== undefined && organisationId !== party
  if (isStranger && !COMES_FROM_OUTSIDE.includes(proposed.type)) return { code: 'wrongSide' }
  return speaksForTheOther(state, leg, proposed) ? { code: 'wrongSide' } : undefined
}

function partyOf(state: CaseState, leg: HospitalLeg, side: Side): string | undefined {
  if (side === 'hospital') return leg.hospitalId
  return side === 'coordinator' ? state.coordinator?.organisationId : undefined
}

/**
 * The hospital may write down what the office said by telephone or brought on paper, but nobody can press
 * the other side's button on the screen; an office can vouch for the consent in its own contract only.
 */
function speaksForTheOther(state: CaseState, leg: HospitalLeg, proposed: ProposedEvent): boolean {
  const { side } = proposed.by
  // Each side names its own person to talk to.
  if (proposed.type === 'PrimaryContactChanged') return proposed.data.of !== side
  if (proposed.type === 'TakenBack') {
    const recorder = recorderOf(state, leg, proposed.data)
    return recorder !== undefined && recorder !== side
  }
  if (isFormEvent(proposed)) return isOtherSidesForm(leg, proposed)
  // The number is the hospital's own.
  if (proposed.type === 'PersonCorrected') {
    return side === 'coordinator' && proposed.data.fields.includes('patientNumber')
  }
  if (proposed.type === 'ConsentGiven') {
    return side === 'coordinator' && proposed.data.basis !== 'contract'
  }
  if (!isAnsweredByTheOther(proposed) || proposed.data.channel !== 'screen') return false
  // In a case that the office started it is the hospital that confirms (decisions 9).
  const turned = proposed.type === 'AdmissionNoticeConfirmed' && leg.startedBy === 'coordinator'
  return side === (turned ? 'coordinator' : 'hospital')
}

type AnsweredByTheOther = ProposedEvent<
  'AdmissionNoticeConfirmed' | 'AdmissionInfoSheetSent' | 'DischargeCoordinationNoticeConfirmed'
>

function isAnsweredByTheOther(proposed: ProposedEvent): proposed is AnsweredByTheOther {
  return (
    proposed.type === 'AdmissionNoticeConfirmed' ||
    proposed.type === 'AdmissionInfoSheetSent' ||
    proposed.type === 'DischargeCoordinationNoticeConfirmed'
  )
}
