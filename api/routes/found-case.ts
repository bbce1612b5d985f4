import type { Request, Response } from 'express'
import { currentLeg } from '../../manual/case/legs'
import type { CaseState } from '../../manual/case/state'
import type { CaseView } from '../../store/case-view'
import { renderPending } from '../../templates/pages/message'
import { caseOf, signedIn } from '../middleware/gate'
import { type Standing, standingOf } from '../pages/case/standing'
import { caseStrip } from '../pages/case/strip'
import { adoptableAt } from '../editions/adoptable'
import { frameOf } from '../pages/frame'
import { isAllowed } from '../policy/policy'
import type { Site } from '../site'
import { paths } from './paths'

export type FoundCase = Readonly<{ view: CaseView; standing: Standing }>

/** The case in the address as its side sees it now; answers by itself when there is nothing to see yet. */
export async function findCase(
  site: Site,
  req: Request,
  res: Response,
): Promise<FoundCase | undefined> {
  const { caseId, formerHospitalId } = caseOf(req)
  const view = await site.caseViews.find(caseId, formerHospitalId)
  if (view === undefined) {
    site.answers.refuse(req, res, 'notFound')
    return undefined
  }
  const { state } = view
  if (state === undefined) {
    answerNotStarted(site, req, res, view)
    return undefined
  }
  return { view, standing: standingFor(site, req, view, state) }
}

function standingFor(
  { clock, shelf }: Pick<Site, 'clock' | 'shelf'>,
  req: Request,
  view: CaseView,
  state: CaseState,
): Standing {
  const { side } = caseOf(req)
  const now = clock.now() + view.clockOffsetMs
  const mayAdopt = isAllowed('adoptEdition', signedIn(req).role, `${side}OfCase`)
  const adoptable = mayAdopt ? adoptableAt(shelf, currentLeg(state).edition, now) : []
  return standingOf(view, state, side, now, adoptable)
}

/** A case whose start still waits is shown as exactly that; one whose start was refused is none. */
function answerNotStarted(site: Site, req: Request, res: Response, view: CaseView): void {
  if (view.pending.length === 0) {
    site.answers.refuse(req, res, 'notFound')
    return
  }
  sendPending(site, req, res, view, 'ケースの開始を受け付けました。')
}

export function sendPending(
  site: Pick<Site, 'config' | 'clock' | 'shelf'>,
  req: Request,
  res: Response,
  view: CaseView,
  what: string,
): void {
  const html = renderPending(frameOf(site, req), {
    code: view.code,
    strip: caseStrip(view, site.clock.now() + view.clockOffsetMs),
    what,
    again: { href: req.originalUrl, label: '反映されたか確かめる' },
    refreshSeconds: 3,
    others: [
      ...(view.state === undefined
        ? []
        : [{ href: paths.case(view.caseId), label: 'ケースを見る' }]),
      { href: paths.home, label: 'きょうやることへ' },
    ],
  })
  res.status(202).type('html').send(html)
}
