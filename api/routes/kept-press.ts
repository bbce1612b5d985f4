import type { Request } from 'express'
import type { Answers } from '../../manual/forms/form'
import { idAfterRefusal } from '../cases/following-id'
import { signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import type { Pressed } from '../pages/targets'
import type { Site } from '../site'
import type { Typed } from '../typed/typed'
import { isUuid } from '../typed/uuid'
import type { PressedCase } from './press'

const KEPT = 'kept'
const SEEN_SEQ = 'seenSeq'

/** A press that could not be taken as it was, with what was typed: kept beside its scans, under the same id. */
export type KeptPress =
  | Readonly<{ kind: 'open'; pressed: Pressed; answers: Answers }>
  /** It has been taken up since, and the case has not answered yet. */
  | Readonly<{ kind: 'pending'; submissionId: string }>

/** The page with what was typed, for the browser's way back; the id says nothing about anybody. */
export const keptPressHref = (address: string, { submissionId }: Pressed): string =>
  `${address}?${KEPT}=${submissionId}`

/**
 * Keeps what was typed until it has become an event. Of two presses of the same page at once the later one is kept; both
 * are on their own screens.
 */
export async function keepPress(
  { formDrafts, caseViews, clock }: Pick<Site, 'formDrafts' | 'caseViews' | 'clock'>,
  req: Request,
  { view: { caseId }, standing, pressed }: PressedCase,
  typed: Typed,
): Promise<void> {
  const { accountId, organisationId } = signedIn(req)
  const formId = pressed.submissionId
  if ((await caseViews.findSubmission(caseId, formId))?.status === 'done') return
  const stored = await formDrafts.find(caseId, formId, organisationId)
  await formDrafts.save(
    {
      caseId,
      formId,
      organisationId,
      edition: standing.leg.edition,
      from: stored?.version ?? 0,
      answers: { ...typed, [SEEN_SEQ]: String(pressed.seenSeq) },
      sources: {},
      accountId,
    },
    clock.now(),
  )
}

/**
 * What was refused can be sent once more, under an id of its own and as seen by now.
 * @returns undefined when nothing was asked for, or it has been recorded since: then the page begins anew
 */
export async function findKeptPress(
  { formDrafts, caseViews }: Pick<Site, 'formDrafts' | 'caseViews'>,
  req: Request,
  { view: { caseId, lastSeq } }: Standing,
): Promise<KeptPress | undefined> {
  const asked = req.query[KEPT]
  if (!isUuid(asked)) return undefined
  const { accountId, organisationId } = signedIn(req)
  let submissionId: string = asked
  let open: Extract<KeptPress, { kind: 'open' }> | undefined
  for (;;) {
    const draft = await formDrafts.find(caseId, submissionId, organisationId)
    if (draft?.savedBy === accountId) {
      const { [SEEN_SEQ]: seenSeq, ...answers } = draft.answers
      open = { kind: 'open', pressed: { submissionId, seenSeq: Number(seenSeq) }, answers }
    }
    const sent = await caseViews.findSubmission(caseId, submissionId)
    if (open === undefined || sent?.status === 'done') return undefined
    if (sent === undefined) return open
    if (sent.status === 'pending') return { kind: 'pending', submissionId }
    submissionId = idAfterRefusal(submissionId)
    open = { ...open, pressed: { submissionId, seenSeq: lastSeq } }
  }
}
