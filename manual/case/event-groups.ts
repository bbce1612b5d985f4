import type { EventType } from './events'

/*
 * Events fall into groups that are folded and judged in files of their own. The lists are the one place that says
 * which event belongs where; what is in none of them is judged with the case as a whole.
 */

export const FLOW_EVENTS = [
  'ChecksheetAnswered',
  'AdmissionNoticeSent',
  'AdmissionNoticeConfirmed',
  'AdmissionInfoSheetSent',
  'AdmissionInfoSheetReceived',
  'PlannedDischargeSet',
  'DischargeCoordinationNoticeSent',
  'DischargeCoordinationNoticeConfirmed',
  'DischargeDateFixed',
  'DischargeDateTold',
  'Discharged',
  'Excluded',
  'Died',
] as const satisfies readonly EventType[]

export const STAY_EVENTS = [
  'DischargePlanBegun',
  'ConferenceScheduled',
  'ConferenceHeld',
  'ConferenceWaived',
  'DocumentsHandedOver',
  'CarePlanCopyReturned',
  'WishesReviewed',
  'WardTransferred',
  'FacilityHandedOver',
  'CareLevelReviewed',
  'NextHospitalTold',
  'DeathTold',
  'Corrected',
  'Disputed',
  'Settled',
  'EditionAdopted',
] as const satisfies readonly EventType[]

export const CERTIFICATION_EVENTS = [
  'CareManagerInquired',
  'CertificationChecked',
  'CertificationApplied',
  'CertificationDelayed',
  'CertificationDecided',
  'OfficeChosen',
  'ProvisionalPlanAgreed',
  'CarePlanRequestFiled',
  'DisabilityDeskConsulted',
] as const satisfies readonly EventType[]

export const EXCEPTION_EVENTS = [
  'Transferred',
  'TakenBack',
  'PersonCorrected',
  'PersonRecordChanged',
  'Linked',
  'Merged',
  'Recalled',
  'RecallTold',
] as const satisfies readonly EventType[]

export const FAX_EVENTS = [
  'FaxPrinted',
  'FaxSent',
  'FaxAnswered',
  'StrayFaxHandled',
] as const satisfies readonly EventType[]

export const FORM_EVENTS = [
  'FormSent',
  'FormReceived',
  'FormKept',
] as const satisfies readonly EventType[]

export type FlowType = (typeof FLOW_EVENTS)[number]
export type StayType = (typeof STAY_EVENTS)[number]
export type CertificationType = (typeof CERTIFICATION_EVENTS)[number]
export type ExceptionType = (typeof EXCEPTION_EVENTS)[number]
export type FaxType = (typeof FAX_EVENTS)[number]
export type FormType = (typeof FORM_EVENTS)[number]
export type LaterType = StayType | CertificationType | ExceptionType | FaxType | FormType

type Typed = Readonly<{ type: EventType }>

function isOneOf<G extends EventType>(group: readonly G[]) {
  const types = new Set<EventType>(group)
  return <E extends Typed>(event: E): event is Extract<E, Readonly<{ type: G }>> =>
    types.has(event.type)
}

export const isFlowEvent = isOneOf<FlowType>(FLOW_EVENTS)
export const isStayEvent = isOneOf<StayType>(STAY_EVENTS)
export const isCertificationEvent = isOneOf<CertificationType>(CERTIFICATION_EVENTS)
export const isExceptionEvent = isOneOf<ExceptionType>(EXCEPTION_EVENTS)
export const isFaxEvent = isOneOf<FaxType>(FAX_EVENTS)
export const isFormEvent = isOneOf<FormType>(FORM_EVENTS)
/** What the second revision brought: judged beside the two flows' own notices. */
export const isLaterEvent = isOneOf<LaterType>([
  ...STAY_EVENTS,
  ...CERTIFICATION_EVENTS,
  ...EXCEPTION_EVENTS,
  ...FAX_EVENTS,
  ...FORM_EVENTS,
])
