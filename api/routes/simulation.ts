import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { Admitted } from '../../store/recorded-cases'
import type { BannerView } from '../../templates/pages/components/banner'
import { renderSimulation } from '../../templates/pages/simulation'
import { postedOf } from '../middleware/body'
import { frameOf } from '../pages/frame'
import { findMonth, monthOf, periodOf } from '../pages/month'
import { simulationView } from '../pages/simulation-page'
import { formTarget } from '../pages/targets'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

const BUSY: BannerView = {
  kind: 'caution',
  title: 'ほかの試しが進んでいるため、始めませんでした',
  words: ['終わってから、もう一度始めてください。'],
}

/** 案を試す: a draft of the manual on the recorded cases, for the health centre. Counts only. */
export function simulationRoutes(site: Site): Router {
  const { gate, simulations, clock, shelf } = site
  const router = Router()
  const may = gate.allow('simulateDraft')

  router.get(paths.simulation, may, async (req, res) => {
    const month = monthOf(dayInJapan(clock.now()))
    await sendPage(req, res, {
      typed: { draft: shelf.drafts()[0]?.id ?? '', from: month, to: month },
      banners: req.query['done'] === 'busy' ? [BUSY] : [],
    })
  })

  router.post(paths.simulation, may, gate.audited('simulation.ask'), async (req, res) => {
    const typed = typedFrom(postedOf(req), ['draft', 'from', 'to'])
    const read = readAsked(typed)
    if (!read.ok) {
      await sendPage(req, res, { typed, problems: read.problems, status: 422 })
      return
    }
    const begun = await simulations.ask(read.draft, read.admitted)
    res.redirect(303, begun ? paths.simulation : `${paths.simulation}?done=busy`)
  })

  return router

  type Asked =
    | Readonly<{ ok: true; draft: string; admitted: Admitted }>
    | Readonly<{ ok: false; problems: Problems }>

  function readAsked(typed: Typed): Asked {
    const draft = shelf.drafts().find(({ id }) => id === typed['draft'])
    const from = findMonth(typed['from'] ?? '')
    const to = findMonth(typed['to'] ?? '')
    if (draft !== undefined && from !== undefined && to !== undefined && from <= to) {
      const admitted = { from: periodOf(from).from, to: periodOf(to).to }
      return { ok: true, draft: draft.id, admitted }
    }
    return {
      ok: false,
      problems: {
        ...(draft === undefined && { draft: '試す案を選んでください' }),
        ...(from === undefined && { from: '月を選んでください' }),
        ...(to === undefined && { to: '月を選んでください' }),
        ...(from !== undefined &&
          to !== undefined &&
          from > to && { to: '「ここから」と同じ月か、あとの月を選んでください' }),
      },
    }
  }

  async function sendPage(
    req: Request,
    res: Response,
    page: Readonly<{
      typed: Typed
      problems?: Problems
      banners?: readonly BannerView[]
      status?: number
    }>,
  ): Promise<void> {
    const { status = 200, ...said } = page
    const view = simulationView({
      ...said,
      drafts: shelf.drafts(),
      newest: monthOf(dayInJapan(clock.now())),
      run: await simulations.newest(),
      target: formTarget(site, req, paths.simulation),
    })
    res
      .status(status)
      .type('html')
      .send(renderSimulation(frameOf(site, req, { current: 'simulation' }), view))
  }
}
