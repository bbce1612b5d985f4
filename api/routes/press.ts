import type { Request, Response } from 'express'
import type { Deed } from '../cases/acts/act-form'
import { doDeeds } from '../cases/do-deeds'
import { caseOf, signedIn } from '../middleware/gate'
import { type AfterAct, answerOutcome } from '../pages/outcome'
import type { Pressed } from '../pages/targets'
import { postedAct } from '../sheet/posted-act'
import type { Site } from '../site'
import { type FoundCase, findCase } from './found-case'
import { paths } from './paths'

export type PressedCase = FoundCase & Readonly<{ pressed: Pressed }>

/** The case a page of ours was pressed on, with its press; answers by itself when there is none. */
export async function findPressed(
  site: Site,
  req: Request,
  res: Response,
): Promise<PressedCase | undefined> {
  const pressed = postedAct(req)
  if (pressed === undefined) {
    site.answers.refuse(req, res, 'badForm')
    return undefined
  }
  const found = await findCase(site, req, res)
  return found && { ...found, pressed }
}

/**
 * A press sent twice is answered from its first, whatever the case makes of the same answers by now.
 * @returns whether it was
 */
export async function answerRepeated(
  { caseViews }: Pick<Site, 'caseViews'>,
  res: Response,
  { view: { caseId }, pressed: { submissionId } }: PressedCase,
): Promise<boolean> {
  const earlier = await caseViews.findSubmission(caseId, submissionId)
  if (earlier === undefined) return false
  res.redirect(303, paths.submission(caseId, submissionId))
  return true
}

/** Does what the press comes to, and answers with what came of it; `keep` keeps what was typed when that is no event. */
export async function doPressed(
  site: Site,
  req: Request,
  res: Response,
  { view: { caseId }, pressed }: PressedCase,
  {
    deeds,
    keep,
    ...after
  }: Pick<AfterAct, 'done' | 'typed'> &
    Readonly<{ deeds: readonly Deed[]; keep?: () => Promise<void> }>,
): Promise<void> {
  const { side } = caseOf(req)
  const outcome = await doDeeds(site.act, signedIn(req), { caseId, side, ...pressed }, deeds)
  if (outcome.kind !== 'done') await keep?.()
  const { submissionId } = pressed
  await answerOutcome(site, req, res, outcome, { caseId, submissionId, ...after })
}
