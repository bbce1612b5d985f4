import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { renderChecksheet } from '../../templates/pages/checksheet'
import { renderChecksheetPaper } from '../../templates/pdf/checksheet/render-checksheet'
import { renderChecksheetResult } from '../../templates/pages/checksheet-result'
import { ageOn } from '../../templates/words/age'
import { readSheet, type TypedSheet, typedSheet, withProposed } from '../cases/checksheet-answers'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { checksheetPaperView, checksOf } from '../pages/checksheet-paper'
import { checksheetResultView, checksheetView } from '../pages/checksheet-page'
import { frameOf } from '../pages/frame'
import { caseFormTarget, type Pressed } from '../pages/targets'
import type { Site } from '../site'
import { findCase } from './found-case'
import { paths } from './paths'
import { doPressed, findPressed } from './press'

/** 基準チェック: seven items, judged on the spot, the result kept with its reasons. */
export function checksheetRoutes(site: Site): Router {
  const { gate } = site
  const router = Router()
  const address = paths.checksheet(':caseId')

  router.get(
    address,
    gate.allow('answerChecksheet'),
    gate.audited('checksheet.page'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const { view, leg } = found.standing
      const answered = view.events.findLast((event) => event.type === 'ChecksheetAnswered')
      const showsResult = req.query['show'] === 'result' && leg.checksheet !== undefined
      if (!showsResult || answered === undefined) {
        sendSheet(req, res, found.standing, { didStart: req.query['done'] === 'started' })
        return
      }
      const html = renderChecksheetResult(
        frameOf(site, req),
        checksheetResultView(found.standing, answered),
      )
      res.type('html').send(html)
    },
  )

  router.get(
    paths.checksheetPdf(':caseId', ':seq'),
    gate.allow('printChecksheet'),
    gate.audited('checksheet.download'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const { view, standing } = found
      const check = checksOf(standing).find(({ seq }) => String(seq) === req.params['seq'])
      if (check === undefined) {
        site.answers.refuse(req, res, 'notFound')
        return
      }
      const { questions, answers } = checksheetPaperView(standing, check)
      const { bytes } = await renderChecksheetPaper(questions, answers, {
        caseCode: view.code,
        printedAt: standing.now,
        printedBy: signedIn(req).displayName,
      })
      res
        .type('application/pdf')
        .set('Content-Disposition', `attachment; filename="kijun-check-${view.code}.pdf"`)
        .send(Buffer.from(bytes))
    },
  )

  router.post(
    address,
    gate.allow('answerChecksheet'),
    gate.audited('checksheet.answer'),
    async (req, res) => {
      const found = await findPressed(site, req, res)
      if (found === undefined) return
      const { standing, view, pressed } = found
      const { leg, state, now } = standing
      const typed = typedSheet(postedOf(req))
      if (fieldOf(req, 'do') === 'propose') {
        sendSheet(req, res, standing, { typed: withProposed(typed), pressed })
        return
      }
      const read = readSheet(typed, {
        legId: leg.id,
        edition: leg.edition,
        age: ageOn(view.person.birthDate, dayInJapan(now)),
        careManagerKnown: state.coordinator !== undefined,
        careLevel: leg.careLevel,
        on: dayInJapan(now),
      })
      if (!read.ok) {
        sendSheet(req, res, standing, { typed, pressed, ...read })
        return
      }
      await doPressed(site, req, res, found, {
        deeds: [{ type: 'ChecksheetAnswered', data: read.data }],
        done: `${paths.checksheet(view.caseId)}?show=result`,
      })
    },
  )

  function sendSheet(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{
      typed?: TypedSheet
      pressed?: Pressed
      problem?: string
      diseaseProblem?: string
      factorProblem?: string
      didStart?: boolean
    }>,
  ): void {
    const { typed, pressed, didStart = false, problem, diseaseProblem, factorProblem } = page
    const { view } = standing
    const sheet = checksheetView(standing, typed, {
      rater: signedIn(req).displayName,
      didStart,
      target: caseFormTarget(site, req, paths.checksheet(view.caseId), {
        ...(pressed ?? { seenSeq: view.lastSeq }),
      }),
      ...(problem !== undefined && { problem }),
      ...(diseaseProblem !== undefined && { diseaseProblem }),
      ...(factorProblem !== undefined && { factorProblem }),
    })
    const isWrong = [problem, diseaseProblem, factorProblem].some((one) => one !== undefined)
    res
      .status(isWrong ? 422 : 200)
      .type('html')
      .send(renderChecksheet(frameOf(site, req), sheet))
  }

  return router
}
