import type { OwnCase } from '../../store/doubles'
import type { CaseView } from '../../store/case-view'
import type { Actor } from '../../store/memberships'
import type { Outcome } from '../../write-path/ports'
import type { CaseDeps } from '../deps'
import { lines } from '../typed/typed'
import { followingId } from './following-id'
import type { Relation } from './link-answers'

type Linking = Readonly<{
  view: CaseView
  side: 'hospital' | 'coordinator'
  pressed: Readonly<{ submissionId: string; seenSeq: number }>
  other: OwnCase
  relation: Relation
  note: string
}>

/** A link is one event. A merge is two: this case ends in the other, and the other knows of it; both histories stay. */
export async function linkCases(
  { act }: Pick<CaseDeps, 'act'>,
  { accountId, organisationId }: Pick<Actor, 'accountId' | 'organisationId'>,
  { view, side, pressed, other, relation, note }: Linking,
): Promise<Outcome> {
  const person = { accountId, organisationId }
  const said = lines(note)
  const here = {
    ...pressed,
    caseId: view.caseId,
    side,
    ...(said !== '' && { payload: { note: said } }),
  }
  if (relation !== 'merge')
    return act(person, { ...here, type: 'Linked', data: { caseId: other.caseId, relation } })
  const outcome = await act(person, { ...here, type: 'Merged', data: { into: other.caseId } })
  if (outcome.kind === 'refused') return outcome
  const known = await act(person, {
    submissionId: followingId(pressed.submissionId, 1),
    seenSeq: other.state.lastSeq,
    caseId: other.caseId,
    side,
    type: 'Linked',
    data: { caseId: view.caseId, relation: 'absorbed' },
  })
  return known.kind === 'pending' ? known : outcome
}
