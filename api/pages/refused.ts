import type { Request, Response } from 'express'
import type { Refusal } from '../../manual/case/refusal-codes'
import type { CaseView } from '../../store/case-view'
import { renderRefusal, type Typed } from '../../templates/pages/message'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { caseStrip } from './case/strip'
import { frameOf } from './frame'
import { acceptedLinks, refusalWords } from './refusal-words'

/** The page that says no: what happened, what to do instead, and everything that was typed. */
export function sendRefusal(
  site: Pick<Site, 'config' | 'clock'>,
  req: Request,
  res: Response,
  { refusal, view, typed }: Readonly<{ refusal: Refusal; view: CaseView; typed: Typed }>,
): void {
  const { status, title, happened, todo } = refusalWords(refusal)
  const html = renderRefusal(frameOf(site, req), {
    code: view.code,
    strip: caseStrip(view, site.clock.now() + view.clockOffsetMs),
    title,
    happened,
    todo,
    typed,
    actions: [
      { href: paths.case(view.caseId), label: 'いまのケースを見る' },
      ...acceptedLinks(view.caseId, refusal).slice(0, 3),
    ],
  })
  res.status(status).type('html').send(html)
}
