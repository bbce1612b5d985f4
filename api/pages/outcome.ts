import type { Request, Response } from 'express'
import type { CaseId } from '../../manual/case/events'
import { renderAccountForm } from '../../templates/pages/account-form'
import type { Outcome } from '../../write-path/ports'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { frameOf } from './frame'
import { acceptedLinks, refusalWords } from './refusal-words'

export type AfterAct = Readonly<{
  caseId: CaseId
  submissionId: string
  /** Where the person goes when it is done. */
  done: string
  /** What was typed, to be read and copied from the page that says no. */
  typed?: readonly Readonly<{ label: string; value: string }>[]
}>

/** What an act came to, as a page: done and on, kept and waiting, or refused with what to do instead. */
export function answerOutcome(
  site: Pick<Site, 'config' | 'clock'>,
  req: Request,
  res: Response,
  outcome: Outcome,
  after: AfterAct,
): void {
  const { caseId, submissionId, done, typed = [] } = after
  switch (outcome.kind) {
    case 'done':
      res.redirect(303, done)
      return
    case 'pending':
      res.redirect(303, paths.submission(caseId, submissionId))
      return
    case 'refused': {
      const { status, title, words } = refusalWords(outcome.refusal)
      const html = renderAccountForm(
        {
          title,
          words,
          facts: typed.map(({ label, value }) => `${label}：${value}`),
          links: [
            { href: paths.case(caseId), label: 'いまのケースを見る' },
            ...acceptedLinks(caseId, outcome.refusal),
          ],
        },
        frameOf(site, req),
      )
      res.status(status).type('html').send(html)
    }
  }
}
