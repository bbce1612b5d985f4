import { Router } from 'express'
import type { BannerView } from '../../templates/pages/components/banner'
import { createEditionDesk } from '../editions/edition-desk'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { readUntil, SURE, UNTIL, whyNotYet } from '../pages/editions/publish-parts'
import type { Site } from '../site'
import { dayNames } from '../typed/day'
import { typedFrom } from '../typed/typed'
import { paths } from './paths'

const CHANGED: BannerView = {
  kind: 'caution',
  title: 'この画面を開いたあとに版の内容が変わったため、公表しませんでした',
  words: ['下の違いがいまの内容です。もう一度確かめてから公表してください。'],
}

/** What the health centre decides about a draft: until when it is commented on, and that it becomes the manual. */
export function editionPublishingRoutes(site: Site): Router {
  const { gate, shelf, publications, editionRounds, clock } = site
  const router = Router()
  const desk = createEditionDesk(site)
  const may = gate.allow('publishEdition')

  router.post(
    paths.editionRound(':edition'),
    may,
    gate.audited('edition.round'),
    async (req, res) => {
      const edition = desk.find(req, res)
      if (edition === undefined) return
      // Nobody comments on what has been published.
      if (!shelf.drafts().includes(edition)) {
        res.redirect(303, paths.edition(edition.id))
        return
      }
      const typed = typedFrom(postedOf(req), Object.values(dayNames(UNTIL)))
      const read = readUntil(typed, edition, clock.now())
      if ('problem' in read) {
        const problems = { [UNTIL]: read.problem }
        await desk.send(req, res, edition, { typed, problems, status: 422 })
        return
      }
      const { accountId, organisationId } = signedIn(req)
      const round = { edition: edition.id, until: read.day, accountId, organisationId }
      const isChanged = await editionRounds.open(round)
      res.redirect(303, `${paths.edition(edition.id)}${isChanged ? '?done=round' : ''}`)
    },
  )

  router.post(
    paths.editionPublication(':edition'),
    may,
    gate.audited('edition.publish'),
    async (req, res) => {
      const edition = desk.find(req, res)
      if (edition === undefined) return
      // Pressed twice, or by two people: what the first said stands.
      if (!shelf.drafts().includes(edition)) {
        res.redirect(303, paths.edition(edition.id))
        return
      }
      if (fieldOf(req, 'contentHash') !== publications.hashOf(edition)) {
        await desk.send(req, res, edition, { banners: [CHANGED], status: 409 })
        return
      }
      if (whyNotYet(edition, clock.now(), await desk.isOpen(edition)) !== undefined) {
        await desk.send(req, res, edition, { status: 409 })
        return
      }
      const typed = typedFrom(postedOf(req), [SURE])
      if (typed[SURE] !== 'yes') {
        const problems = { [SURE]: '違いと意見を確かめてから、しるしを付けてください' }
        await desk.send(req, res, edition, { typed, problems, status: 422 })
        return
      }
      const { accountId, displayName, organisationId, organisationName } = signedIn(req)
      await publications.publish(edition, {
        accountId,
        name: displayName,
        organisationId,
        organisation: organisationName,
      })
      await shelf.refresh()
      res.redirect(303, `${paths.edition(edition.id)}?done=published`)
    },
  )

  return router
}
