import { Router } from 'express'
import type { BannerView } from '../../templates/pages/components/banner'
import { renderEditions } from '../../templates/pages/editions'
import { createEditionDesk } from '../editions/edition-desk'
import { editionsView } from '../pages/editions/editions-page'
import { frameOf } from '../pages/frame'
import type { Site } from '../site'
import { paths } from './paths'

const DONE: Readonly<Record<string, BannerView>> = {
  comment: {
    kind: 'success',
    title: '意見を送りました',
    words: ['下の「寄せられた意見」に載りました。'],
  },
  answer: { kind: 'success', title: '答えを載せました' },
  round: { kind: 'success', title: '意見の受け付けの終わりの日を決めました' },
  published: {
    kind: 'success',
    title: 'この版を公表しました',
    words: ['使い始める日から、新しく入院した方に使われます。'],
  },
}

/** マニュアルの版, to read: which there are, and what one says differently. */
export function editionRoutes(site: Site): Router {
  const { gate, shelf, clock } = site
  const router = Router()
  const desk = createEditionDesk(site)
  const may = gate.allow('viewEditions')

  router.get(paths.editions, may, (req, res) => {
    const view = editionsView({ shelf, now: clock.now() })
    res.type('html').send(renderEditions(frameOf(site, req, { current: 'editions' }), view))
  })

  router.get(paths.edition(':edition'), may, async (req, res) => {
    const edition = desk.find(req, res)
    if (edition === undefined) return
    const done = DONE[typeof req.query['done'] === 'string' ? req.query['done'] : '']
    await desk.send(req, res, edition, { ...(done && { banners: [done] }) })
  })

  return router
}
