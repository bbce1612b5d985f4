import type { Request, Response } from 'express'
import type { Refusal } from '../../manual/case/refusal-codes'
import type { CaseView } from '../../store/case-view'
import { renderRefusal, type Typed } from '../../templates/pages/message'
import { fullMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { eventTitle } from './case/event-words'
import { caseStrip } from './case/strip'
import { whoDid } from './case/timeline'
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
    happened: [...standsAgainst(refusal, view), ...happened],
    todo,
    typed,
    actions: [
      { href: paths.case(view.caseId), label: 'いまのケースを見る' },
      ...acceptedLinks(view.caseId, refusal).slice(0, 3),
    ],
  })
  res.status(status).type('html').send(html)
}

/** Whose entry stands against it, and since when. */
function standsAgainst({ because }: Refusal, view: CaseView): readonly string[] {
  const event = view.events.find(({ seq }) => seq === because?.seq)
  if (event === undefined) return []
  const when = fullMoment(event.recordedAt)
  return [`「${eventTitle(event.type)}」が ${when} に記録されています（${whoDid(view, event)}）。`]
}
