import { type Request, type Response, Router } from 'express'
import { attachmentKinds } from '../../manual/forms/attachments'
import type { CaseId } from '../../manual/case/events'
import { USED_FORMS } from '../../manual/forms/forms'
import type { FormUse } from '../../manual/case/form-uses'
import { renderSheetAttachments } from '../../templates/pages/sheet-attachments'
import { sendAttachment } from '../attachments/send-attachment'
import { takeFiles } from '../attachments/take-files'
import { fieldOf } from '../middleware/body'
import { caseOf, signedIn } from '../middleware/gate'
import { takeUpload, uploadOf } from '../middleware/upload'
import { frameOf } from '../pages/frame'
import { sendForm } from '../pages/send-form'
import { type AttachmentsNotice, sheetAttachmentsView } from '../pages/sheet-attachments'
import { formTarget } from '../pages/targets'
import { attachmentPlace } from '../sheet/attachment-place'
import { fillAction } from '../sheet/writers'
import type { OpenSheet } from '../sheet/open-sheet'
import { findSheetInAddress } from '../sheet/sheet-in-address'
import type { Site } from '../site'
import type { Filled } from '../typed/typed'
import { openedSheet } from './opened-sheet'
import { paths } from './paths'

const CASE = ':caseId'
const ATTACHMENT = ':attachmentId'

/** 同封の書類 of every form that is being written, and of those that were sent. */
export function attachmentRoutes(site: Site): Router {
  const router = Router()
  for (const use of USED_FORMS) router.use(routesOfForm(site, use))
  router.use(sentAttachmentRoutes(site))
  return router
}

function routesOfForm(site: Site, use: FormUse): Router {
  const { gate, attachments, clock } = site
  const { formId } = use
  const fill = fillAction(use)
  const router = Router()

  const opened = (req: Request, res: Response) => openedSheet(site, use, req, res)

  function show(
    req: Request,
    res: Response,
    sheet: OpenSheet,
    page: Filled & Readonly<{ notice?: AttachmentsNotice }>,
  ): void {
    const view = sheetAttachmentsView({
      sheet,
      ...page,
      targetOf: (action) => formTarget(site, req, action),
    })
    sendForm(res, page.problems, renderSheetAttachments(frameOf(site, req), view))
  }

  router.get(
    paths.formAttachments(CASE, formId),
    gate.allow(fill),
    gate.audited('attachment.list'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      const notice = noticeIn(req)
      show(req, res, sheet, { typed: {}, problems: {}, ...(notice && { notice }) })
    },
  )

  router.post(
    paths.formAttachments(CASE, formId),
    takeUpload,
    gate.allow(fill),
    gate.audited('attachment.add'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      const typed = { kind: fieldOf(req, 'kind') }
      const isKind = Object.hasOwn(attachmentKinds(formId), typed.kind)
      // A file that came is kept whatever else is wrong: nobody has to look for it twice.
      const { added, problems } = await takeFiles(
        attachments,
        uploadOf(req),
        {
          ...placeOf(req, sheet),
          accountId: signedIn(req).accountId,
          kind: isKind ? typed.kind : 'other',
        },
        new Date(clock.now()),
      )
      if (added > 0 && problems.length === 0) {
        res.redirect(303, `${paths.formAttachments(sheet.sheetCase.caseId, formId)}?done=added`)
        return
      }
      const again = await opened(req, res)
      if (again === undefined) return
      const missing = added === 0 && problems.length === 0 ? ['ファイルを選んでください'] : []
      show(req, res, again, {
        typed,
        problems: { file: [...problems, ...missing].join('\n') },
      })
    },
  )

  router.get(
    paths.formAttachment(CASE, formId, ATTACHMENT),
    gate.allow(fill),
    gate.audited('attachment.download'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      await download(site, req, res, sheet.attached, sheet.sheetCase.code)
    },
  )

  router.post(
    paths.formAttachmentRemoval(CASE, formId, ATTACHMENT),
    gate.allow(fill),
    gate.audited('attachment.remove'),
    async (req, res) => {
      const sheet = await opened(req, res)
      if (sheet === undefined) return
      const place = placeOf(req, sheet)
      const isGone = await attachments.remove(place, attachmentIdIn(req))
      const { caseId } = sheet.sheetCase
      res.redirect(
        303,
        `${paths.formAttachments(caseId, formId)}?done=${isGone ? 'removed' : 'notThere'}`,
      )
    },
  )

  return router
}

function sentAttachmentRoutes(site: Site): Router {
  const { gate, answers } = site
  const router = Router()
  router.get(
    paths.sentAttachment(CASE, ':submissionId', ATTACHMENT),
    gate.allow('viewDocument'),
    gate.audited('attachment.downloadSent'),
    async (req, res) => {
      const shown = await findSheetInAddress(site, req)
      if (shown === undefined) answers.refuse(req, res, 'notFound')
      else await download(site, req, res, shown.sheet.attachments, shown.sheetCase.code)
    },
  )
  return router
}

async function download(
  { answers, attachments }: Pick<Site, 'answers' | 'attachments'>,
  req: Request,
  res: Response,
  attached: OpenSheet['attached'],
  caseCode: string,
): Promise<void> {
  const at = attached.findIndex(({ id }) => id === attachmentIdIn(req))
  const found = attached[at]
  const bytes = found && (await attachments.findBytes(caseOf(req).caseId as CaseId, found.sha256))
  if (found === undefined || bytes === undefined) answers.refuse(req, res, 'notFound')
  else sendAttachment(res, found, bytes, { caseCode, number: at + 1 })
}

const placeOf = (req: Request, { form, sheetCase }: OpenSheet) =>
  attachmentPlace(sheetCase.caseId, form.id, signedIn(req))

function attachmentIdIn(req: Request): string {
  const { attachmentId } = req.params
  return typeof attachmentId === 'string' ? attachmentId : ''
}

function noticeIn(req: Request): AttachmentsNotice | undefined {
  const { done } = req.query
  return done === 'added' || done === 'removed' || done === 'notThere' ? done : undefined
}
