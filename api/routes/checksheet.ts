import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { renderChecksheet } from '../../templates/pages/checksheet'
import { renderChecksheetResult } from '../../templates/pages/checksheet-result'
import { ageOn } from '../../templates/words/age'
import { readSheet, type TypedSheet, typedSheet, withProposed } from '../cases/checksheet-answers'
import { doDeeds } from '../cases/do-deeds'
import { fieldOf, postedOf } from '../middleware/body'
import { caseOf, signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { checksheetResultView, checksheetView } from '../pages/checksheet-page'
import { frameOf } from '../pages/frame'
import { sendRefusal } from '../pages/refused'
import { caseFormTarget } from '../pages/targets'
import { postedAct } from '../sheet/posted-act'
import type { Site } from '../site'
import { caseIdOf, findCase } from './found-case'
import { paths } from './paths'

/** 基準チェック: seven items, judged on the spot, the result kept with its reasons. */
export function checksheetRoutes(site: Site): Router {
  const { gate, answers } = site
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

  router.post(
    address,
    gate.allow('answerChecksheet'),
    gate.audited('checksheet.answer'),
    async (req, res) => {
      const pressed = postedAct(req)
      if (pressed === undefined) {
        answers.refuse(req, res, 'badForm')
        return
      }
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const { standing, view } = found
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
      const { side } = caseOf(req)
      const outcome = await doDeeds(
        site.act,
        signedIn(req),
        { caseId: caseIdOf(req), side, ...pressed },
        [{ type: 'ChecksheetAnswered', data: read.data }],
      )
      if (outcome.kind === 'refused') {
        sendRefusal(site, req, res, { refusal: outcome.refusal, view, typed: [] })
        return
      }
      res.redirect(
        303,
        outcome.kind === 'done'
          ? `${paths.checksheet(view.caseId)}?show=result`
          : paths.submission(view.caseId, pressed.submissionId),
      )
    },
  )

  function sendSheet(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{
      typed?: TypedSheet
      pressed?: Readonly<{ submissionId: string; seenSeq: number }>
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
        seenSeq: pressed?.seenSeq ?? view.lastSeq,
        ...(pressed && { submissionId: pressed.submissionId }),
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
