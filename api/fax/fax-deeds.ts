import type { Channel, EventType } from '../../manual/case/events'
import type { FaxAnsweredHow } from '../../manual/case/fax-events'
import { standingProblem } from '../../manual/case/refusal-standing'
import type { CaseState, HospitalLeg } from '../../manual/case/state'
import type { FaxRecord } from '../../manual/case/stay-state'
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

/** The notice of the manual that a sheet carries, and the one that its receipt confirms. */
const NOTICES = {
  admissionNotice: { sent: 'AdmissionNoticeSent', confirmed: 'AdmissionNoticeConfirmed' },
  dischargeCoordinationNotice: {
    sent: 'DischargeCoordinationNoticeSent',
    confirmed: 'DischargeCoordinationNoticeConfirmed',
  },
  dischargeDate: { sent: 'DischargeDateTold' },
  sheetReceipt: {},
} as const satisfies Record<FaxMessage, { sent?: NoticeType; confirmed?: NoticeType }>

/** A sheet that went out, and the notice it carries where that has not been given yet. */
export function sentDeeds(
  { state, leg }: FaxStay,
  { sheetId, message }: FaxRecord,
  at: number,
): readonly Deed[] {
  const { sent } = noticesOf(message)
  return [
    { type: 'FaxSent', data: { legId: leg.id, sheetId }, occurredAt: at },
    ...(sent !== undefined && isPossible(sent, { state, leg }, at)
      ? [notice(sent, leg, 'fax', at)]
      : []),
  ]
}

/** What follows from a sheet that was read: the notice was given, and it is confirmed. */
export function receiptDeeds(
  { state, leg }: FaxStay,
  { message }: Pick<FaxRecord, 'message'>,
  how: FaxAnsweredHow,
  at: number,
): Readonly<{ sent?: Deed; confirmed?: Deed }> {
  const { sent, confirmed } = noticesOf(message)
  const givesIt = sent !== undefined && isPossible(sent, { state, leg }, at)
  const isConfirmable =
    confirmed !== undefined && (givesIt || isPossible(confirmed, { state, leg }, at))
  return {
    ...(givesIt && { sent: notice(sent, leg, 'fax', at) }),
    ...(isConfirmable && {
      confirmed: notice(confirmed, leg, how === 'phone' ? 'phone' : 'fax', at),
    }),
  }
}

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

const noticesOf = (message: FaxMessage): { sent?: NoticeType; confirmed?: NoticeType } =>
  NOTICES[message]

const isPossible = (type: EventType, stay: FaxStay, at: number): boolean =>
  standingProblem(type, { ...stay, at }) === undefined

const notice = (type: NoticeType, leg: HospitalLeg, channel: Channel, at: number): Deed => ({
  type,
  data: { legId: leg.id, channel },
  occurredAt: at,
})
