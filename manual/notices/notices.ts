import type { CaseEvent, EventType, LegId } from '../case/events'
import { findForm } from '../case/fold-forms'
import { saidByForms } from '../case/form-consequences'
import { currentLeg, findLeg } from '../case/legs'
import { isReached, isReachedOnScreen } from '../case/parties'
import type { CaseState, HospitalLeg } from '../case/state'
import { isAtTheOffice } from '../duties/leg-facts'
import { findUse } from '../case/form-uses'
import type { Desk, DutyCode } from '../editions/edition'

export type NoticeTemplate =
  | 'admissionNotice'
  | 'admissionNoticeFromOffice'
  | 'sheetSent'
  | 'sheetReceived'
  | 'formSent'
  | 'formReceived'
  | 'dischargeCoordinationNotice'
  | 'dischargeDateFixed'
  | 'conferenceScheduled'
  | 'conferenceWaived'
  | 'documentsHandedOver'
  | 'carePlanCopyReturned'
  | 'transferred'
  | 'transferReceived'
  | 'takenBack'
  | 'personCorrected'
  | 'disputed'
  | 'settled'
  | 'reminder'
  | 'escalation'

/** A message to a desk: what it is about and whom it is for. It holds no word about the patient. */
export type Notice = Readonly<{
  /** `eventId:organisationId:desk`: one message for each event and receiver, however often it is asked for. */
  key: string
  template: NoticeTemplate
  receiver: Readonly<{ organisationId: string; desk: Desk }>
  duty?: DutyCode
  /** Of a reminder or an escalation: the stay whose duty it speaks of. */
  legId?: LegId
  /** Of a reminder or an escalation: the rung of the duty's ladder. */
  milestone?: string
}>

/** Who is written to because of an event. */
export function noticesFor(event: CaseEvent, after: CaseState): readonly Notice[] {
  if (after.closed !== undefined && !isReceipt(event.type)) return []
  switch (event.type) {
    case 'CaseStarted':
      return event.data.startedBy === 'coordinator'
        ? notices(event, after, 'admissionNoticeFromOffice', ['hospitalDesk'], 'A2')
        : []
    case 'AdmissionNoticeSent':
      return notices(event, after, 'admissionNotice', ['careManager'], 'A3')
    case 'AdmissionInfoSheetSent':
      // What the hospital recorded itself it need not be told.
      return event.by.side === 'hospital'
        ? []
        : notices(event, after, 'sheetSent', ['hospitalDesk'], 'A4')
    case 'AdmissionInfoSheetReceived':
      return notices(event, after, 'sheetReceived', ['careManager'], 'A4')
    case 'FormSent':
      return formSent(event, after)
    case 'FormReceived':
      // Written down by the sender's own side, it is news to nobody.
      return event.by.side === receiverOf(event, after)
        ? notices(event, after, 'formReceived', [otherDesk(event)], 'A9')
        : []
    case 'DischargeCoordinationNoticeSent':
      return notices(event, after, 'dischargeCoordinationNotice', ['careManager'], 'A9')
    case 'DischargeDateTold':
      return notices(event, after, 'dischargeDateFixed', ['careManager'], 'A11')
    case 'ReminderDue':
      return rung(event, after, 'reminder')
    case 'Escalated':
      return rung(event, after, 'escalation')
    // Death and a recall are told by telephone, never by an automatic message (domain manual §2.5, decisions 13).
    case 'Died':
    case 'Discharged':
    case 'ChecksheetAnswered':
    case 'ConsentGiven':
    case 'ConsentRefused':
    case 'CareManagerIdentified':
    case 'CareManagerChanged':
    case 'AdmissionNoticeConfirmed':
    case 'PlannedDischargeSet':
    case 'DischargeCoordinationNoticeConfirmed':
    case 'DischargeDateFixed':
    case 'Excluded':
    case 'ContactRecorded':
    case 'CalendarChanged':
    case 'DeliveryFailed':
    case 'ReminderSkipped':
    case 'Closed':
    case 'Reopened':
    case 'DischargePlanBegun':
    case 'ConferenceHeld':
    case 'WishesReviewed':
    case 'WardTransferred':
    case 'FacilityHandedOver':
    case 'PrimaryContactChanged':
    case 'CareManagerInquired':
    case 'CertificationChecked':
    case 'CertificationApplied':
    case 'CertificationDelayed':
    case 'CertificationDecided':
    case 'OfficeChosen':
    case 'ProvisionalPlanAgreed':
    case 'CarePlanRequestFiled':
    case 'CareLevelReviewed':
    case 'DisabilityDeskConsulted':
    case 'FaxPrinted':
    case 'FaxSent':
    case 'FaxAnswered':
    case 'StrayFaxHandled':
    case 'FormKept':
    case 'NextHospitalTold':
    case 'DeathTold':
    case 'Corrected':
    case 'Linked':
    case 'Merged':
    case 'EditionAdopted':
    case 'Recalled':
    case 'RecallTold':
      return []
    case 'ConferenceScheduled':
      return notices(event, after, 'conferenceScheduled', ['careManager'], 'A10')
    case 'ConferenceWaived':
      return notices(event, after, 'conferenceWaived', ['careManager'], 'A10')
    case 'DocumentsHandedOver':
      return notices(event, after, 'documentsHandedOver', ['careManager'], 'A13')
    case 'CarePlanCopyReturned':
      return event.by.side === 'hospital'
        ? []
        : notices(event, after, 'carePlanCopyReturned', ['hospitalDesk'], 'A14')
    case 'Transferred':
      return [
        ...notices(event, after, 'transferred', ['careManager'], 'A11'),
        ...toNextHospital(event),
      ]
    case 'TakenBack':
      // A link is told to nobody, and so is its end.
      if (event.data.what === 'Linked') return []
      return notices(event, after, 'takenBack', [otherDesk(event)], 'A9')
    case 'PersonCorrected':
      return notices(event, after, 'personCorrected', [otherDesk(event)], 'A9')
    case 'PersonRecordChanged':
      return event.data.fields.length === 0
        ? []
        : notices(event, after, 'personCorrected', otherDesks(event), 'A9')
    case 'Disputed':
    case 'Settled':
      return notices(
        event,
        after,
        event.type === 'Disputed' ? 'disputed' : 'settled',
        [otherDesk(event)],
        'A9',
      )
  }
}

const otherDesk = ({ by }: CaseEvent): Desk =>
  by.side === 'hospital' ? 'careManager' : 'hospitalDesk'

/** What came from neither side is told to both. */
const otherDesks = (event: CaseEvent): readonly Desk[] =>
  event.by.side === 'system' ? ['hospitalDesk', 'careManager'] : [otherDesk(event)]

/** What goes on paper is told on paper; where the form brings another notice with it, one mail says both. */
function formSent(event: CaseEvent<'FormSent'>, after: CaseState): readonly Notice[] {
  const leg = legOf(event, after)
  const saysMore =
    after.closed === undefined && saidByForms(after, leg, event.recordedAt).length > 0
  if (event.data.channel !== 'screen' || saysMore) return []
  return notices(event, after, 'formSent', [otherDesk(event)], 'A9')
}

function receiverOf(event: CaseEvent<'FormReceived'>, after: CaseState): string | undefined {
  const form = findForm(legOf(event, after), event.data.sheetEventId)
  return form && findUse(form.formId)?.goesTo
}

/** The next hospital's desk finds the case on its list; where that hospital is off the service, it is rung up. */
function toNextHospital({ id, data }: CaseEvent<'Transferred'>): readonly Notice[] {
  if (data.next === undefined) return []
  const receiver = { organisationId: data.to, desk: 'hospitalDesk' } as const
  const key = `${id}:${data.to}:${receiver.desk}`
  return [{ key, template: 'transferReceived', receiver, duty: 'A5' }]
}

const RECEIPTS: readonly EventType[] = ['AdmissionInfoSheetReceived', 'FormReceived']

function isReceipt(type: EventType): boolean {
  return RECEIPTS.includes(type)
}

function notices(
  event: CaseEvent,
  after: CaseState,
  template: NoticeTemplate,
  desks: readonly Desk[],
  duty: DutyCode,
): readonly Notice[] {
  const leg = legOf(event, after)
  return desks.flatMap((desk) => {
    const organisationId = findReceiver(after, leg, desk)
    if (organisationId === undefined) return []
    const key = `${event.id}:${organisationId}:${desk}`
    return [{ key, template, receiver: { organisationId, desk }, duty }]
  })
}

/** To an office off the screen there is no message: the hospital's desk has it to ring up instead. */
function rung(
  event: CaseEvent<'ReminderDue' | 'Escalated'>,
  after: CaseState,
  template: 'reminder' | 'escalation',
): readonly Notice[] {
  const { to, duty, legId, milestone } = event.data
  const desks = to
    .split(',')
    .filter(isDesk)
    .map((desk) => (isAtTheOffice(desk) && !isReachedOnScreen(after) ? 'hospitalDesk' : desk))
  return notices(event, after, template, [...new Set(desks)], duty as DutyCode).map((notice) => ({
    ...notice,
    legId,
    milestone,
  }))
}

const DESKS: readonly string[] = [
  'hospitalDesk',
  'headNurse',
  'liaisonHead',
  'careManager',
  'officeManager',
] satisfies Desk[]

function isDesk(text: string): text is Desk {
  return DESKS.includes(text)
}

/** Nothing goes to the other side while consent is missing, nor to an office that has no screen. */
function findReceiver(state: CaseState, leg: HospitalLeg, desk: Desk): string | undefined {
  if (!isAtTheOffice(desk)) return leg.hospitalId
  if (!isReached(state)) return undefined
  return state.coordinator?.organisationId
}

function legOf(event: CaseEvent, after: CaseState): HospitalLeg {
  const legId: LegId | undefined = 'legId' in event.data ? event.data.legId : undefined
  return (legId === undefined ? undefined : findLeg(after, legId)) ?? currentLeg(after)
}
