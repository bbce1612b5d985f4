import type { Instant } from '../calendar/japan-time'
import { FAX_MESSAGES, FAXED_FORMS, type FaxMessage, isFaxedForm } from '../fax/fax-sheet'
import { newestForm } from './fold-forms'
import type { Problem } from './refusal-codes'
import { ended } from './standing-rules'
import type { HospitalLeg } from './state'

type Notice = Exclude<FaxMessage, keyof typeof FAXED_FORMS>

/** What there is to tell; the same order of things as for a message on the screen. */
const IS_THERE: Readonly<Record<Notice, (leg: HospitalLeg) => boolean>> = {
  // An office that has started the case itself need not be told of the admission.
  admissionNotice: ({ startedBy }) => startedBy === 'hospital',
  dischargeCoordinationNotice: () => true,
  dischargeDate: ({ dischargeDateFixed }) => dischargeDateFixed !== undefined,
  sheetReceipt: ({ sheetReceived }) => sheetReceived !== undefined,
}

/** Why a fax with this message would say nothing at that moment; undefined where it has something to say. */
export function faxSaysNothing(
  leg: HospitalLeg,
  message: FaxMessage,
  at: Instant,
): Problem | undefined {
  const isThere = isFaxedForm(message)
    ? newestForm(leg, FAXED_FORMS[message]) !== undefined
    : IS_THERE[message](leg)
  return isThere ? faxComesTooLate(leg, message, at) : { code: 'outOfOrder' }
}

/** What tells of the stay is no news once it is over; a form may go after it. */
export function faxComesTooLate(
  leg: HospitalLeg,
  message: FaxMessage,
  at: Instant,
): Problem | undefined {
  const { discharged } = leg
  const isOver = !isFaxedForm(message) && discharged !== undefined && at >= discharged.at
  return isOver ? ended(leg) : undefined
}

/** What a fax made now may say. */
export const faxMessagesAt = (leg: HospitalLeg, at: Instant): readonly FaxMessage[] =>
  FAX_MESSAGES.filter((message) => faxSaysNothing(leg, message, at) === undefined)
