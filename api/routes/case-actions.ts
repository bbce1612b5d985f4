import { type Request, type RequestHandler, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import { type ActForm, type DeedRead, wrong } from '../cases/acts/act-form'
import { ACT_FORMS, type QuestionAct } from '../cases/acts/act-forms'
import { type Scans, scanProblems, withScans } from '../cases/acts/scan'
import { tooEarly } from '../cases/acts/too-early'
import { FilesGone } from '../cases/files-gone'
import { secondCaseProblems } from '../cases/second-case'
import { countTips } from '../editions/count-tips'
import { postedOf } from '../middleware/body'
import { takeUpload } from '../middleware/upload'
import { actPageView } from '../pages/act-page'
import { actTips } from '../pages/act-tips'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { sendForm } from '../pages/send-form'
import { caseFormTarget, type Pressed } from '../pages/targets'
import { ATTACHED_FIELD, attachedIds } from '../sheet/posted-act'
import type { Site } from '../site'
import { createFields } from '../typed/fields'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { aboutHidden, isAboutSomething, namedIn } from './act-about'
import { keptScans, scansAfterLoss, scansOf } from './act-scans'
import { findCase } from './found-case'
import { findKeptPress, keepPress, type KeptPress, keptPressHref } from './kept-press'
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
      const { standing } = found
      const kept = await findKeptPress(site, req, standing)
      if (kept?.kind === 'pending') {
        res.redirect(303, paths.submission(found.view.caseId, kept.submissionId))
        return
      }
      if (kept !== undefined) {
        await sendKept(req, res, standing, kept)
        return
      }
      const typed = { ...form.initial(standing), ...namedIn(req, form) }
      if (!isAboutSomething(form, standing, typed)) {
        site.answers.refuse(req, res, 'notFound')
        return
      }
      await countTips(site, req, standing.leg.edition, actTips(standing, act))
      sendAct(req, res, standing, { typed, problems: {} })
    },
  )

  const press: RequestHandler = async (req, res) => {
    const found = await findPressed(site, req, res)
    if (found === undefined) return
    const { standing, view, pressed } = found
    const typed = typedFrom(postedOf(req), form.fieldNames)
    if (!isAboutSomething(form, standing, typed)) {
      site.answers.refuse(req, res, 'notFound')
      return
    }
    const scans = await scansOf(site, req, form, found)
    const read = await readAct(site, form, standing, typed)
    const problems = { ...(!read.ok && read.problems), ...scanProblems(scans) }
    if (!read.ok || Object.keys(problems).length > 0) {
      await keepPress(site, req, found, typed)
      // A press sent twice is answered from its first, whatever the case makes of the same answers by now.
      if (await answerRepeated(site, res, found)) return
      sendAct(req, res, standing, { typed, problems, pressed, scans })
      return
    }

    try {
      await doPressed(site, req, res, found, {
        deeds: withScans(read.deeds, scans),
        done: `${paths.case(view.caseId)}?done=${act}`,
        typed: typedBack(form.fields(standing, createFields(typed, {}))),
        keep: () => keepPress(site, req, found, typed),
      })
    } catch (error) {
      if (!(error instanceof FilesGone)) throw error
      await keepPress(site, req, found, typed)
      const left = await scansAfterLoss(site, req, found, scans)
      sendAct(req, res, standing, { typed, problems: scanProblems(left), pressed, scans: left })
    }
  }

  const gates = [gate.allow(form.allows), gate.audited(`case.${act}`)]
  if (form.takesScan === undefined) router.post(address, ...gates, press)
  else router.post(address, takeUpload, ...gates, press)

  /** The page as it was when its press could not be taken, judged by the case as it stands now. */
  async function sendKept(
    req: Request,
    res: Response,
    standing: Standing,
    { pressed, answers }: Extract<KeptPress, { kind: 'open' }>,
  ): Promise<void> {
    const typed = typedFrom(answers, form.fieldNames)
    const read = await readAct(site, form, standing, typed)
    const kept =
      form.takesScan?.(standing) === true ? await keptScans(site, req, standing, pressed) : []
    sendAct(req, res, standing, {
      typed,
      problems: read.ok ? {} : read.problems,
      pressed,
      scans: { kept, problems: [] },
    })
  }

  function sendAct(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{
      typed: Typed
      problems: Problems
      pressed?: Pressed
      scans?: Scans
    }>,
  ): void {
    const { typed, problems, pressed, scans } = page
    const { view } = standing
    const action = paths.caseAction(view.caseId, act)
    const target = caseFormTarget(site, req, action, {
      ...(pressed ?? { seenSeq: view.lastSeq }),
      ...(pressed && { keptAt: keptPressHref(action, pressed) }),
      hidden: [
        ...aboutHidden(form, typed),
        ...(scans && scans.kept.length > 0
          ? [[ATTACHED_FIELD, attachedIds(scans.kept)] as const]
          : []),
      ],
    })
    const shown = actPageView(form, standing, {
      typed,
      problems,
      target,
      tips: actTips(standing, act),
      ...(scans && { scans }),
    })
    const html = renderActPage(frameOf(site, req), shown)
    sendForm(res, problems, html)
  }
}
