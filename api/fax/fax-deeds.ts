import type { Channel, EventType } from '../../manual/case/events'
import type { FaxAnsweredHow } from '../../manual/case/fax-events'
import { DOCUMENTS_OF_SUMMARY } from '../../manual/case/form-consequences'
import { findForm } from '../../manual/case/fold-forms'
import { standingProblem } from '../../manual/case/refusal-standing'
import type { CaseState, HospitalLeg } from '../../manual/case/state'
import type { FaxRecord, FormRecord } from '../../manual/case/stay-state'
import type { FaxAnswer, FaxMessage } from '../../manual/fax/fax-sheet'
import type { Deed } from '../cases/acts/act-form'

/** The stay a sheet belongs to, as it stands. */
export type FaxStay = Readonly<{ state: CaseState; leg: HospitalLeg }>

type NoticeType =
  | 'AdmissionNoticeSent'
  | 'AdmissionNoticeConfirmed'
  | 'DischargeCoordinationNoticeSent'
  | 'DischargeCoordinationNoticeConfirmed'
  | 'DischargeDateTold'
  | 'DocumentsHandedOver'

/** The notice of the manual that a sheet carries, and the one that its receipt confirms. */
const NOTICES: Readonly<
  Record<FaxMessage, Readonly<{ sent?: NoticeType; confirmed?: NoticeType }>>
> = {
  admissionNotice: { sent: 'AdmissionNoticeSent', confirmed: 'AdmissionNoticeConfirmed' },
  dischargeCoordinationNotice: {
    sent: 'DischargeCoordinationNoticeSent',
    confirmed: 'DischargeCoordinationNoticeConfirmed',
  },
  dischargeDate: { sent: 'DischargeDateTold' },
  sheetReceipt: {},
  dischargeCoordinationSheet: {
    sent: 'DischargeCoordinationNoticeSent',
    confirmed: 'DischargeCoordinationNoticeConfirmed',
  },
  handoverSummary: { sent: 'DocumentsHandedOver' },
}

/** A sheet that went out, and the notice it carries where that has not been given yet. */
export function sentDeeds(
  { state, leg }: FaxStay,
  { sheetId, message }: FaxRecord,
  at: number,
): readonly Deed[] {
  const { sent } = NOTICES[message]
  return [
    { type: 'FaxSent', data: { legId: leg.id, sheetId }, occurredAt: at },
    ...(sent !== undefined && isPossible(sent, { state, leg }, at)
      ? [notice(sent, leg, 'fax', at)]
      : []),
  ]
}

/** What follows from a sheet that was read: the notice was given, it is confirmed, and the form it carries is there. */
export function receiptDeeds(
  { state, leg }: FaxStay,
  { message, formEventId }: Pick<FaxRecord, 'message' | 'formEventId'>,
  how: FaxAnsweredHow,
  at: number,
): Readonly<{ sent: readonly Deed[]; confirmed: readonly Deed[] }> {
  const { sent, confirmed } = NOTICES[message]
  const givesIt = sent !== undefined && isPossible(sent, { state, leg }, at)
  const isConfirmable =
    confirmed !== undefined && (givesIt || isPossible(confirmed, { state, leg }, at))
  const form = formEventId === undefined ? undefined : findForm(leg, formEventId)
  return {
    sent: givesIt ? [notice(sent, leg, 'fax', at)] : [],
    confirmed: [
      ...(isConfirmable ? [notice(confirmed, leg, how === 'phone' ? 'phone' : 'fax', at)] : []),
      ...(form !== undefined && form.received === undefined ? [formReceipt(leg, form, at)] : []),
    ],
  }
}

const formReceipt = (leg: HospitalLeg, { done }: FormRecord, at: number): Deed => ({
  type: 'FormReceived',
  data: { legId: leg.id, sheetEventId: done.eventId },
  occurredAt: at,
})

export const answeredDeed = (
  leg: HospitalLeg,
  sheetId: string,
  answer: FaxAnswer,
  how: FaxAnsweredHow,
  said: Readonly<{ at: number; payload: Readonly<Record<string, string>> }>,
): Deed => ({
  type: 'FaxAnswered',
  data: { legId: leg.id, sheetId, answer, how },
  occurredAt: said.at,
  payload: said.payload,
})

const isPossible = (type: EventType, stay: FaxStay, at: number): boolean =>
  standingProblem(type, { ...stay, at }) === undefined

const notice = (type: NoticeType, leg: HospitalLeg, channel: Channel, at: number): Deed =>
  type === 'DocumentsHandedOver'
    ? {
        type,
        data: { legId: leg.id, channel, documents: DOCUMENTS_OF_SUMMARY },
        occurredAt: at,
      }
    : { type, data: { legId: leg.id, channel }, occurredAt: at }
