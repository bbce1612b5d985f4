import type { DutyView } from './duty'
import type { LegFacts } from './leg-facts'
import { hasEnded } from '../case/legs'
import { isOutOfScope } from '../case/parties'

/** While consent is not yet asked, it stands before everything that leaves the building (decisions 12). */
export function consentDuty(facts: LegFacts, duties: readonly DutyView[]): readonly DutyView[] {
  const { state, leg, edition } = facts
  // Where nobody is told of the admission yet, consent is asked with the screening (manual §3.1 B2).
  const notice =
    duties.find((duty) => duty.code === 'A2') ??
    duties.find((duty) => duty.code === 'B1' || duty.code === 'A5')
  const settledLater = state.consent !== 'notYet' && state.consentSince.seq > 1
  if (notice === undefined || (state.consent !== 'notYet' && !settledLater)) return []
  const { title, ...origin } = edition.consentDuty
  // What is owed after discharge waits for it too.
  const isOver = hasEnded(leg) && !duties.some((duty) => duty.waitsFor === 'consent')
  return [
    {
      key: `${leg.id}:consent`,
      legId: leg.id,
      code: 'consent',
      title,
      owner: 'hospital',
      ownerOrganisationId: leg.hospitalId,
      status: settledLater ? 'done' : isOver || isOutOfScope(state, leg) ? 'waived' : 'open',
      opensAt: leg.admittedAt,
      ...(notice.dueAt !== undefined && { dueAt: notice.dueAt }),
      ...(settledLater && { doneAt: state.consentSince.at }),
      basis: { ...notice.basis, ...origin },
    },
  ]
}
