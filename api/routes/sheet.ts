import { type Request, type Response, Router } from 'express'
import { findPage } from '../../manual/forms/form'
import { USED_FORMS } from '../../manual/forms/forms'
import { obstaclesToSending } from '../../manual/forms/problems'
import type { FormUse } from '../../manual/case/form-uses'
import { clockTime } from '../../templates/words/time'
import { FilesGone } from '../cases/files-gone'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { answerOutcome } from '../pages/outcome'
import { sheetPages } from '../pages/sheet-pages'
import { isSameSheet } from '../sheet/same-sheet'
import type { OpenSheet } from '../sheet/open-sheet'
import { ATTACHED_FIELD, attachedIds, postedAct, seenWhenChecked } from '../sheet/posted-act'
import { afterSaving, hrefAfter } from '../sheet/after-saving'
import { savePage, type SavedPage } from '../sheet/save-page'
import { type PressedForm, sendingOf } from '../sheet/sending'
import { fillAction, sendAction } from '../sheet/writers'
import type { Site } from '../site'
import { openedSheet } from './opened-sheet'
import { paths } from './paths'

const CASE = ':caseId'
const PAGE = ':page'

/** Every form as the side that writes it sees it: list of pages, page, check, send. */
export function sheetRoutes(site: Site): Router {
  const router = Router()
  for (const use of USED_FORMS) router.use(routesOfForm(site, use))
  return router
}

function routesOfForm(site: Site, use: FormUse): Router {
  const { gate, answers, formDrafts, sentSheets, clock, act } = site
  const { formId } = use
  const fill = fillAction(use)
  const pages = sheetPages(site)
  const router = Router()

  const opened = (req: Request, res: Response) => openedSheet(site, use, req, res)

  /** One page of it: the name in the address must be one of the form's. */
  async function openedPage(req: Request, res: Response) {
    const sheet = await opened(req, res)
    if (sheet === undefined) return undefined
    const page = findPage(sheet.screens, pageIdIn(req))
    if (page === undefined) answers.refuse(req, res, 'notFound')
    return page && { sheet, page }
  }

  async function save(req: Request, sheet: OpenSheet, pageId: string): Promise<SavedPage> {
    const { accountId, organisationId } = signedIn(req)
    return savePage(formDrafts, {
      caseId: sheet.sheetCase.caseId,
      form: sheet.screens,
      pageId,
      posted: postedOf(req),
      context: sheet.context,
      accountId,
      organisationId,
      open: sheet.reopen,
      now: clock.now(),
    })
  }

  async function sent(req: Request, sheet: OpenSheet, pressed: PressedForm) {
    const { accountId, organisationId } = signedIn(req)
    try {
      return await act({ accountId, organisationId }, sendingOf(sheet, pressed))
    } catch (error) {
      if (error instanceof FilesGone) return 'filesGone'
      throw error
    }
  }

  router.get(
    paths.caseForm(CASE, formId),
    gate.allow(fill),
    gate.audited('sheet.open'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      const [whole] = sheet.screens.pages
      if (use.pages === 'oneByOne' || whole === undefined) await pages.taskList(req, res, sheet)
      else res.redirect(303, paths.caseFormPage(sheet.sheetCase.caseId, formId, whole.id))
    },
  )

  router.get(
    paths.caseFormPage(CASE, formId, PAGE),
    gate.allow(fill),
    gate.audited('sheet.openPage'),
    async (req, res) => {
      const found = await openedPage(req, res)
      if (found !== undefined) pages.formPage(req, res, found.sheet, found.page)
    },
  )

  router.post(
    paths.caseFormPage(CASE, formId, PAGE),
    gate.allow(fill),
    gate.audited('sheet.savePage'),
    async (req, res) => {
      const found = await openedPage(req, res)
      if (found === undefined) return
      const { sheet, page } = found
      const saved = await save(req, sheet, page.id)
      if (saved.kind === 'conflict') return pages.conflict(req, res.status(409), sheet, page, saved)
      const next = afterSaving(sheet, page, saved, pressedIn(req))
      if (next.kind === 'again') {
        pages.formPage(req, res.status(422), sheet, page, saved)
        return
      }
      res.redirect(303, hrefAfter(sheet, next))
    },
  )

  router.post(
    paths.caseFormAutosave(CASE, formId, PAGE),
    gate.allow(fill),
    gate.audited('sheet.autosave'),
    async (req, res) => {
      const found = await openedPage(req, res)
      if (found === undefined) return
      const saved = await save(req, found.sheet, found.page.id)
      // A colleague's answer stands against this one; pressing 保存 asks which holds.
      if (saved.kind === 'conflict') return void res.status(409).json({ conflict: true })
      res.json({ savedAt: clockTime(clock.now()), version: saved.draft.version })
    },
  )

  router.get(
    paths.caseFormCheck(CASE, formId),
    gate.allow(fill),
    gate.audited('sheet.check'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet !== undefined) pages.check(req, res, sheet)
    },
  )

  router.post(
    paths.caseFormSend(CASE, formId),
    gate.allow(sendAction(use)),
    gate.audited('sheet.send'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      const posted = postedAct(req)
      if (posted === undefined) {
        answers.refuse(req, res, 'badForm')
        return
      }
      // What was sent once is answered from its own submission, whatever the draft says by now.
      if (!(await sentSheets.isKnown(posted.submissionId))) {
        const { draft, form, context, attached } = sheet
        const seen = seenWhenChecked(req)
        const seenAttached = fieldOf(req, ATTACHED_FIELD)
        if (seenAttached !== attachedIds(attached) || !isSameSheet(form, seen, draft)) {
          pages.check(req, res.status(409), sheet, { seen, seenAttached })
          return
        }
        if (obstaclesToSending(form, draft.answers, context).length > 0) {
          pages.check(req, res.status(422), sheet)
          return
        }
      }
      const { caseId } = sheet.sheetCase
      const outcome = await sent(req, sheet, posted)
      if (outcome === 'filesGone') {
        // Taken away in this very moment: the page shows what is left of them, and the draft stands as it was.
        const again = await opened(req, res)
        const [seen, seenAttached] = [seenWhenChecked(req), fieldOf(req, ATTACHED_FIELD)]
        if (again !== undefined) pages.check(req, res.status(409), again, { seen, seenAttached })
        return
      }
      await answerOutcome(site, req, res, outcome, {
        caseId,
        submissionId: posted.submissionId,
        done: paths.sheetSent(caseId, posted.submissionId),
      })
    },
  )

  return router
}

/** Enter in a line presses the first button of all, which only draws the page again. */
function pressedIn(req: Request): string {
  return fieldOf(req, 'do') === 'redraw' ? 'redraw' : fieldOf(req, 'go')
}

function pageIdIn(req: Request): string {
  const { page } = req.params
  return typeof page === 'string' ? page : ''
}
