import type { CaseEvent } from './events'
import { getUse, type Writer } from './form-uses'
import { findForm } from './fold-forms'
import { hasConsent } from './parties'
import type { CaseState, HospitalLeg } from './state'

/** What brings a form to the other side. */
export type FormSending = CaseEvent<'AdmissionInfoSheetSent' | 'FormSent'>

export const formIdOf = (event: FormSending | CaseEvent<'FormKept'>): string =>
  event.type === 'AdmissionInfoSheetSent' ? 'admission-info-sheet' : event.data.formId

/**
 * Whether a side that may read the case may also take over what this form says. Not what an office wrote that should
 * never have had the case (decisions 13), nor what is disputed away or belongs to a stay that never was; and what the
 * other side wrote only as long as there is consent (decisions 12).
 */
export function mayBeHandedOn(state: CaseState, sending: FormSending, reader: Writer): boolean {
  return (
    state.legs.some((leg) => standsIn(leg, sending)) &&
    !wasRecalled(state, sending) &&
    (getUse(formIdOf(sending)).filledBy === reader || hasConsent(state))
  )
}

function standsIn(leg: HospitalLeg, { id, type, data }: FormSending): boolean {
  if (leg.id !== data.legId) return false
  return type === 'FormSent'
    ? findForm(leg, id) !== undefined
    : leg.sheetsSent.some(({ eventId }) => eventId === id)
}

/** By its office, after it was sent. */
const wasRecalled = ({ recalls = [] }: CaseState, { seq, by }: FormSending): boolean =>
  recalls.some((recall) => recall.organisationId === by.organisationId && recall.seq > seq)
