import type { Request } from 'express'
import type { Answers } from '../../manual/forms/form'
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
export type KeptPress = Readonly<{ pressed: Pressed; answers: Answers }>

/** The page with what was typed, for the browser's way back; the id says nothing about anybody. */
export const keptPressHref = (address: string, { submissionId }: Pressed): string =>
  `${address}?${KEPT}=${submissionId}`

/** Of two presses of the same page at once the later one is kept; both are on their own screens. */
export async function keepPress(
  { formDrafts, clock }: Pick<Site, 'formDrafts' | 'clock'>,
  req: Request,
  { view: { caseId }, standing, pressed }: PressedCase,
  typed: Typed,
): Promise<void> {
  const { accountId, organisationId } = signedIn(req)
  const formId = pressed.submissionId
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

/** @returns undefined when nothing was asked for, or it has been recorded since: then the page begins anew */
export async function findKeptPress(
  { formDrafts }: Pick<Site, 'formDrafts'>,
  req: Request,
  { view }: Standing,
): Promise<KeptPress | undefined> {
  const submissionId = req.query[KEPT]
  if (!isUuid(submissionId)) return undefined
  const { accountId, organisationId } = signedIn(req)
  const draft = await formDrafts.find(view.caseId, submissionId, organisationId)
  if (draft?.savedBy !== accountId) return undefined
  const { [SEEN_SEQ]: seenSeq, ...answers } = draft.answers
  return { pressed: { submissionId, seenSeq: Number(seenSeq) }, answers }
}
