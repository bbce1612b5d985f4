import type { Request, Response } from 'express'
import type { FormPage } from '../../manual/forms/form'
import { renderFormCheck } from '../../templates/pages/form-check'
import { renderFormPage } from '../../templates/pages/form-page'
import { renderFormTaskList } from '../../templates/pages/form-task-list'
import { renderConflict } from '../../templates/pages/message'
import { fieldOf, postedOf } from '../middleware/body'
import { countTips } from '../editions/count-tips'
import { signedIn } from '../middleware/gate'
import { paths } from '../routes/paths'
import type { OpenSheet } from '../sheet/open-sheet'
import type { SavedPage } from '../sheet/save-page'
import type { Site } from '../site'
import { frameOf } from './frame'
import { type CheckShown, sheetCheckView } from './sheet-check'
import { sheetConflictView } from './sheet-conflict'
import { sheetListView, sheetTips } from './sheet-list'
import { sheetPageView } from './sheet-page'
import { caseFormTarget, formTarget } from './targets'

/** Draws the pages of the sheet for whoever asks. */
export function sheetPages(site: Site) {
  const frame = (req: Request) => frameOf(site, req)
  const pageTarget = (req: Request, { form, sheetCase }: OpenSheet, page: FormPage) =>
    formTarget(site, req, paths.caseFormPage(sheetCase.caseId, form.id, page.id))
  const send = (res: Response, html: string): void => void res.type('html').send(html)

  return {
    async taskList(req: Request, res: Response, sheet: OpenSheet): Promise<void> {
      await countTips(site, req, sheet.leg.edition, sheetTips(sheet))
      send(res, renderFormTaskList(frame(req), sheetListView(sheet)))
    },

    formPage(
      req: Request,
      res: Response,
      sheet: OpenSheet,
      page: FormPage,
      saved?: Extract<SavedPage, { kind: 'saved' }>,
    ) {
      const target = pageTarget(req, sheet, page)
      const view = sheetPageView({
        sheet,
        page,
        target,
        fromCheck: isFromCheck(req),
        ...(saved && { saved }),
      })
      send(res, renderFormPage(frame(req), view))
    },

    async conflict(
      req: Request,
      res: Response,
      sheet: OpenSheet,
      page: FormPage,
      saved: Extract<SavedPage, { kind: 'conflict' }>,
    ) {
      const members = await site.organisations.membersOf(signedIn(req).organisationId)
      const view = sheetConflictView({
        sheet,
        page,
        saved,
        posted: postedOf(req),
        target: pageTarget(req, sheet, page),
        names: new Map(members.map(({ accountId, name }) => [accountId, name])),
      })
      send(res, renderConflict(frame(req), view))
    },

    check(
      req: Request,
      res: Response,
      sheet: OpenSheet,
      seen?: Pick<CheckShown, 'seen' | 'seenAttached'>,
    ) {
      const { form, sheetCase } = sheet
      const target = caseFormTarget(site, req, paths.caseFormSend(sheetCase.caseId, form.id), {
        seenSeq: sheetCase.state.lastSeq,
      })
      const view = sheetCheckView({ sheet, target, ...seen })
      send(res, renderFormCheck(frame(req), view))
    },
  }
}

/** Whether saving leads back to the check page. */
function isFromCheck(req: Request): boolean {
  return req.query['from'] === 'check' || fieldOf(req, 'from') === 'check'
}
