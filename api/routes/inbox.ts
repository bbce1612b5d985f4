import { Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { InboxCase } from '../../store/inbox'
import { renderInbox } from '../../templates/pages/inbox'
import { signedIn } from '../middleware/gate'
import { frameOf } from '../pages/frame'
import { inboxView } from '../pages/inbox-page'
import { startDraftBanner } from '../pages/start-draft-banner'
import { caseFormTarget } from '../pages/targets'
import type { Site } from '../site'
import { paths } from './paths'

/** きょうやること of a care office: what is nearest first. */
export function inboxRoutes(site: Site): Router {
  const { gate, inbox, startDrafts, clock } = site
  const router = Router()

  router.get(paths.inbox, gate.allow('viewInbox'), gate.audited('inbox.view'), async (req, res) => {
    const actor = signedIn(req)
    const now = clock.now()
    const [cases, calendar, draft] = await Promise.all([
      inbox.cases(actor.organisationId),
      inbox.calendar(actor.organisationId, dayInJapan(now)),
      startDrafts.find(actor.accountId),
    ])
    const openNotice = ({ caseId, state }: InboxCase) =>
      caseFormTarget(site, req, paths.caseAction(caseId, 'admission-notice-receipt'), {
        seenSeq: state.lastSeq,
      })
    const view = {
      ...inboxView({ actor, cases, calendar, openNotice, now }),
      banners: startDraftBanner(draft, now),
    }
    const frame = frameOf(site, req, { current: 'inbox', counts: { inbox: view.cards.length } })
    res.type('html').send(renderInbox(frame, view))
  })

  return router
}
