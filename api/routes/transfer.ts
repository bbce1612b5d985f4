import { type Request, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import {
  type NextHospital,
  readTransfer,
  TRANSFER_FIELDS,
  transferDeed,
} from '../cases/transfer-answers'
import { postedOf } from '../middleware/body'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { sendForm } from '../pages/send-form'
import { caseFormTarget, type Pressed } from '../pages/targets'
import { firstTyped, SEEN_HOSPITAL, transferPage } from '../pages/transfer-page'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { findCase } from './found-case'
import { paths } from './paths'
import { answerRepeated, doPressed, findPressed } from './press'

const ACT = 'transfer'

/** 転院: where to and when, then what follows there, and only then the press that does it. */
export function transferRoutes(site: Site): Router {
  const { gate, organisations, config } = site
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
      const found = await findPressed(site, req, res)
      if (found === undefined) return
      const { standing, pressed } = found
      // A press sent twice is answered from its first, whatever the case makes of the same answers by now.
      if (await answerRepeated(site, res, found)) return
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
      await doPressed(site, req, res, found, {
        deeds: [await transferDeed(site, standing, read)],
        done: `${paths.case(found.view.caseId)}?done=${ACT}`,
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
      pressed?: Pressed
      next?: NextHospital
    }>,
  ): Promise<void> {
    const { view, leg } = standing
    const { pressed, next, typed, problems } = page
    const all = await organisations.hospitalsIn(config.region)
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
      ...(pressed ?? { seenSeq: view.lastSeq }),
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
    sendForm(res, problems, html)
  }

  return router
}
