import { type Request, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import { correctionDeeds, heldBySomebodyElse } from '../cases/person-deeds'
import { PERSON_FIELD_NAMES, personTyped, readPerson } from '../cases/person-answers'
import { postedOf } from '../middleware/body'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { personFields, personPage } from '../pages/person-page'
import { sendForm } from '../pages/send-form'
import { caseFormTarget, type Pressed } from '../pages/targets'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { findCase } from './found-case'
import { paths } from './paths'
import { doPressed, findPressed } from './press'

const ACT = 'person'
const RECORDED_BEFORE =
  '前の訂正はもう記録されています。ここに残っている違いも直すときは、もう一度押してください'

/** 氏名・病棟などの誤りを直す: what is known of the person, put right with before and after in the record. */
export function personRoutes(site: Site): Router {
  const { gate } = site
  const router = Router()
  const address = paths.caseAction(':caseId', ACT)

  router.get(
    address,
    gate.allow('correctPerson'),
    gate.audited('case.person-page'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      send(req, res, found.standing, { typed: personTyped(found.standing), problems: {} })
    },
  )

  router.post(
    address,
    gate.allow('correctPerson'),
    gate.audited('case.person'),
    async (req, res) => {
      const found = await findPressed(site, req, res)
      if (found === undefined) return
      const { standing, view, pressed } = found
      const typed = typedFrom(postedOf(req), PERSON_FIELD_NAMES)
      const read = readPerson(standing, typed)
      // A press sent twice finds nothing left to put right; who went back and put right more is asked to press again.
      const earlier = await site.caseViews.findSubmission(view.caseId, pressed.submissionId)
      if (earlier !== undefined) {
        if (read.ok && earlier.status === 'done')
          send(req, res, standing, { typed, problems: { kana: RECORDED_BEFORE } })
        else res.redirect(303, paths.submission(view.caseId, pressed.submissionId))
        return
      }
      const problems = read.ok ? await heldBySomebodyElse(site, standing, read) : read.problems
      if (!read.ok || Object.keys(problems).length > 0) {
        send(req, res, standing, { typed, problems, pressed })
        return
      }
      await doPressed(site, req, res, found, {
        deeds: correctionDeeds(standing, read),
        done: `${paths.case(view.caseId)}?done=${ACT}`,
        typed: typedBack(personFields(standing, { typed, problems: {} })),
      })
    },
  )

  function send(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{
      typed: Typed
      problems: Problems
      pressed?: Pressed
    }>,
  ): void {
    const { view } = standing
    const { pressed, typed, problems } = page
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
      ...(pressed ?? { seenSeq: view.lastSeq }),
    })
    const shown = personPage(standing, { typed, problems, target })
    sendForm(res, problems, renderActPage(frameOf(site, req), shown))
  }

  return router
}
