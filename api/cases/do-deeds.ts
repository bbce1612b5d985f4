import type { CaseId } from '../../manual/case/events'
import type { Actor } from '../../store/memberships'
import type { Outcome } from '../../write-path/ports'
import type { Act } from './act'
import type { Deed } from './acts/act-form'
import { followingId } from './following-id'

export type Pressed = Readonly<{
  caseId: CaseId
  side: 'hospital' | 'coordinator'
  submissionId: string
  seenSeq: number
}>

/**
 * Does what one press of a button comes to, in order. What follows a refused act is not done; what follows one that
 * still waits, waits behind it.
 */
export async function doDeeds(
  act: Act,
  { accountId, organisationId }: Pick<Actor, 'accountId' | 'organisationId'>,
  { caseId, side, submissionId, seenSeq }: Pressed,
  deeds: readonly Deed[],
): Promise<Outcome> {
  let outcome: Outcome = { kind: 'done' }
  for (const [index, deed] of deeds.entries()) {
    const id = followingId(submissionId, index)
    const next = await act(
      { accountId, organisationId },
      { ...deed, submissionId: id, caseId, side, seenSeq },
    )
    if (next.kind === 'refused') return next
    if (next.kind === 'pending') outcome = next
  }
  return outcome
}
