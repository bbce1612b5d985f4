import type { Request, Response } from 'express'
import type { CaseEvent } from '../../manual/case/events'
import type { Refusal } from '../../manual/case/refusal-codes'
import type { CaseView } from '../../store/case-view'
import { renderRefusal, type Typed } from '../../templates/pages/message'
import { fullMoment } from '../../templates/words/time'
import { signedIn } from '../middleware/gate'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { eventTitle } from './case/event-words'
import { caseStrip } from './case/strip'
import { whoDid } from './case/timeline'
import { frameOf } from './frame'
import { acceptedLinks, refusalWords } from './refusal-words'

/** The page that says no: what happened, what to do instead, and everything that was typed. */
export function sendRefusal(
  site: Pick<Site, 'config' | 'clock' | 'shelf'>,
  req: Request,
  res: Response,
  { refusal, view, typed }: Readonly<{ refusal: Refusal; view: CaseView; typed: Typed }>,
): void {
  const against = entryAgainst(refusal, view)
  const isOwn = against !== undefined && against.by.accountId === signedIn(req).accountId
  const { status, title, happened, todo } = refusalWords(refusal, isOwn ? 'own' : 'others')
  const html = renderRefusal(frameOf(site, req), {
    code: view.code,
    strip: caseStrip(view, site.clock.now() + view.clockOffsetMs),
    title,
    happened: [...standsAgainst(against, view), ...happened],
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
const entryAgainst = ({ because }: Refusal, view: CaseView): CaseEvent | undefined =>
  view.events.find(({ seq }) => seq === because?.seq)

function standsAgainst(event: CaseEvent | undefined, view: CaseView): readonly string[] {
  if (event === undefined) return []
  const when = fullMoment(event.recordedAt)
  return [`「${eventTitle(event.type)}」が ${when} に記録されています（${whoDid(view, event)}）。`]
}
