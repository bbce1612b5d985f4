import { type Request, type Response, Router } from 'express'
import type { CaseId } from '../../manual/case/events'
import { findPage } from '../../manual/forms/form'
import { obstaclesToSending } from '../../manual/forms/problems'
import { clockTime } from '../../templates/words/time'
import { fieldOf, postedOf } from '../middleware/body'
import { caseOf, signedIn } from '../middleware/gate'
import { answerOutcome } from '../pages/outcome'
import { sheetPages } from '../pages/sheet-pages'
import { isSameSheet } from '../sheet/merge-page'
import { openSheet, type OpenSheet } from '../sheet/open-sheet'
import { postedAct, seenWhenChecked } from '../sheet/posted-act'
import { afterSaving, hrefAfter } from '../sheet/after-saving'
import { savePage, type SavedPage } from '../sheet/save-page'
import { sentForm } from '../sheet/sent-form'
import type { Site } from '../site'
import { paths } from './paths'

const CASE = ':caseId'
const PAGE = ':page'

/** 入院時情報提供書 as the care office writes it: list of pages, page, check, send. */
export function sheetRoutes(site: Site): Router {
  const { gate, answers, formDrafts, sentSheets, clock, act } = site
  const pages = sheetPages(site)
  const router = Router()

  /** The sheet before the person, or the page that says that there is none. */
  async function opened(req: Request, res: Response): Promise<OpenSheet | undefined> {
    const sheet = await openSheet(site, caseOf(req).caseId as CaseId, signedIn(req))
    if (sheet === undefined) answers.refuse(req, res, 'notFound')
    return sheet
  }

  /** One page of it: the name in the address must be one of the form's. */
  async function openedPage(req: Request, res: Response) {
    const sheet = await opened(req, res)
    if (sheet === undefined) return undefined
    const page = findPage(sheet.form, pageIdIn(req))
    if (page === undefined) answers.refuse(req, res, 'notFound')
    return page && { sheet, page }
  }

  async function save(req: Request, sheet: OpenSheet, pageId: string): Promise<SavedPage> {
    return savePage(formDrafts, {
      caseId: sheet.sheetCase.caseId,
      form: sheet.form,
      pageId,
      posted: postedOf(req),
      context: sheet.context,
      accountId: signedIn(req).accountId,
      open: sheet.reopen,
      now: clock.now(),
    })
  }

  router.get(
    paths.sheet(CASE),
    gate.allow('fillSheet'),
    gate.audited('sheet.open'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet !== undefined) pages.taskList(req, res, sheet)
    },
  )

  router.get(
    paths.sheetPage(CASE, PAGE),
    gate.allow('fillSheet'),
    gate.audited('sheet.openPage'),
    async (req, res) => {
      const found = await openedPage(req, res)
      if (found !== undefined) pages.formPage(req, res, found.sheet, found.page)
    },
  )

  router.post(
    paths.sheetPage(CASE, PAGE),
    gate.allow('fillSheet'),
    gate.audited('sheet.savePage'),
    async (req, res) => {
      const found = await openedPage(req, res)
      if (found === undefined) return
      const { sheet, page } = found
      const saved = await save(req, sheet, page.id)
      if (saved.kind === 'conflict') return pages.conflict(req, res.status(409), sheet, page, saved)
      const next = afterSaving(sheet.form, page, saved, pressedIn(req))
      if (next.kind === 'again') {
        pages.formPage(req, res.status(422), sheet, page, saved)
        return
      }
      res.redirect(303, hrefAfter(sheet.sheetCase.caseId, next))
    },
  )

  router.post(
    paths.sheetAutosave(CASE, PAGE),
    gate.allow('fillSheet'),
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
    paths.sheetCheck(CASE),
    gate.allow('fillSheet'),
    gate.audited('sheet.check'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet !== undefined) pages.check(req, res, sheet)
    },
  )

  router.post(
    paths.sheetSend(CASE),
    gate.allow('sendSheet'),
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
        const { draft, form, context } = sheet
        const seen = seenWhenChecked(req)
        if (!isSameSheet(form, seen, draft.answers)) {
          pages.check(req, res.status(409), sheet, seen)
          return
        }
        if (obstaclesToSending(form, draft.answers, context).length > 0) {
          pages.check(req, res.status(422), sheet)
          return
        }
      }
      const { caseId } = sheet.sheetCase
      const { accountId, organisationId } = signedIn(req)
      const outcome = await act(
        { accountId, organisationId },
        {
          ...posted,
          caseId,
          type: 'AdmissionInfoSheetSent',
          side: 'coordinator',
          data: {
            legId: sheet.leg.id,
            channel: 'screen',
            formSubmissionId: posted.submissionId,
          },
          payload: sentForm(sheet),
        },
      )
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
