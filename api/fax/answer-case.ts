import { findFax } from '../../manual/case/fold-fax'
import type { FaxAnswer } from '../../manual/fax/fax-sheet'
import type { FaxSheet } from '../../store/fax-sheets'
import { followingId } from '../cases/following-id'
import type { Site } from '../site'
import { answeredDeed, receiptDeeds } from './fax-deeds'

/** Stands for whoever answered without an account; a name is kept beside the event alone. */
const RECEIVER = 'fax-receiver'

/**
 * Tells the case what the receiver of its sheet has answered. A sheet that came was sent, whether somebody has written
 * it down or not. The same answer by the same person has the same ids, so it happens once however often it comes.
 */
export async function answerCase(
  { act, caseViews, clock }: Pick<Site, 'act' | 'caseViews' | 'clock'>,
  sheet: FaxSheet & Readonly<{ of: NonNullable<FaxSheet['of']> }>,
  { answer, answeredBy, pages }: Readonly<{ answer: FaxAnswer; answeredBy: string; pages: string }>,
): Promise<void> {
  const { caseId, legId } = sheet.of
  const view = await caseViews.find(caseId)
  const leg = view?.state?.legs.find(({ id }) => id === legId)
  const fax = leg && findFax(leg, sheet.id)
  if (view?.state === undefined || leg === undefined || fax === undefined) return
  const at = clock.now() + view.clockOffsetMs
  const id = (part: number) => followingId([sheet.id, answer, answeredBy, pages].join('\n'), part)
  const office = { accountId: RECEIVER, organisationId: sheet.receiverId }
  const hospital = { accountId: RECEIVER, organisationId: sheet.senderId }
  const about = { caseId, seenSeq: view.lastSeq }
  const payload = { answeredBy, ...(pages !== '' && { note: `読めないページ：${pages}` }) }
  const outcome = await act(office, {
    ...answeredDeed(leg, sheet.id, answer, 'code', { at, payload }),
    ...about,
    submissionId: id(1),
    side: 'coordinator',
  })
  // Refused: it is known already, or the office is not the case's any more; either way nothing follows.
  if (outcome.kind === 'refused' || answer !== 'allReadable') return
  const { sent, confirmed } = receiptDeeds({ state: view.state, leg }, fax, 'code', at)
  let part = 2
  for (const [who, side, deeds] of [
    [hospital, 'hospital', sent],
    [office, 'coordinator', confirmed],
  ] as const)
    for (const deed of deeds) await act(who, { ...deed, ...about, submissionId: id(part++), side })
}
