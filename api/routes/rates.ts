import { type Request, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { renderRates } from '../../templates/pages/rates'
import { frameOf } from '../pages/frame'
import { findMonth, monthBefore, monthOf, periodOf } from '../pages/month'
import { ratesView } from '../pages/rates-page'
import type { Site } from '../site'
import { paths } from './paths'

/** 指標: both rates of a month for the health centre, numbers only. */
export function rateRoutes(site: Site): Router {
  const { gate, rateFacts, clock } = site
  const router = Router()

  router.get(paths.rates, gate.allow('viewRates'), async (req, res) => {
    const now = clock.now()
    const current = monthOf(dayInJapan(now))
    const known = findMonth((await rateFacts.newestMonth()) ?? '') ?? current
    const newest = known > current ? known : current
    const month = monthIn(req) ?? current
    const days = { from: periodOf(monthBefore(month)).from, to: periodOf(month).to }
    const facts = await rateFacts.between(days.from, days.to)
    const view = ratesView({ facts, month, newest, now })
    res.type('html').send(renderRates(frameOf(site, req, { current: 'rates' }), view))
  })

  return router
}

function monthIn(req: Request) {
  const { month } = req.query
  return typeof month === 'string' ? findMonth(month) : undefined
}
