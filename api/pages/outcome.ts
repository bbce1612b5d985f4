import type { Request, Response } from 'express'
import type { CaseId } from '../../manual/case/events'
import type { Typed } from '../../templates/pages/message'
import type { Outcome } from '../../write-path/ports'
import { caseOf } from '../middleware/gate'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { sendRefusal } from './refused'

export type AfterAct = Readonly<{
  caseId: CaseId
  submissionId: string
  /** Where the person goes when it is done. */
  done: string
  /** What was typed and stands nowhere else yet. */
  typed?: Typed
}>

/** What an act came to, as a page: done and on, kept and waiting, or refused with what to do instead. */
export async function answerOutcome(
  site: Pick<Site, 'answers' | 'caseViews' | 'config' | 'clock' | 'shelf'>,
  req: Request,
  res: Response,
  outcome: Outcome,
  { caseId, submissionId, done, typed = [] }: AfterAct,
): Promise<void> {
  if (outcome.kind === 'done') {
    res.redirect(303, done)
    return
  }
  if (outcome.kind === 'pending') {
    res.redirect(303, paths.submission(caseId, submissionId))
    return
  }
  const view = await site.caseViews.find(caseId, caseOf(req).formerHospitalId)
  if (view === undefined) {
    site.answers.refuse(req, res, 'notFound')
    return
  }
  sendRefusal(site, req, res, { refusal: outcome.refusal, view, typed })
}
