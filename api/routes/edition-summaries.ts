import { type Request, type Response, Router } from 'express'
import type { Edition } from '../../manual/editions/edition'
import { summaryFor, type SummaryReader } from '../../manual/editions/summary'
import { renderEditionReading } from '../../templates/pages/edition-reading'
import { renderEditionSummary } from '../../templates/pages/edition-summary'
import { renderSummarySheet } from '../../templates/pdf/edition/summary-sheet'
import { createEditionDesk } from '../editions/edition-desk'
import { deskOf, findReader, READER_WORDS, summaryItem } from '../editions/summary-words'
import { signedIn } from '../middleware/gate'
import { ownReadingView, regionReadingView } from '../pages/editions/reading-page'
import { fromWords, summaryView } from '../pages/editions/summary-page'
import { frameOf } from '../pages/frame'
import { formTarget } from '../pages/targets'
import type { Site } from '../site'
import { paths } from './paths'

const DONE = { kind: 'success', title: '読んだと記録しました' } as const

/** The one page of an edition for each kind of reader, and how often it was read (decisions 20). */
export function editionSummaryRoutes(site: Site): Router {
  const { gate, answers, shelf, editionReadings, clock } = site
  const router = Router()
  const desk = createEditionDesk(site)
  const mayRead = gate.allow('viewEditions')
  const ADDRESS = [':edition', ':reader'] as const

  // Before the page, which would take the ending for a part of the reader.
  router.get(paths.editionSummaryPdf(...ADDRESS), mayRead, async (req, res) => {
    const found = find(req, res)
    if (found === undefined) return
    const { edition, reader } = found
    await editionReadings.count(edition.id, [summaryItem(reader)], deskOf(signedIn(req)))
    const bytes = await renderSummarySheet({
      title: shelf.titleOf(edition),
      reader: READER_WORDS[reader],
      from: fromWords(edition),
      summary: summaryFor(edition, reader),
      madeAt: clock.now(),
    })
    res
      .type('application/pdf')
      .set('Content-Disposition', `attachment; filename="manual-${edition.id}-${reader}.pdf"`)
      .send(Buffer.from(bytes))
  })

  router.get(paths.editionSummary(...ADDRESS), mayRead, async (req, res) => {
    const found = find(req, res)
    if (found === undefined) return
    const { edition, reader } = found
    const actor = signedIn(req)
    const read = { edition: edition.id, item: summaryItem(reader) }
    await editionReadings.count(edition.id, [read.item], deskOf(actor))
    const { organisationId, accountId } = actor
    const isConfirmed = await editionReadings.hasConfirmed(read, organisationId, accountId)
    const address = paths.editionConfirmation(edition.id, reader)
    const view = summaryView({
      ...found,
      title: shelf.titleOf(edition),
      banners: req.query['done'] === 'read' ? [DONE] : [],
      confirm: isConfirmed ? undefined : formTarget(site, req, address),
    })
    res.type('html').send(renderEditionSummary(frameOf(site, req, { current: 'editions' }), view))
  })

  router.post(
    paths.editionConfirmation(...ADDRESS),
    gate.allow('confirmReading'),
    gate.audited('edition.read'),
    async (req, res) => {
      const found = find(req, res)
      if (found === undefined) return
      const { edition, reader } = found
      const actor = signedIn(req)
      await editionReadings.confirm(
        { edition: edition.id, item: summaryItem(reader) },
        { ...deskOf(actor), accountId: actor.accountId, name: actor.displayName },
      )
      res.redirect(303, `${paths.editionSummary(edition.id, reader)}?done=read`)
    },
  )

  router.get(
    paths.editionReading(':edition'),
    gate.allow('viewReading'),
    gate.audited('edition.reading'),
    async (req, res) => {
      const edition = desk.find(req, res)
      if (edition === undefined) return
      const { role, organisationId } = signedIn(req)
      const shown = { edition, title: shelf.titleOf(edition) }
      const view =
        role === 'healthCenterStaff'
          ? regionReadingView(shown, await editionReadings.ofRegion(edition.id))
          : ownReadingView(
              shown,
              await editionReadings.ofOrganisation(edition.id, organisationId),
              await editionReadings.trained(edition.id, organisationId),
            )
      res.type('html').send(renderEditionReading(frameOf(site, req, { current: 'editions' }), view))
    },
  )

  return router

  function find(
    req: Request,
    res: Response,
  ): Readonly<{ edition: Edition; reader: SummaryReader }> | undefined {
    const edition = desk.find(req, res)
    if (edition === undefined) return undefined
    const reader = findReader(req.params['reader'])
    if (reader !== undefined) return { edition, reader }
    answers.refuse(req, res, 'notFound')
    return undefined
  }
}
