import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { renderChecksheet } from '../../templates/pages/checksheet'
import { renderChecksheetPaper } from '../../templates/pdf/checksheet/render-checksheet'
import { renderChecksheetResult } from '../../templates/pages/checksheet-result'
import { ageOn } from '../../templates/words/age'
import { clockTime } from '../../templates/words/time'
import {
  type DrawnFrom,
  discardTicks,
  findCheckDraft,
  isColleagues,
  keepTicks,
} from '../cases/checksheet-draft'
import { readSheet, type TypedSheet, typedSheet, withProposed } from '../cases/checksheet-answers'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import type { ConflictAt } from '../pages/checksheet-draft'
import { checksheetPaperView, checksOf } from '../pages/checksheet-paper'
import { checksheetResultView, checksheetView } from '../pages/checksheet-page'
import { frameOf } from '../pages/frame'
import { caseFormTarget, type Pressed } from '../pages/targets'
import type { Site } from '../site'
import { findCase } from './found-case'
import { paths } from './paths'
import { answerRepeated, doPressed, findPressed, type PressedCase } from './press'

const drawnFrom = (req: Request, { seenSeq }: Pressed): DrawnFrom => ({
  version: Number(fieldOf(req, 'version')),
  seenSeq,
})

const keptOrNot = (isKept: boolean) => (isKept ? { isKept } : { conflict: 'later' as const })

/** 基準チェック: seven items, judged on the spot, the result kept with its reasons. */
export function checksheetRoutes(site: Site): Router {
  const { gate, clock } = site
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
        await sendSheet(req, res, found.standing, { didStart: req.query['done'] === 'started' })
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
      const sendConflict = (conflict: ConflictAt) =>
        sendSheet(req, res.status(409), standing, { typed, pressed, conflict })
      if (fieldOf(req, 'do') === 'discard') {
        if (await discardTicks(site, standing, signedIn(req), drawnFrom(req, pressed)))
          res.redirect(303, paths.checksheet(view.caseId))
        else await sendConflict('discard')
        return
      }
      if (fieldOf(req, 'do') === 'later') {
        if (await keep(req, found, typed))
          res.redirect(303, `${paths.case(view.caseId)}?done=checksheet-kept`)
        else await sendConflict('later')
        return
      }
      if (fieldOf(req, 'do') === 'propose') {
        const more = withProposed(typed)
        const kept = keptOrNot(await keep(req, found, more))
        await sendSheet(req, res, standing, { typed: more, pressed, ...kept })
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
        const kept = keptOrNot(await keep(req, found, typed))
        await sendSheet(req, res.status(422), standing, { typed, pressed, ...kept, ...read })
        return
      }
      const draft = await findCheckDraft(site, standing, signedIn(req).organisationId)
      if (isColleagues(draft, signedIn(req), drawnFrom(req, pressed))) {
        if (!(await answerRepeated(site, res, found))) await sendConflict('judge')
        return
      }
      await doPressed(site, req, res, found, {
        deeds: [{ type: 'ChecksheetAnswered', data: read.data }],
        done: `${paths.checksheet(view.caseId)}?show=result`,
      })
    },
  )

  router.post(
    paths.checksheetAutosave(':caseId'),
    gate.allow('answerChecksheet'),
    gate.audited('checksheet.autosave'),
    async (req, res) => {
      const found = await findPressed(site, req, res)
      if (found === undefined) return
      const isKept = await keep(req, found, typedSheet(postedOf(req)))
      if (isKept) res.json({ savedAt: clockTime(clock.now()) })
      else res.status(409).json({ conflict: true })
    },
  )

  const keep = (req: Request, { standing, pressed }: PressedCase, typed: TypedSheet) =>
    keepTicks(site, standing, signedIn(req), typed, drawnFrom(req, pressed))

  async function sendSheet(
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
      isKept?: true
      conflict?: ConflictAt
    }>,
  ): Promise<void> {
    const { typed, pressed, didStart = false, ...others } = page
    const { view } = standing
    const draft = await findCheckDraft(site, standing, signedIn(req).organisationId)
    const sheet = checksheetView(standing, typed, {
      rater: signedIn(req).displayName,
      didStart,
      target: caseFormTarget(site, req, paths.checksheet(view.caseId), {
        ...(pressed ?? { seenSeq: view.lastSeq }),
        hidden: [['version', String(draft?.version ?? 0)]],
        ...(page.isKept && { keptAt: paths.checksheet(view.caseId) }),
      }),
      ...(draft && { draft }),
      realNow: clock.now(),
      ...others,
    })
    res.type('html').send(renderChecksheet(frameOf(site, req), sheet))
  }

  return router
}
