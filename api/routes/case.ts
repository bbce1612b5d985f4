import { Router } from 'express'
import type { Refusal } from '../../manual/case/refusal-codes'
import { renderCasePage } from '../../templates/pages/case-page'
import type { Typed } from '../../templates/pages/message'
import { clockTime } from '../../templates/words/time'
import { caseOf, signedIn } from '../middleware/gate'
import { linkBanners } from '../pages/case/linked-cases'
import { casePageView } from '../pages/case/case-page'
import { eventTitle } from '../pages/case/event-words'
import { findDemoStrip } from '../pages/demo-strip'
import { frameOf } from '../pages/frame'
import { sendRefusal } from '../pages/refused'
import type { Site } from '../site'
import { findCase, sendPending } from './found-case'
import { paths } from './paths'

/** One case as both sides see it, and what became of something that was sent to it. */
export function caseRoutes(site: Site): Router {
  const { gate, caseViews, answers } = site
  const router = Router()

  router.get(
    paths.case(':caseId'),
    gate.allow('viewCase'),
    gate.audited('case.view'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const demo = await findDemoStrip(site, req)
      const view = casePageView(found.standing, {
        did: typeof req.query['done'] === 'string' ? req.query['done'] : '',
        reader: signedIn(req).displayName,
        linked: await linkBanners(site, found.standing, signedIn(req).organisationId),
        ...(demo && { demo }),
      })
      res.type('html').send(renderCasePage(frameOf(site, req), view))
    },
  )

  router.get(
    paths.submission(':caseId', ':submissionId'),
    gate.allow('viewCase'),
    gate.audited('submission.view'),
    async (req, res) => {
      const { caseId, formerHospitalId } = caseOf(req)
      const id = String(req.params['submissionId'])
      const [view, sent] = await Promise.all([
        caseViews.find(caseId, formerHospitalId),
        caseViews.findSubmission(caseId, id),
      ])
      // What somebody typed is shown to that person again, and to nobody else.
      if (view === undefined || sent?.accountId !== signedIn(req).accountId) {
        answers.refuse(req, res, 'notFound')
        return
      }
      if (sent.status === 'done') {
        res.redirect(303, paths.case(caseId))
        return
      }
      if (sent.status === 'refused') {
        sendRefusal(site, req, res, {
          refusal: sent.refusal as Refusal,
          view,
          typed: typedOf(sent.payload),
        })
        return
      }
      const at = view.pending.find((one) => one.id === id)?.receivedAt ?? view.createdAt
      sendPending(
        site,
        req,
        res,
        view,
        `「${eventTitle(sent.event.type)}」を ${clockTime(at)} に受け付けました。`,
      )
    },
  )

  return router
}

/** The free text of a submission; the answers of a whole form are kept as its draft and not repeated here. */
function typedOf(payload: object): Typed {
  const { answeredBy, note } = payload as Readonly<Record<string, unknown>>
  return [
    ...(typeof answeredBy === 'string' ? [{ label: '応対した人', value: answeredBy }] : []),
    ...(typeof note === 'string' ? [{ label: '伝えたこと・聞いたこと', value: note }] : []),
  ]
}
