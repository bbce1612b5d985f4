import { Router } from 'express'
import { ledgerOf } from '../../manual/ledger/chain'
import { isClosedToOffice } from '../../manual/ledger/closed-to'
import { renderLedger } from '../../templates/pdf/ledger/render-ledger'
import { sha256 } from '../../templates/pdf/ledger/sha256'
import { signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { ledgerWords } from '../pages/ledger/ledger-words'
import type { Site } from '../site'
import { findCase } from './found-case'
import { paths } from './paths'

/** ケース台帳: the record of a case on paper with its chain, for each side as far as it sees the case. */
export function ledgerRoutes(site: Site): Router {
  const { gate, caseViews } = site
  const router = Router()

  router.get(
    paths.caseLedger(':caseId'),
    gate.allow('viewCase'),
    gate.audited('case.ledger'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const { standing, view } = found
      const ledger = await ledgerFor(standing)
      const printed = {
        caseCode: view.code,
        printedAt: standing.now,
        printedBy: signedIn(req).displayName,
      }
      const pdf = await renderLedger(ledgerWords(standing, ledger), ledger, printed)
      res
        .type('application/pdf')
        .set('Content-Disposition', `attachment; filename="daicho-${view.code}.pdf"`)
        .send(Buffer.from(pdf))
    },
  )

  return router

  /** The chain runs over every event; a reader who may not see one gets its digest, and nothing behind its last. */
  async function ledgerFor({ view, state, side, now }: Standing) {
    const { caseId, code, events } = view
    const shown = new Set(events.map(({ id }) => id))
    const last = events.at(-1)?.seq ?? 0
    const all = await caseViews.allEvents(caseId)
    return ledgerOf(
      { caseId, caseCode: code, printedAt: now },
      all.filter(({ seq }) => seq <= last),
      (event) => !shown.has(event.id) || (side !== 'hospital' && isClosedToOffice(event, state)),
      sha256,
    )
  }
}
