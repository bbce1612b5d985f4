import type { ProposedEvent } from './events'
import type { FaxType } from './event-groups'
import { findFax } from './fold-fax'
import type { Problem } from './refusal-codes'
import { mayLeave, type Rule } from './standing-rules'
import { staleIf } from './stale'
import type { CaseState, HospitalLeg } from './state'

/** A sheet leaves the building only as any other message does; what comes back about one is always taken. */
export const FAX_RULES = {
  FaxPrinted: (standing) => mayLeave(standing),
  FaxSent: (standing) => noSheet(standing) ?? mayLeave(standing),
  FaxAnswered: (standing) => noSheet(standing),
} as const satisfies Record<FaxType, Rule>

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
    const { message } = proposed.data
    const isThere =
      (message !== 'dischargeDate' || leg.dischargeDateFixed !== undefined) &&
      (message !== 'sheetReceipt' || leg.sheetReceived !== undefined)
    if (!isThere) return { code: 'outOfOrder' }
    // Addressed on a page that showed another office.
    return staleIf(coordinatorSince, seenSeq)
  }
  if (known === undefined) return { code: 'unknownReference' }
  if (proposed.type === 'FaxSent') {
    return known.sent && { code: 'alreadyDone', because: { seq: known.sent.seq, type: 'FaxSent' } }
  }
  // Whatever was said of it before: a sheet in the wrong hands has to become known.
  const { answered } = known
  const isNews =
    answered === undefined ||
    (answered.answer !== 'notForUs' && proposed.data.answer === 'notForUs')
  return isNews
    ? undefined
    : { code: 'alreadyDone', because: { seq: answered.seq, type: 'FaxAnswered' } }
}
