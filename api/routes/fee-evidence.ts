import { type Request, type Response, Router } from 'express'
import { dayInJapan, endOfDayInJapan } from '../../manual/calendar/japan-time'
import { addDays } from '../../manual/calendar/plain-date'
import { renderFeeEvidence } from '../../templates/pages/fee-evidence'
import { renderEvidence } from '../../templates/pdf/evidence/render-evidence'
import type { MonthEvidence } from '../../templates/words/fee-evidence'
import { evidenceCsv } from '../exchange/evidence-csv'
import { signedIn } from '../middleware/gate'
import { monthEvidence } from '../pages/evidence/month-evidence'
import { frameOf } from '../pages/frame'
import { findMonth, type Month, monthChoice, monthOf, periodOf } from '../pages/month'
import type { Site } from '../site'
import { paths } from './paths'

/** 加算の記録 of one's own office: read, printed, taken away as a table; each is a line of the audit. */
export function feeEvidenceRoutes(site: Site): Router {
  const { gate, feeEvidence, clock } = site
  const router = Router()
  const may = gate.allow('viewFeeEvidence')

  router.get(paths.feeEvidence, may, gate.audited('feeEvidence.view'), async (req, res) => {
    const current = monthOf(dayInJapan(clock.now()))
    const month = monthIn(req)
    const evidence = await evidenceOf(req, month)
    const html = renderFeeEvidence(frameOf(site, req, { current: 'inbox' }), {
      back: { href: paths.inbox, label: 'きょうやること' },
      month: monthChoice(paths.feeEvidence, month > current ? month : current, month),
      evidence,
      pdf: { href: `${paths.feeEvidencePdf}?month=${month}`, label: 'PDFで出す' },
      csv: { href: `${paths.feeEvidenceCsv}?month=${month}`, label: 'CSVで出す' },
    })
    res.type('html').send(html)
  })

  router.get(paths.feeEvidenceCsv, may, gate.audited('feeEvidence.csv'), async (req, res) => {
    const month = monthIn(req)
    const csv = evidenceCsv(await evidenceOf(req, month))
    asFile(res, 'text/csv; charset=utf-8', `kasan-${month}.csv`).send(csv)
  })

  router.get(paths.feeEvidencePdf, may, gate.audited('feeEvidence.pdf'), async (req, res) => {
    const month = monthIn(req)
    const pdf = await renderEvidence(await evidenceOf(req, month), {
      printedAt: clock.now(),
      printedBy: signedIn(req).displayName,
    })
    asFile(res, 'application/pdf', `kasan-${month}.pdf`).send(Buffer.from(pdf))
  })

  return router

  /** The month in the address; the present one where none, or none that is one, is named. */
  function monthIn(req: Request): Month {
    const { month } = req.query
    const asked = typeof month === 'string' ? findMonth(month) : undefined
    return asked ?? monthOf(dayInJapan(clock.now()))
  }

  async function evidenceOf(req: Request, month: Month): Promise<MonthEvidence> {
    const { organisationId, organisationName } = signedIn(req)
    const { from, to } = periodOf(month)
    const cases = await feeEvidence.cases(organisationId, {
      from: endOfDayInJapan(addDays(from, -1)),
      before: endOfDayInJapan(to),
      firstDay: from,
      lastDay: to,
    })
    const hospitalIds = cases.flatMap(({ state }) => state.legs.map(({ hospitalId }) => hospitalId))
    return monthEvidence({
      cases,
      hospitals: await feeEvidence.namesOf([...new Set(hospitalIds)]),
      month,
      office: organisationName,
      now: clock.now(),
    })
  }
}

const asFile = (res: Response, type: string, name: string): Response =>
  res.type(type).set('Content-Disposition', `attachment; filename="${name}"`)
