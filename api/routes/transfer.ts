import { type Request, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import { doDeeds } from '../cases/do-deeds'
import {
  type NextHospital,
  readTransfer,
  TRANSFER_FIELDS,
  transferDeed,
} from '../cases/transfer-answers'
import { postedOf } from '../middleware/body'
import { caseOf, signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { answerOutcome } from '../pages/outcome'
import { caseFormTarget } from '../pages/targets'
import { firstTyped, SEEN_HOSPITAL, transferPage } from '../pages/transfer-page'
import { postedAct } from '../sheet/posted-act'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { caseIdOf, findCase } from './found-case'
import { paths } from './paths'

const ACT = 'transfer'

/** 転院: where to and when, then what follows there, and only then the press that does it. */
export function transferRoutes(site: Site): Router {
  const { gate, answers, organisations, config } = site
  const router = Router()
  const address = paths.caseAction(':caseId', ACT)

  router.get(
    address,
    gate.allow('transferPatient'),
    gate.audited('case.transfer-page'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      await send(req, res, found.standing, { typed: firstTyped(found.standing), problems: {} })
    },
  )

  router.post(
    address,
    gate.allow('transferPatient'),
    gate.audited('case.transfer'),
    async (req, res) => {
      const pressed = postedAct(req)
      if (pressed === undefined) {
        answers.refuse(req, res, 'badForm')
        return
      }
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const { standing, view } = found
      // A press sent twice is answered from its first, whatever the case makes of the same answers by now.
      if (await site.caseViews.findSubmission(view.caseId, pressed.submissionId)) {
        res.redirect(303, paths.submission(view.caseId, pressed.submissionId))
        return
      }
      const typed = typedFrom(postedOf(req), [...TRANSFER_FIELDS, SEEN_HOSPITAL])
      const read = await readTransfer(site, standing, typed)
      if (!read.ok || typed[SEEN_HOSPITAL] !== read.next.hospital.id) {
        await send(req, res, standing, {
          typed,
          problems: read.ok ? {} : read.problems,
          pressed,
          ...(read.next && { next: read.next }),
        })
        return
      }
      const outcome = await doDeeds(
        site.act,
        signedIn(req),
        { caseId: caseIdOf(req), side: caseOf(req).side, ...pressed },
        [await transferDeed(site, standing, read)],
      )
      await answerOutcome(site, req, res, outcome, {
        caseId: view.caseId,
        submissionId: pressed.submissionId,
        done: `${paths.case(view.caseId)}?done=${ACT}`,
        typed: [{ label: '転院先', value: read.next.hospital.name }],
      })
    },
  )

  async function send(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{
      typed: Typed
      problems: Problems
      pressed?: Readonly<{ submissionId: string; seenSeq: number }>
      next?: NextHospital
    }>,
  ): Promise<void> {
    const { view, leg } = standing
    const { pressed, next, typed, problems } = page
    const all = await organisations.hospitalsIn(config.region)
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
      seenSeq: pressed?.seenSeq ?? view.lastSeq,
      ...(pressed && { submissionId: pressed.submissionId }),
      ...(next && { hidden: [[SEEN_HOSPITAL, next.hospital.id]] }),
    })
    const html = renderActPage(
      frameOf(site, req),
      transferPage(standing, {
        hospitals: all.filter(({ id }) => id !== leg.hospitalId),
        ...(next && { next }),
        typed,
        problems,
        target,
      }),
    )
    res
      .status(Object.keys(problems).length > 0 ? 422 : 200)
      .type('html')
      .send(html)
  }

  return router
}
