import { Router } from 'express'
import { renderSheetExport } from '../../templates/pages/sheet-export'
import { toMs932 } from '../exchange/ms932'
import { sheetCsv } from '../exchange/sheet-csv'
import { frameOf } from '../pages/frame'
import { sheetExportView } from '../pages/sheet-export'
import { findSheetInAddress } from '../sheet/sheet-in-address'
import type { Site } from '../site'
import { paths } from './paths'

const CASE = ':caseId'
const SHEET = ':submissionId'

/** A sent sheet as a table for other software, with what its characters become there. */
export function sheetExportRoutes(site: Site): Router {
  const { gate, answers } = site
  const router = Router()

  router.get(
    paths.sentSheetCsvReport(CASE, SHEET),
    gate.allow('viewDocument'),
    gate.audited('sheet.viewExport'),
    async (req, res) => {
      const shown = await findSheetInAddress(site, req)
      if (shown?.sheet.form === undefined) answers.refuse(req, res, 'notFound')
      else {
        const view = sheetExportView(shown, shown.sheet.form)
        res.type('html').send(renderSheetExport(frameOf(site, req), view))
      }
    },
  )

  // Stands before the page of a sheet, whose pattern would take the file's name as well.
  router.get(
    paths.sentSheetCsv(CASE, SHEET),
    gate.allow('viewDocument'),
    gate.audited('sheet.export'),
    async (req, res) => {
      const shown = await findSheetInAddress(site, req)
      if (shown?.sheet.form === undefined) {
        answers.refuse(req, res, 'notFound')
        return
      }
      const csv = sheetCsv(shown.sheet.form)
      const isUtf8 = req.query['charset'] === 'utf-8'
      // A spreadsheet takes UTF-8 for something else unless the mark stands first.
      const bytes = isUtf8 ? Buffer.from(`\uFEFF${csv}`) : toMs932(csv).bytes
      res
        .set('Content-Type', `text/csv; charset=${isUtf8 ? 'utf-8' : 'Windows-31J'}`)
        .set(
          'Content-Disposition',
          `attachment; filename="${shown.use.fileName}-${shown.sheetCase.code}.csv"`,
        )
        .send(bytes)
    },
  )

  return router
}
