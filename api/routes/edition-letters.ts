import { type Request, type Response, Router } from 'express'
import type { Edition } from '../../manual/editions/edition'
import { renderEditionLetters } from '../../templates/pages/edition-letters'
import { renderLetter } from '../../templates/pdf/edition/letter'
import { createEditionDesk } from '../editions/edition-desk'
import { signedIn } from '../middleware/gate'
import { letterOf, monthOfLetter } from '../pages/editions/letter'
import { frameOf } from '../pages/frame'
import { monthWords, periodOf } from '../pages/month'
import type { Site } from '../site'
import { paths } from './paths'

/** Letters of the health centre to the hospitals about an edition, on paper (decisions 20). */
export function editionLetterRoutes(site: Site): Router {
  const { gate, answers, organisations, rateFacts, editionRounds, shelf, clock, config } = site
  const router = Router()
  const desk = createEditionDesk(site)
  const may = gate.allow('printLetters')

  router.get(paths.editionLetters(':edition'), may, async (req, res) => {
    const edition = desk.find(req, res)
    if (edition === undefined) return
    const hospitals = await organisations.hospitalsIn(config.region)
    const view = {
      edition: shelf.titleOf(edition),
      back: { href: paths.edition(edition.id), label: shelf.titleOf(edition) },
      words: [
        `病院ごとに1通の手紙（A4のPDF）ができます。版の違い、${monthWords(monthOfLetter(clock.now()))}の南和地域の指標、あなたの保健所の連絡先が入ります。`,
      ],
      letters: hospitals.map(({ id, name }) => ({
        href: paths.editionLetter(edition.id, id),
        label: `${name}への手紙（PDF）`,
      })),
    }
    res.type('html').send(renderEditionLetters(frameOf(site, req, { current: 'editions' }), view))
  })

  router.get(paths.editionLetter(':edition', ':organisationId'), may, async (req, res) => {
    const edition = desk.find(req, res)
    if (edition === undefined) return
    const hospital = (await organisations.hospitalsIn(config.region)).find(
      ({ id }) => id === req.params['organisationId'],
    )
    if (hospital === undefined) {
      answers.refuse(req, res, 'notFound')
      return
    }
    await sendLetter(req, res, edition, hospital.name)
  })

  return router

  async function sendLetter(
    req: Request,
    res: Response,
    edition: Edition,
    to: string,
  ): Promise<void> {
    const now = clock.now()
    const { organisationId, organisationName } = signedIn(req)
    const { from, to: until } = periodOf(monthOfLetter(now))
    const [own, openUntil, facts] = await Promise.all([
      organisations.find(organisationId),
      editionRounds.openUntil(edition.id),
      rateFacts.between(from, until),
    ])
    const bytes = await renderLetter(
      letterOf({
        edition,
        title: shelf.titleOf(edition),
        shelf,
        to,
        from: { name: organisationName, phone: own?.phone ?? config.helpPhone },
        facts,
        now,
        ...(openUntil !== undefined && { openUntil }),
      }),
    )
    res
      .type('application/pdf')
      .set('Content-Disposition', `attachment; filename="oshirase-${edition.id}.pdf"`)
      .send(Buffer.from(bytes))
  }
}
