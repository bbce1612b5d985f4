import { type Request, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import { casesToLink, LINK_FIELDS, readLink } from '../cases/link-answers'
import { linkCases } from '../cases/link-cases'
import { postedOf } from '../middleware/body'
import { caseOf, signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { linkFields, linkPage, type LinkShown } from '../pages/link-page'
import { answerOutcome } from '../pages/outcome'
import { caseFormTarget } from '../pages/targets'
import { postedAct } from '../sheet/posted-act'
import type { Site } from '../site'
import { typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { findCase } from './found-case'
import { paths } from './paths'

const ACT = 'link'

/** ほかのケースとつなぐ・まとめる: a readmission, a transfer outside, or a double (decisions 5). */
export function linkCaseRoutes(site: Site): Router {
  const { gate, answers } = site
  const router = Router()
  const address = paths.caseAction(':caseId', ACT)

  router.get(address, gate.allow('linkCases'), gate.audited('case.link-page'), async (req, res) => {
    const found = await findCase(site, req, res)
    if (found === undefined) return
    const known = await casesToLink(site, signedIn(req).organisationId, found.standing, {})
    send(req, res, found.standing, { known, typed: {}, problems: {} })
  })

  router.post(address, gate.allow('linkCases'), gate.audited('case.link'), async (req, res) => {
    const pressed = postedAct(req)
    if (pressed === undefined) {
      answers.refuse(req, res, 'badForm')
      return
    }
    const found = await findCase(site, req, res)
    if (found === undefined) return
    const { standing, view } = found
    // A press sent twice is answered from its first: by now the other case stands differently.
    if (await site.caseViews.findSubmission(view.caseId, pressed.submissionId)) {
      res.redirect(303, paths.submission(view.caseId, pressed.submissionId))
      return
    }
    const typed = typedFrom(postedOf(req), LINK_FIELDS)
    const known = await casesToLink(site, signedIn(req).organisationId, standing, typed)
    const read = readLink(standing, typed, known)
    if (!read.ok) {
      send(req, res, standing, { known, typed, problems: read.problems }, pressed)
      return
    }
    const { other, relation } = read
    const outcome = await linkCases(site, signedIn(req), {
      view,
      side: caseOf(req).side,
      pressed,
      other,
      relation,
      note: typed['note'] ?? '',
    })
    await answerOutcome(site, req, res, outcome, {
      caseId: view.caseId,
      submissionId: pressed.submissionId,
      done:
        relation === 'merge'
          ? `${paths.case(other.caseId)}?done=merged`
          : `${paths.case(view.caseId)}?done=${ACT}`,
      typed: typedBack(linkFields(standing, { known, typed, problems: {} })),
    })
  })

  function send(
    req: Request,
    res: Response,
    standing: Standing,
    page: Omit<LinkShown, 'target'>,
    pressed?: Readonly<{ submissionId: string; seenSeq: number }>,
  ): void {
    const { view } = standing
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
      seenSeq: pressed?.seenSeq ?? view.lastSeq,
      ...(pressed && { submissionId: pressed.submissionId }),
    })
    res
      .status(Object.keys(page.problems).length > 0 ? 422 : 200)
      .type('html')
      .send(renderActPage(frameOf(site, req), linkPage(standing, { ...page, target })))
  }

  return router
}
