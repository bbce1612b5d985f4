import express, { type Request, Router } from 'express'
import { z } from 'zod'
import { answersInJson, askToSignInInJson, refuseInJson } from '../forms-json/json-refusals'
import { saveJson } from '../forms-json/save-json'
import { USED_FORMS } from '../../manual/forms/forms'
import { draftJson, sentJson } from '../forms-json/sheet-json'
import { errorPage } from '../middleware/errors'
import { caseOf, createGate, signedIn } from '../middleware/gate'
import { openSheet } from '../sheet/open-sheet'
import { findSheetInAddress } from '../sheet/sheet-in-address'
import { fillAction } from '../sheet/writers'
import type { Site } from '../site'
import { paths } from './paths'

const CASE = ':caseId'
/** As for the pages: the longest form with every remark filled in. */
const BODY_LIMIT = '1mb'

const posted = z.strictObject({
  version: z.string(),
  answers: z.record(z.string(), z.unknown()),
})

/** Forms as JSON, for a program of somebody who is signed in: the sheet that was sent, and the draft. */
export function formsJsonRoutes(site: Site): Router {
  const { formDrafts, tokens, clock, log } = site
  const gate = createGate({ ...site, answers: answersInJson, askToSignIn: askToSignInInJson })
  const router = Router()
  const tokenFor = (req: Request): string =>
    tokens.forSession(req.headers.cookie ?? '', signedIn(req).accountId)

  router.get(
    paths.sentSheetJson(CASE, ':submissionId'),
    gate.allow('viewDocument'),
    gate.audited('sheet.readJson'),
    async (req, res) => {
      const found = await findSheetInAddress(site, req)
      const form = found?.sheet.form
      if (found === undefined || form === undefined) refuseInJson(res, 'notFound')
      else res.json(sentJson(found.sheetCase, { ...found.sheet, form }))
    },
  )

  for (const use of USED_FORMS) {
    router.get(
      paths.caseFormJson(CASE, use.formId),
      gate.allow(fillAction(use)),
      gate.audited('sheet.readDraftJson'),
      async (req, res) => {
        const sheet = await openSheet(site, caseOf(req), use, signedIn(req))
        if (sheet === undefined) refuseInJson(res, 'notFound')
        else res.json(draftJson(sheet, sheet.draft, tokenFor(req)))
      },
    )

    router.post(
      paths.caseFormJson(CASE, use.formId),
      gate.allow(fillAction(use)),
      gate.audited('sheet.saveJson'),
      express.json({ limit: BODY_LIMIT }),
      async (req, res) => {
        if (req.is('json') === false) {
          refuseInJson(res, 'notJson')
          return
        }
        const sheet = await openSheet(site, caseOf(req), use, signedIn(req))
        if (sheet === undefined) {
          refuseInJson(res, 'notFound')
          return
        }
        const body = posted.safeParse(req.body)
        if (!body.success) {
          refuseInJson(res, 'notADraft')
          return
        }
        const { accountId, organisationId } = signedIn(req)
        const saved = await saveJson(formDrafts, {
          ...body.data,
          caseId: sheet.sheetCase.caseId,
          form: sheet.form,
          context: sheet.context,
          accountId,
          organisationId,
          draft: sheet.draft,
          now: clock.now(),
        })
        if (saved.kind === 'changed') refuseInJson(res, 'draftChanged')
        else if (saved.kind === 'refused')
          refuseInJson(res, 'answersRefused', { problems: saved.problems })
        else res.json(draftJson(sheet, saved.draft, tokenFor(req)))
      },
    )
  }

  router.use(paths.casesJson, errorPage(answersInJson, log))
  return router
}
