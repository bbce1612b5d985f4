import { type Request, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import { type ActForm, type DeedRead, wrong } from '../cases/acts/act-form'
import { ACT_FORMS, type QuestionAct } from '../cases/acts/act-forms'
import { tooEarly } from '../cases/acts/too-early'
import { secondCaseProblems } from '../cases/second-case'
import { postedOf } from '../middleware/body'
import { actPageView } from '../pages/act-page'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { sendForm } from '../pages/send-form'
import { caseFormTarget, type Pressed } from '../pages/targets'
import type { Site } from '../site'
import { createFields } from '../typed/fields'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { findCase } from './found-case'
import { paths } from './paths'
import { answerRepeated, doPressed, findPressed } from './press'

/** Every act on a case: a page with its questions, and the press that does it. */
export function caseActionRoutes(site: Site): Router {
  const router = Router()
  for (const [act, form] of Object.entries(ACT_FORMS))
    addAct(router, site, act as QuestionAct, form)
  return router
}

/** What was typed, whether its moment lies within the stay, and whether another case stands against it. */
async function readAct(
  site: Site,
  form: ActForm,
  standing: Standing,
  typed: Typed,
): Promise<DeedRead> {
  const read = form.read(standing, typed)
  if (!read.ok) return read
  const problems = {
    ...tooEarly(form, standing, read.deeds),
    ...(await secondCaseProblems(site, standing, read.deeds)),
  }
  return Object.keys(problems).length > 0 ? wrong(problems) : read
}

function addAct(router: Router, site: Site, act: QuestionAct, form: ActForm): void {
  const { gate } = site
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
    const found = await findPressed(site, req, res)
    if (found === undefined) return
    const { standing, view, pressed } = found
    const typed = typedFrom(postedOf(req), form.fieldNames)
    const read = await readAct(site, form, standing, typed)
    if (!read.ok) {
      // A press sent twice is answered from its first, whatever the case makes of the same answers by now.
      if (await answerRepeated(site, res, found)) return
      sendAct(req, res, standing, { typed, problems: read.problems, pressed })
      return
    }

    await doPressed(site, req, res, found, {
      deeds: read.deeds,
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
      pressed?: Pressed
    }>,
  ): void {
    const { typed, problems, pressed } = page
    const { view } = standing
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, act), {
      ...(pressed ?? { seenSeq: view.lastSeq }),
    })
    const shown = actPageView(form, standing, { typed, problems, target })
    const html = renderActPage(frameOf(site, req), shown)
    sendForm(res, problems, html)
  }
}
