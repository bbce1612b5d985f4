import type { CaseEvent } from '../case/events'
import type { CaseState } from '../case/state'
import { canonicalJson } from '../canonical-json'

/**
 * Whom an event wrongly told is the hospital's business alone (decisions 13): the other side has such an event in its
 * chain as a digest only, since an organisation's id can be looked up.
 */
export function namesRecalledOffice(event: CaseEvent, { recalls = [] }: CaseState): boolean {
  const text = canonicalJson(event)
  return recalls.some(({ organisationId }) => text.includes(JSON.stringify(organisationId)))
}
