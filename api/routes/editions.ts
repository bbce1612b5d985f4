import { Router } from 'express'
import type { PlainDate } from '../../manual/calendar/plain-date'
import type { BannerView } from '../../templates/pages/components/banner'
import { renderEditions } from '../../templates/pages/editions'
import { createEditionDesk } from '../editions/edition-desk'
import { signedIn } from '../middleware/gate'
import { editionsView } from '../pages/editions/editions-page'
import { TOLD_BY_MAIL } from '../pages/editions/publish-parts'
import { frameOf } from '../pages/frame'
import { isAllowed } from '../policy/policy'
import type { Site } from '../site'
import { paths } from './paths'

const TOLD = `${TOLD_BY_MAIL}夜間に決めたときは、朝になってから届きます。`

const DONE: Readonly<Record<string, BannerView>> = {
  comment: {
    kind: 'success',
    title: '意見を送りました',
    words: ['下の「寄せられた意見」に載りました。'],
  },
  answer: { kind: 'success', title: '答えを載せました' },
  round: {
    kind: 'success',
    title: '意見の受け付けの終わりの日を決めました',
    words: [TOLD],
  },
  published: {
    kind: 'success',
    title: 'この版を公表しました',
    words: ['使い始める日から、新しく入院した方に使われます。', TOLD],
  },
}

/** マニュアルの版, to read: which there are, and what one says differently. */
export function editionRoutes(site: Site): Router {
  const { gate, shelf, clock, editionRounds } = site
  const router = Router()
  const desk = createEditionDesk(site)
  const may = gate.allow('viewEditions')

  router.get(paths.editions, may, async (req, res) => {
    const view = editionsView({
      shelf,
      now: clock.now(),
      openUntil: await openRounds(),
      mayComment: isAllowed('commentOnDraft', signedIn(req).role, 'none'),
    })
    res.type('html').send(renderEditions(frameOf(site, req, { current: 'editions' }), view))
  })

  router.get(paths.edition(':edition'), may, async (req, res) => {
    const edition = desk.find(req, res)
    if (edition === undefined) return
    const done = DONE[typeof req.query['done'] === 'string' ? req.query['done'] : '']
    await desk.send(req, res, edition, { ...(done && { banners: [done] }) })
  })

  return router

  async function openRounds(): Promise<ReadonlyMap<string, PlainDate>> {
    const rounds = await Promise.all(
      shelf.drafts().map(async ({ id }) => [id, await editionRounds.openUntil(id)] as const),
    )
    return new Map(rounds.flatMap(([id, day]) => (day === undefined ? [] : [[id, day] as const])))
  }
}
