import express, { type Express } from 'express'
import { createAskToSignIn } from './accounts/ask-to-sign-in'
import { createSignInPages } from './accounts/sign-in-pages'
import type { AppDeps } from './deps'
import { createFaxCodes } from './fax/codes'
import { createAnswers } from './middleware/answers'
import { parseForms } from './middleware/body'
import { errorPage, notFound } from './middleware/errors'
import { createFormTokens } from './middleware/form-token'
import { createGate } from './middleware/gate'
import { onlyFromHere } from './middleware/own-origin'
import { giveRequestId } from './middleware/request-id'
import { logRequests } from './middleware/request-log'
import { neverStore, securityHeaders } from './middleware/security-headers'
import { resolveVisit } from './middleware/visit'
import { accountRoutes } from './routes/account'
import { admissionInfoWindowRoutes } from './routes/admission-info-window'
import { assetRoutes } from './routes/assets'
import { calendarRoutes } from './routes/calendar'
import { careManagerRoutes } from './routes/care-manager'
import { caseFaxRoutes } from './routes/case-fax'
import { caseRoutes } from './routes/case'
import { caseActionRoutes } from './routes/case-actions'
import { casesListRoutes } from './routes/cases-list'
import { contactGuideRoutes } from './routes/contact-guide'
import { contactReportRoutes } from './routes/contact-report'
import { checksheetRoutes } from './routes/checksheet'
import { demoRoutes } from './routes/demo'
import { documentRoutes } from './routes/documents'
import { feeEvidenceRoutes } from './routes/fee-evidence'
import { formImportRoutes } from './routes/form-import'
import { formSchemaRoutes } from './routes/form-schemas'
import { formsJsonRoutes } from './routes/forms-json'
import { editionCommentRoutes } from './routes/edition-comments'
import { editionLetterRoutes } from './routes/edition-letters'
import { editionPublishingRoutes } from './routes/edition-publishing'
import { editionRoutes } from './routes/editions'
import { editionSummaryRoutes } from './routes/edition-summaries'
import { faxAnswerRoutes } from './routes/fax-answer'
import { faxLineRoutes } from './routes/fax-line'
import { healthRoutes } from './routes/health'
import { homeRoutes } from './routes/home'
import { inboxRoutes } from './routes/inbox'
import { ledgerRoutes } from './routes/ledger'
import { ownContactRoutes } from './routes/own-contacts'
import { ownListRoutes } from './routes/own-list'
import { linkCaseRoutes } from './routes/link-case'
import { personRoutes } from './routes/person'
import { personMergeRoutes } from './routes/person-merge'
import { personalNoticeRoutes } from './routes/personal-notices'
import { rateRoutes } from './routes/rates'
import { sheetRoutes } from './routes/sheet'
import { attachmentRoutes } from './routes/attachments'
import { sheetExportRoutes } from './routes/sheet-export'
import { simulationRoutes } from './routes/simulation'
import { signInRoutes } from './routes/sign-in'
import { startCaseRoutes } from './routes/start-case'
import { toolRoutes } from './routes/tools'
import { transferRoutes } from './routes/transfer'
import { worklistRoutes } from './routes/worklist'
import type { Site } from './site'

/** The table of contents: what every request passes, in order, and then one line for each resource. */
export function createApp(deps: AppDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  // Behind a proxy on the same machine its word about the caller's address is taken; nobody else's.
  app.set('trust proxy', 'loopback')
  app.set('query parser', 'simple')

  const answers = createAnswers(deps.config)
  const tokens = createFormTokens({ auth: deps.auth, secret: deps.config.authSecret })
  const signInPages = createSignInPages({ ...deps, tokens })
  const askToSignIn = createAskToSignIn(signInPages)
  const gate = createGate({ ...deps, answers, tokens, askToSignIn })
  const faxCodes = createFaxCodes({ secret: deps.config.authSecret })
  const site: Site = { ...deps, answers, gate, signInPages, tokens, faxCodes }

  app.use(giveRequestId, securityHeaders(deps.config), neverStore)
  app.use(healthRoutes(site), assetRoutes())

  app.use(logRequests(deps.log))
  app.use(toolRoutes(site), formSchemaRoutes(site))
  app.use(onlyFromHere(deps.config, answers), parseForms, resolveVisit(deps))
  app.use(signInRoutes(site))
  app.use(admissionInfoWindowRoutes(site))
  app.use(accountRoutes(site))
  app.use(personalNoticeRoutes(site))
  app.use(contactGuideRoutes(site))
  app.use(contactReportRoutes(site))
  app.use(faxLineRoutes(site))
  app.use(faxAnswerRoutes(site))
  app.use(ownContactRoutes(site))
  app.use(ownListRoutes(site))
  app.use(homeRoutes(site))
  app.use(worklistRoutes(site))
  app.use(inboxRoutes(site))
  app.use(feeEvidenceRoutes(site))
  app.use(calendarRoutes(site))
  // Before the case's own address, which would take 'new' for a case.
  app.use(startCaseRoutes(site))
  app.use(casesListRoutes(site))
  app.use(caseRoutes(site))
  app.use(ledgerRoutes(site))
  app.use(caseFaxRoutes(site))
  app.use(checksheetRoutes(site))
  app.use(caseActionRoutes(site))
  app.use(careManagerRoutes(site))
  app.use(transferRoutes(site))
  app.use(personRoutes(site))
  app.use(personMergeRoutes(site))
  app.use(linkCaseRoutes(site))
  app.use(sheetRoutes(site))
  app.use(attachmentRoutes(site))
  app.use(formImportRoutes(site))
  app.use(sheetExportRoutes(site))
  app.use(documentRoutes(site))
  app.use(formsJsonRoutes(site))
  app.use(rateRoutes(site))
  app.use(simulationRoutes(site))
  app.use(editionRoutes(site))
  app.use(editionCommentRoutes(site))
  app.use(editionPublishingRoutes(site))
  app.use(editionSummaryRoutes(site))
  app.use(editionLetterRoutes(site))
  app.use(demoRoutes(site))

  app.use(notFound(answers))
  app.use(errorPage(answers, deps.log))
  return app
}
