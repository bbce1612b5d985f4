import { findUse } from './form-uses'
import type { FormType } from './event-groups'
import type { ProposedEvent } from './events'
import { findForm, newestForm } from './fold-forms'
import type { Problem } from './refusal-codes'
import { staleIf } from './stale'
import {
  ended,
  inScope,
  outOfCount,
  refusedConsent,
  type Rule,
  withCoordinator,
} from './standing-rules'
import { hasConsent } from './parties'
import type { HospitalLeg } from './state'

/** When a form can be sent, received or kept, whatever form it is. */
export const FORM_RULES = {
  // Also after the stay: what is handed over then is often written then.
  FormSent: ({ state, leg }) => {
    if (leg.discharged?.outcome === 'died') return ended(leg)
    const problem = inScope(state, leg) ?? withCoordinator(state)
    if (problem !== undefined || hasConsent(state)) return problem
    return state.consent === 'refused' ? refusedConsent(state) : { code: 'consentNeeded' }
  },
  FormReceived: ({ leg }) =>
    (leg.forms ?? []).some((form) => isSent(form.formId) && form.received === undefined)
      ? undefined
      : { code: 'outOfOrder' },
  // What an office keeps for itself, and what the family is told, leaves the building in no message of ours.
  FormKept: ({ leg }) => outOfCount(leg),
} as const satisfies Record<FormType, Rule>

const isSent = (formId: string): boolean => findUse(formId)?.sentAs === 'FormSent'

/** A form that the table does not send this way, one newer than the page, and a receipt that says nothing new. */
export function formContradiction(
  leg: HospitalLeg,
  proposed: ProposedEvent<FormType>,
  seenSeq: number,
): Problem | undefined {
  if (proposed.type !== 'FormReceived') {
    const { formId } = proposed.data
    if (findUse(formId)?.sentAs !== proposed.type) return { code: 'unknownReference' }
    return newer(leg, formId, seenSeq)
  }
  const form = findForm(leg, proposed.data.sheetEventId)
  if (form === undefined || !isSent(form.formId)) return { code: 'outOfOrder' }
  const { received } = form
  if (received !== undefined) {
    return { code: 'alreadyDone', because: { seq: received.seq, type: 'FormReceived' } }
  }
  return newer(leg, form.formId, seenSeq)
}

function newer(leg: HospitalLeg, formId: string, seenSeq: number): Problem | undefined {
  const newest = newestForm(leg, formId)
  const type = findUse(formId)?.sentAs === 'FormKept' ? 'FormKept' : 'FormSent'
  return staleIf(newest && { seq: newest.done.seq, type }, seenSeq)
}

/**
 * Each form is sent by the side that writes it, and on the screen received by the other; what went on paper its
 * sender may write down as received, once it was told so.
 */
export function isOtherSidesForm(leg: HospitalLeg, proposed: ProposedEvent<FormType>): boolean {
  const { side } = proposed.by
  if (proposed.type !== 'FormReceived') {
    return findUse(proposed.data.formId)?.filledBy !== side
  }
  const form = findForm(leg, proposed.data.sheetEventId)
  if (form === undefined || form.done.channel !== 'screen') return false
  return findUse(form.formId)?.goesTo !== side
}
