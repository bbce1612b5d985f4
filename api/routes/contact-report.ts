import { type Request, type Response, Router } from 'express'
import { PURPOSES } from '../../manual/contacts/purposes'
import { WRONG_PARTS } from '../../manual/contacts/wrong-parts'
import { renderContactReport } from '../../templates/pages/contact-report'
import { postedOf } from '../middleware/body'
import type { ContactFacts } from '../pages/contacts/contact-facts'
import { findListed, readingFrame } from '../pages/contacts/reading'
import { reportFields, reportProblems } from '../pages/contacts/report-form'
import type { Site } from '../site'
import { line, type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

/** まちがいを知らせる: kept for the organisation's own office; nobody is asked who they are. */
export function contactReportRoutes(site: Site): Router {
  const { gate, contactReports, tokens, clock } = site
  const router = Router()

  router.get(paths.contactReport(':organisationId'), gate.open(), async (req, res) => {
    const facts = await findListed(site, req, clock.now())
    if (facts === undefined) site.answers.refuse(req, res, 'notFound')
    else ask(req, res, facts, {}, {})
  })

  router.post(paths.contactReport(':organisationId'), gate.open(), async (req, res) => {
    const facts = await findListed(site, req, clock.now())
    if (facts === undefined) {
      site.answers.refuse(req, res, 'notFound')
      return
    }
    const typed = typedFrom(postedOf(req), ['purpose', 'wrong', 'remark'])
    const problems = reportProblems(typed)
    const wrong = WRONG_PARTS.find((part) => part === typed['wrong'])
    if (wrong === undefined || Object.keys(problems).length > 0) {
      ask(req, res, facts, typed, problems)
      return
    }
    const { id } = facts.organisation
    const added = await contactReports.add({
      organisationId: id,
      purpose: PURPOSES.find((purpose) => purpose === typed['purpose']),
      wrong,
      remark: line(typed['remark']),
      at: new Date(clock.now()),
    })
    if (added === 'added') res.redirect(303, `${paths.contact(id)}?reported=yes`)
    else ask(req, res, facts, typed, {}, 'tooMany')
  })

  return router

  function ask(
    req: Request,
    res: Response,
    { organisation }: ContactFacts,
    typed: Typed,
    problems: Problems,
    refused?: 'tooMany',
  ): void {
    const { id, name, kind, phone } = organisation
    const html = renderContactReport(readingFrame(site, req), {
      back: { href: paths.contact(id), label: name },
      target: { action: paths.contactReport(id), csrf: tokens.forVisitor(req, res) },
      fields: reportFields(typed, problems, kind),
      ...(refused && {
        notice: {
          kind: 'caution',
          title: 'いまは受け付けられません',
          words: [
            `この窓口には、まだ確かめられていない知らせがたくさんあります。${phone === undefined ? '' : `代表 ${phone} に電話して、`}直接伝えてください。`,
          ],
        },
      }),
    })
    const status = refused ? 429 : Object.keys(problems).length > 0 ? 422 : 200
    res.status(status).type('html').send(html)
  }
}
