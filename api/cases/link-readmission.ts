import type { CaseId } from '../../manual/case/events'
import type { Actor } from '../../store/memberships'
import type { CaseDeps } from '../deps'
import { followingId } from './following-id'
import type { StartOutcome } from './start'

/** A readmission is linked by the press that starts it; while the start waits, the link waits behind it. */
export async function linkReadmission(
  { act }: Pick<CaseDeps, 'act'>,
  { accountId, organisationId }: Pick<Actor, 'accountId' | 'organisationId'>,
  started: Readonly<{
    outcome: StartOutcome
    startedBy: 'hospital' | 'coordinator'
    ids: Readonly<{ submissionId: string }>
    readmissionOf?: CaseId
  }>,
): Promise<void> {
  const { outcome, startedBy, ids, readmissionOf } = started
  if (readmissionOf === undefined || outcome.kind === 'sameAdmission') return
  if (outcome.kind === 'refused') return
  await act(
    { accountId, organisationId },
    {
      submissionId: followingId(ids.submissionId, 1),
      caseId: outcome.caseId,
      type: 'Linked',
      data: { caseId: readmissionOf, relation: 'readmissionOf' },
      side: startedBy,
      seenSeq: 1,
    },
  )
}
