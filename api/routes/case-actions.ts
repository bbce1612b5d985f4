import { type Request, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import { type ActForm, type DeedRead, wrong } from '../cases/acts/act-form'
import { ACT_FORMS, type QuestionAct } from '../cases/acts/act-forms'
import { tooEarly } from '../cases/acts/too-early'
import { doDeeds } from '../cases/do-deeds'
import { postedOf } from '../middleware/body'
import { caseOf, signedIn } from '../middleware/gate'
import { actPageView } from '../pages/act-page'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { answerOutcome } from '../pages/outcome'
import { caseFormTarget } from '../pages/targets'
import { postedAct } from '../sheet/posted-act'
import type { Site } from '../site'
import { createFields } from '../typed/fields'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { caseIdOf, findCase } from './found-case'
import { paths } from './paths'

/** Every act on a case: a page with its questions, and the press that does it. */
export function caseActionRoutes(site: Site): Router {
  const router = Router()
  for (const [act, form] of Object.entries(ACT_FORMS))
    addAct(router, site, act as QuestionAct, form)
  return router
}

/** What was typed, and whether its moment lies within the stay. */
function readAct(form: ActForm, standing: Standing, typed: Typed): DeedRead {
  const read = form.read(standing, typed)
  if (!read.ok) return read
  const problems = tooEarly(form, standing, read.deeds)
  return Object.keys(problems).length > 0 ? wrong(problems) : read
}

function addAct(router: Router, site: Site, act: QuestionAct, form: ActForm): void {
  const { gate, answers } = site
  const address = paths.caseAction(':caseId', act)

  router.get(
    address,
    gate.allow(form.allows),
    gate.audited(`case.${act}-page`),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      sendAct(req, res, found.standing, { typed: form.initial(found.standing), problems: {} })
    },
  )

  router.post(address, gate.allow(form.allows), gate.audited(`case.${act}`), async (req, res) => {
    const pressed = postedAct(req)
    if (pressed === undefined) {
      answers.refuse(req, res, 'badForm')
      return
    }
    const found = await findCase(site, req, res)
    if (found === undefined) return
    const { standing, view } = found
    const typed = typedFrom(postedOf(req), form.fieldNames)
    const read = readAct(form, standing, typed)
    if (!read.ok) {
      // A press sent twice is answered from its first, whatever the case makes of the same answers by now.
      if (await site.caseViews.findSubmission(view.caseId, pressed.submissionId)) {
        res.redirect(303, paths.submission(view.caseId, pressed.submissionId))
        return
      }
      sendAct(req, res, standing, { typed, problems: read.problems, pressed })
      return
    }

    const { side } = caseOf(req)
    const outcome = await doDeeds(
      site.act,
      signedIn(req),
      { caseId: caseIdOf(req), side, ...pressed },
      read.deeds,
    )
    await answerOutcome(site, req, res, outcome, {
      caseId: view.caseId,
      submissionId: pressed.submissionId,
      done: `${paths.case(view.caseId)}?done=${act}`,
      typed: typedBack(form.fields(standing, createFields(typed, {}))),
    })
  })

  function sendAct(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{
      typed: Typed
      problems: Problems
      pressed?: Readonly<{ submissionId: string; seenSeq: number }>
    }>,
  ): void {
    const { typed, problems, pressed } = page
    const { view } = standing
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, act), {
      seenSeq: pressed?.seenSeq ?? view.lastSeq,
      ...(pressed && { submissionId: pressed.submissionId }),
    })
    const shown = actPageView(form, standing, { typed, problems, target })
    const html = renderActPage(frameOf(site, req), shown)
    res
      .status(Object.keys(problems).length > 0 ? 422 : 200)
      .type('html')
      .send(html)
  }
}
