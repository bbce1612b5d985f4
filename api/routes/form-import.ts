import { type Request, type Response, Router } from 'express'
import { FORM_WITH_IMPORT } from '../../manual/forms/exchange/offer'
import { getUse } from '../../manual/case/form-uses'
import { renderFormImport } from '../../templates/pages/form-import'
import { readExchanged } from '../exchange/read-exchanged'
import { saveOffers, takenOffers } from '../exchange/take-offers'
import { postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { takeUpload, uploadOf } from '../middleware/upload'
import { formImportView, type ImportShown } from '../pages/form-import'
import { frameOf } from '../pages/frame'
import { formTarget } from '../pages/targets'
import { fillAction } from '../sheet/writers'
import type { Site } from '../site'
import { openedSheet } from './opened-sheet'
import { paths } from './paths'

const CASE = ':caseId'
const USE = getUse(FORM_WITH_IMPORT)

/** Files of other software as a beginning of the sheet: chosen, looked at beside what stands there, taken. */
export function formImportRoutes(site: Site): Router {
  const { gate, answers, formDrafts, clock } = site
  const { formId } = USE
  const fill = fillAction(USE)
  const router = Router()

  const opened = (req: Request, res: Response) => openedSheet(site, USE, req, res)

  function show(
    req: Request,
    res: Response,
    status: number,
    page: Omit<ImportShown, 'targetOf'>,
  ): void {
    const view = formImportView({
      ...page,
      targetOf: (action, hidden) => formTarget(site, req, action, hidden),
    })
    res
      .status(status)
      .type('html')
      .send(renderFormImport(frameOf(site, req), view))
  }

  router.get(
    paths.formImport(CASE, formId),
    gate.allow(fill),
    gate.audited('sheet.openImport'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet !== undefined) show(req, res, 200, { sheet, problems: [] })
    },
  )

  router.post(
    paths.formImport(CASE, formId),
    takeUpload,
    gate.allow(fill),
    gate.audited('sheet.previewImport'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      const upload = uploadOf(req)
      const exchanged = readExchanged(upload, sheet)
      const isEmpty = upload.files.length === 0 && exchanged.problems.length === 0
      const problems = isEmpty ? ['ファイルを選んでください'] : exchanged.problems
      const isRead = problems.length === 0 && exchanged.answers.length > 0
      show(req, res, isRead ? 200 : 422, { sheet, exchanged, problems })
    },
  )

  router.post(
    paths.formImportTaken(CASE, formId),
    gate.allow(fill),
    gate.audited('sheet.import'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      const taken = takenOffers(postedOf(req), sheet)
      if (taken === undefined) {
        answers.refuse(req, res, 'badForm')
        return
      }
      if (taken.answers.length === 0) {
        show(req, res, 422, { sheet, problems: [], notice: 'nothingTaken' })
        return
      }
      const { accountId, organisationId } = signedIn(req)
      const by = { accountId, organisationId, now: clock.now() }
      if ((await saveOffers(formDrafts, sheet, taken, by)) === 'changed') {
        show(req, res, 409, { sheet, problems: [], notice: 'changedMeanwhile' })
        return
      }
      res.redirect(303, paths.caseForm(sheet.sheetCase.caseId, formId))
    },
  )

  return router
}
