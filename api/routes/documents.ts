import { type Request, type Response, Router } from 'express'
import type { SentSheet } from '../../store/sent-sheets'
import type { SheetCase } from '../../store/sheet-case'
import { renderFormSent } from '../../templates/pages/form-sent'
import { renderPending, renderNotice } from '../../templates/pages/message'
import { renderReceivedSheet } from '../../templates/pages/received-sheet'
import { countTips } from '../editions/count-tips'
import { caseOf, signedIn } from '../middleware/gate'
import { findDemoStrip } from '../pages/demo-strip'
import { frameOf } from '../pages/frame'
import { answerOutcome } from '../pages/outcome'
import { drawingView, notDrawnView } from '../pages/sheet-paper'
import { mayConfirm } from '../pages/sheet-receipt'
import { receiptTips, receivedSheetView } from '../pages/sheet-received'
import { sheetSentView } from '../pages/sheet-sent'
import { caseFormTarget } from '../pages/targets'
import { postedAct } from '../sheet/posted-act'
import { findSheetInAddress } from '../sheet/sheet-in-address'
import type { Site } from '../site'
import { paths } from './paths'

const CASE = ':caseId'
const SHEET = ':submissionId'

/** Sheets as they were sent: read, confirmed, kept as PDF. */
export function documentRoutes(site: Site): Router {
  const { gate, answers, sentSheets, act } = site
  const router = Router()

  async function found(req: Request, res: Response) {
    const shown = await findSheetInAddress(site, req)
    if (shown === undefined) answers.refuse(req, res, 'notFound')
    return shown
  }

  // Stands before the page, whose pattern would take the file's name as well.
  router.get(
    paths.sentSheetPdf(CASE, SHEET),
    gate.allow('viewDocument'),
    gate.audited('sheet.download'),
    async (req, res) => {
      const shown = await found(req, res)
      if (shown === undefined) return
      const { use, sheetCase, sheet } = shown
      const pdf = await sentSheets.findPdf(sheetCase.caseId, sheet.submissionId)
      if (pdf === undefined) {
        notReady(req, res, sheetCase, sheet)
        return
      }
      res
        .type('application/pdf')
        .set('Content-Disposition', `attachment; filename="${use.fileName}-${sheetCase.code}.pdf"`)
        .send(pdf)
    },
  )

  function notReady(req: Request, res: Response, sheetCase: SheetCase, sheet: SentSheet): void {
    const frame = frameOf(site, req)
    res.type('html')
    if (sheet.form !== undefined && sheet.paper === 'drawing') {
      res.status(202).send(renderPending(frame, drawingView(sheetCase, sheet)))
      return
    }
    const status = sheet.form === undefined ? 404 : 503
    res.status(status).send(renderNotice(frame, notDrawnView(sheetCase, sheet)))
  }

  router.get(
    paths.sheetSent(CASE, SHEET),
    gate.allow('viewDocument'),
    gate.audited('sheet.viewSent'),
    async (req, res) => {
      const shown = await found(req, res)
      if (shown === undefined) return
      // What the sender is told after sending; the other side reads the form itself.
      if (caseOf(req).side !== shown.use.filledBy) {
        answers.refuse(req, res, 'notAllowed')
        return
      }
      const demo = await findDemoStrip(site, req)
      const view = { ...sheetSentView(shown), ...(demo && { demo }) }
      res.type('html').send(renderFormSent(frameOf(site, req), view))
    },
  )

  router.get(
    paths.sentSheet(CASE, SHEET),
    gate.allow('viewDocument'),
    gate.audited('sheet.view'),
    async (req, res) => {
      const shown = await found(req, res)
      if (shown === undefined) return
      const { sheetCase, sheet } = shown
      const receipt = paths.sentSheetReceipt(sheetCase.caseId, sheet.submissionId)
      const target = caseFormTarget(site, req, receipt, { seenSeq: sheetCase.state.lastSeq })
      const received = { ...shown, side: caseOf(req).side, target }
      const edition = sheetCase.state.legs.find(({ id }) => id === sheet.legId)?.edition
      if (edition !== undefined) await countTips(site, req, edition, receiptTips(received))
      const view = receivedSheetView(received)
      res.type('html').send(renderReceivedSheet(frameOf(site, req), view))
    },
  )

  router.post(
    paths.sentSheetReceipt(CASE, SHEET),
    gate.allow('confirmSheetReceipt'),
    gate.audited('sheet.confirmReceipt'),
    async (req, res) => {
      const posted = postedAct(req)
      if (posted === undefined) {
        answers.refuse(req, res, 'badForm')
        return
      }
      const shown = await found(req, res)
      if (shown === undefined) return
      const { use, sheetCase, sheet } = shown
      const { side } = caseOf(req)
      if (!mayConfirm(use, sheet, side)) {
        answers.refuse(req, res, 'notAllowed')
        return
      }
      const { caseId } = sheetCase
      const { accountId, organisationId } = signedIn(req)
      const outcome = await act(
        { accountId, organisationId },
        {
          ...posted,
          caseId,
          type:
            use.sentAs === 'AdmissionInfoSheetSent' ? 'AdmissionInfoSheetReceived' : 'FormReceived',
          side,
          data: { legId: sheet.legId, sheetEventId: sheet.eventId },
        },
      )
      const done = paths.sentSheet(caseId, sheet.submissionId)
      await answerOutcome(site, req, res, outcome, {
        caseId,
        submissionId: posted.submissionId,
        done,
      })
    },
  )

  return router
}
