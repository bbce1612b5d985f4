import type { CaseEvent } from '../case/events'
import type { CaseState } from '../case/state'
import { canonicalJson } from '../canonical-json'

/** What the care office has in its chain as a digest only: the case page does not tell it these contents either. */
export const isClosedToOffice = (event: CaseEvent, state: CaseState): boolean =>
  holdsWhatWasTicked(event) || namesRecalledOffice(event, state)

/** The office learns the result of a check; what was ticked is the hospital's own record, and it may say abuse or poverty. */
const holdsWhatWasTicked = ({ type }: CaseEvent): boolean => type === 'ChecksheetAnswered'

/** Whom an event wrongly told is the hospital's business alone (decisions 13); an organisation's id can be looked up. */
function namesRecalledOffice(event: CaseEvent, { recalls = [] }: CaseState): boolean {
  const text = canonicalJson(event)
  return recalls.some(({ organisationId }) => text.includes(JSON.stringify(organisationId)))
}
