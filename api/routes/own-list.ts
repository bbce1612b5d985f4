import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { renderOwnContacts } from '../../templates/pages/own-contacts'
import { fieldOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { ownContactsView, type OwnNotice } from '../pages/contacts/own-view'
import { frameOf } from '../pages/frame'
import { formTarget } from '../pages/targets'
import type { Site } from '../site'
import { isUuid } from '../typed/uuid'
import { SEEN } from './own-contacts'
import { paths } from './paths'

/** One's own list as a whole: what stands in it, since when, what readers found wrong, and that it is right today. */
export function ownListRoutes(site: Site): Router {
  const { gate, contactLists, contactReports, clock } = site
  const router = Router()

  router.get(paths.ownContacts, gate.allow('editContactList'), async (req, res) => {
    await show(req, res, noticeIn(req))
  })

  router.post(
    paths.ownConfirmation,
    gate.allow('editContactList'),
    gate.audited('contact-list.confirm'),
    async (req, res) => {
      const { organisationId, accountId, displayName } = signedIn(req)
      const list = await contactLists.findNewest(organisationId)
      // Only what was before the person's eyes can be confirmed.
      if (list === undefined || String(list.number) !== fieldOf(req, SEEN)) {
        await show(req, res.status(409), 'changedMeanwhile')
        return
      }
      const at = new Date(clock.now())
      const today = dayInJapan(at.getTime())
      const added = await contactLists.add({
        ...list,
        after: list.number,
        act: 'confirmed',
        validFrom: today,
        confirmedOn: today,
        at,
        by: { accountId, name: displayName },
      })
      if (added === 'added') res.redirect(303, `${paths.ownContacts}?confirmed=yes`)
      else await show(req, res.status(409), 'changedMeanwhile')
    },
  )

  router.post(
    paths.ownReport(':reportId'),
    gate.allow('editContactList'),
    gate.audited('contact-report.settle'),
    async (req, res) => {
      const { organisationId, accountId } = signedIn(req)
      const { reportId } = req.params
      if (!isUuid(reportId)) {
        site.answers.refuse(req, res, 'notFound')
        return
      }
      await contactReports.settle({
        organisationId,
        id: reportId,
        by: accountId,
        at: new Date(clock.now()),
      })
      res.redirect(303, paths.ownContacts)
    },
  )

  return router

  async function show(req: Request, res: Response, notice: OwnNotice | undefined): Promise<void> {
    const actor = signedIn(req)
    const [list, history, reports] = await Promise.all([
      contactLists.findNewest(actor.organisationId),
      contactLists.historyOf(actor.organisationId),
      contactReports.openFor(actor.organisationId),
    ])
    const view = ownContactsView({
      actor,
      list,
      history,
      reports,
      now: clock.now(),
      notice,
      targetOf: (action, hidden = []) => formTarget(site, req, action, hidden),
    })
    res.type('html').send(renderOwnContacts(frameOf(site, req, { current: 'contacts' }), view))
  }
}

function noticeIn(req: Request): OwnNotice | undefined {
  if (req.query['saved'] === 'yes') return 'saved'
  return req.query['confirmed'] === 'yes' ? 'confirmed' : undefined
}
