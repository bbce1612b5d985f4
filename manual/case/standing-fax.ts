import { FAXED_FORMS, isFaxedForm } from '../fax/fax-sheet'
import type { ProposedEvent } from './events'
import type { FaxEventData } from './fax-events'
import { faxComesTooLate, faxSaysNothing } from './fax-says'
import { findForm } from './fold-forms'
import { FORM_RULES } from './standing-forms'
import type { FaxType } from './event-groups'
import { findFax, strayFaxes, strayFaxesToHandle } from './fold-fax'
import type { Problem } from './refusal-codes'
import { done, mayLeave, type Rule } from './standing-rules'
import { staleIf } from './stale'
import type { CaseState, HospitalLeg } from './state'

/** A sheet leaves the building only as any other message does; what comes back about one is always taken. */
export const FAX_RULES = {
  FaxPrinted: (standing) => mayGoOut(standing),
  FaxSent: (standing) => noSheet(standing) ?? mayGoOut(standing),
  FaxAnswered: (standing) => noSheet(standing),
  StrayFaxHandled: ({ state }) => {
    const last = strayFaxes(state).at(-1)
    if (last === undefined) return { code: 'outOfOrder' }
    return strayFaxesToHandle(state).length === 0
      ? done('StrayFaxHandled', last.strayHandled)
      : undefined
  },
} as const satisfies Record<FaxType, Rule>

const FAXED: readonly string[] = Object.values(FAXED_FORMS)

/** What tells of the stay goes before discharge; the papers that are handed over often go after it. */
const mayGoOut: Rule = (standing) =>
  standing.leg.forms?.some(({ formId }) => FAXED.includes(formId)) === true
    ? FORM_RULES.FormSent(standing)
    : mayLeave(standing)

const noSheet: Rule = ({ leg }) => (leg.faxes === undefined ? { code: 'outOfOrder' } : undefined)

/** A message that has nothing to tell yet, a sheet nobody printed, and what is known of it already. */
export function faxContradiction(
  { coordinatorSince }: CaseState,
  leg: HospitalLeg,
  proposed: ProposedEvent<FaxType>,
  seenSeq: number,
): Problem | undefined {
  const known = findFax(leg, proposed.data.sheetId)
  if (proposed.type === 'FaxPrinted') {
    if (known !== undefined) return { code: 'alreadyDone' }
    if (!isRightForm(leg, proposed.data)) return { code: 'outOfOrder' }
    return (
      faxSaysNothing(leg, proposed.data.message, proposed.occurredAt) ??
      // Addressed on a page that showed another office.
      staleIf(coordinatorSince, seenSeq)
    )
  }
  if (known === undefined) return { code: 'unknownReference' }
  if (proposed.type === 'FaxSent') {
    return faxComesTooLate(leg, known.message, proposed.occurredAt) ?? done('FaxSent', known.sent)
  }
  if (proposed.type === 'StrayFaxHandled')
    return known.answered?.answer === 'notForUs'
      ? done('StrayFaxHandled', known.strayHandled)
      : { code: 'outOfOrder' }
  // Whatever was said of it before: a sheet in the wrong hands has to become known.
  const { answered } = known
  const isNews =
    answered === undefined ||
    (answered.answer !== 'notForUs' && proposed.data.answer === 'notForUs')
  return isNews
    ? undefined
    : { code: 'alreadyDone', because: { seq: answered.seq, type: 'FaxAnswered' } }
}

/** A sheet with a form says which sending of it stands behind the cover. */
function isRightForm(
  leg: HospitalLeg,
  { message, formEventId }: FaxEventData['FaxPrinted'],
): boolean {
  if (!isFaxedForm(message)) return true
  const form = formEventId === undefined ? undefined : findForm(leg, formEventId)
  return form?.formId === FAXED_FORMS[message]
}
