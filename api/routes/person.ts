import { type Request, type Response, Router } from 'express'
import { renderActPage } from '../../templates/pages/act-page'
import { doDeeds } from '../cases/do-deeds'
import { correctionDeeds, heldBySomebodyElse } from '../cases/person-deeds'
import { PERSON_FIELD_NAMES, personTyped, readPerson } from '../cases/person-answers'
import { postedOf } from '../middleware/body'
import { caseOf, signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { answerOutcome } from '../pages/outcome'
import { personFields, personPage } from '../pages/person-page'
import { caseFormTarget } from '../pages/targets'
import { postedAct } from '../sheet/posted-act'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { caseIdOf, findCase } from './found-case'
import { paths } from './paths'

const ACT = 'person'
const RECORDED_BEFORE =
  '前の訂正はもう記録されています。ここに残っている違いも直すときは、もう一度押してください'

/** 氏名・病棟などの誤りを直す: what is known of the person, put right with before and after in the record. */
export function personRoutes(site: Site): Router {
  const { gate, answers, organisations } = site
  const router = Router()
  const address = paths.caseAction(':caseId', ACT)

  router.get(
    address,
    gate.allow('correctPerson'),
    gate.audited('case.person-page'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      await send(req, res, found.standing, { typed: personTyped(found.standing), problems: {} })
    },
  )

  router.post(
    address,
    gate.allow('correctPerson'),
    gate.audited('case.person'),
    async (req, res) => {
      const pressed = postedAct(req)
      if (pressed === undefined) {
        answers.refuse(req, res, 'badForm')
        return
      }
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const { standing, view } = found
      const typed = typedFrom(postedOf(req), PERSON_FIELD_NAMES)
      const wards = await organisations.wardsOf(view.hospital.id)
      const read = readPerson(standing, typed, wards)
      // A press sent twice finds nothing left to put right; who went back and put right more is asked to press again.
      const earlier = await site.caseViews.findSubmission(view.caseId, pressed.submissionId)
      if (earlier !== undefined) {
        if (read.ok && earlier.status === 'done')
          await send(req, res, standing, { typed, problems: { kana: RECORDED_BEFORE } })
        else res.redirect(303, paths.submission(view.caseId, pressed.submissionId))
        return
      }
      const problems = read.ok ? await heldBySomebodyElse(site, standing, read) : read.problems
      if (!read.ok || Object.keys(problems).length > 0) {
        await send(req, res, standing, { typed, problems, pressed })
        return
      }
      const outcome = await doDeeds(
        site.act,
        signedIn(req),
        { caseId: caseIdOf(req), side: caseOf(req).side, ...pressed },
        correctionDeeds(standing, read),
      )
      await answerOutcome(site, req, res, outcome, {
        caseId: view.caseId,
        submissionId: pressed.submissionId,
        done: `${paths.case(view.caseId)}?done=${ACT}`,
        typed: typedBack(personFields(standing, { wards, typed, problems: {} })),
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
    }>,
  ): Promise<void> {
    const { view } = standing
    const { pressed, typed, problems } = page
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
      seenSeq: pressed?.seenSeq ?? view.lastSeq,
      ...(pressed && { submissionId: pressed.submissionId }),
    })
    const wards = await organisations.wardsOf(view.hospital.id)
    const shown = personPage(standing, { wards, typed, problems, target })
    res
      .status(Object.keys(problems).length > 0 ? 422 : 200)
      .type('html')
      .send(renderActPage(frameOf(site, req), shown))
  }

  return router
}
