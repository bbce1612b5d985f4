import type { Request, Response } from 'express'
import { renderAccountForm } from '../../templates/pages/account-form'
import type { AppConfig } from '../deps'
import { publicFrame } from '../pages/public-frame'
import { paths } from '../routes/paths'
import { REFUSALS, type RefusalPage } from './refusals'
import { requestIdOf } from './request-id'

/** The pages every route may need. */
export interface Answers {
  refuse(req: Request, res: Response, page: RefusalPage): void
}

export function createAnswers(config: AppConfig): Answers {
  const filled = (text: string) =>
    text.replaceAll('{phone}', config.helpPhone).replaceAll('{hours}', config.helpHours)
  return {
    refuse: (req, res, page) => {
      const { status, title, words } = REFUSALS[page]
      const html = renderAccountForm(
        {
          title,
          words: words.map(filled),
          ...(page === 'fault' ? { reference: referenceOf(req) } : {}),
          links: [{ href: paths.home, label: 'はじめのページへ' }],
        },
        publicFrame(config, req),
      )
      res.status(status).type('html').send(html)
    },
  }
}

/** What a person reads out on the phone; the log line carries it beside the whole request id. */
export function referenceOf(req: Request): string {
  const id = requestIdOf(req).replaceAll('-', '').slice(0, 8).toUpperCase()
  return `${id.slice(0, 4)}-${id.slice(4)}`
}
