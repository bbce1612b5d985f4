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
import { sendForm } from '../pages/send-form'
import { caseFormTarget, type Pressed } from '../pages/targets'
import type { Site } from '../site'
import { typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { findCase } from './found-case'
import { paths } from './paths'
import { answerRepeated, findPressed } from './press'

const ACT = 'link'

/** ほかのケースとつなぐ・まとめる: a readmission, a transfer outside, or a double (decisions 5). */
export function linkCaseRoutes(site: Site): Router {
  const { gate } = site
  const router = Router()
  const address = paths.caseAction(':caseId', ACT)

  router.get(address, gate.allow('linkCases'), gate.audited('case.link-page'), async (req, res) => {
    const found = await findCase(site, req, res)
    if (found === undefined) return
    const known = await casesToLink(site, signedIn(req).organisationId, found.standing, {})
    send(req, res, found.standing, { known, typed: {}, problems: {} })
  })

  router.post(address, gate.allow('linkCases'), gate.audited('case.link'), async (req, res) => {
    const found = await findPressed(site, req, res)
    if (found === undefined) return
    const { standing, view, pressed } = found
    // A press sent twice is answered from its first: by now the other case stands differently.
    if (await answerRepeated(site, res, found)) return
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
    pressed?: Pressed,
  ): void {
    const { view } = standing
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
      ...(pressed ?? { seenSeq: view.lastSeq }),
    })
    sendForm(
      res,
      page.problems,
      renderActPage(frameOf(site, req), linkPage(standing, { ...page, target })),
    )
  }

  return router
}
