import { type Request, type Response, Router } from 'express'
import { renderMergePage } from '../../templates/pages/merge-persons'
import { CODE } from '../cases/link-answers'
import { KEEP, MERGE_FIELDS, OWN, readMerge } from '../cases/merge-answers'
import { readSearch } from '../cases/patient-search'
import { postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { frameOf } from '../pages/frame'
import { mergePage } from '../pages/merge-page'
import { caseFormTarget, formTarget, type Pressed } from '../pages/targets'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { isUuid } from '../typed/uuid'
import { findCase } from './found-case'
import { paths } from './paths'
import { findPressed } from './press'

const ACT = 'person-merge'

const LATER_FIRST =
  'この登録のケースは、そのあとさらに別の登録にまとめられています。先に、あとからまとめたほうを戻してください。'

/** 同じ方の登録をまとめる: persons found twice inside one's own hospital, merged and given back (decisions 5). */
export function personMergeRoutes(site: Site): Router {
  const { gate, personMerges } = site
  const router = Router()
  const address = paths.caseAction(':caseId', ACT)
  const may = gate.allow('mergePersons')

  router.get(address, may, gate.audited('case.person-merge-page'), async (req, res) => {
    const found = await findCase(site, req, res)
    if (found === undefined) return
    await send(req, res, found.standing, { typed: {}, problems: {} })
  })

  router.post(address, may, gate.audited('person.merge'), async (req, res) => {
    const found = await findPressed(site, req, res)
    if (found === undefined) return
    const { standing, view, pressed } = found
    const { accountId, organisationId: hospitalId } = signedIn(req)
    const typed = typedFrom(postedOf(req), MERGE_FIELDS)
    const done = `${paths.case(view.caseId)}?done=${ACT}`
    // A press sent twice is answered from its first: by now the two are one.
    if (await personMerges.isPressed(pressed.submissionId, { hospitalId, accountId })) {
      res.redirect(303, done)
      return
    }
    const read = readMerge({ ...(await registrationsFor(standing, hospitalId, typed)), typed })
    if (!read.ok) {
      await send(req, res, standing, { typed, problems: read.problems, pressed })
      return
    }
    const { absorbedId, intoId, note } = read
    const outcome = await personMerges.merge({
      id: pressed.submissionId,
      hospitalId,
      accountId,
      absorbedId,
      intoId,
      note,
    })
    if (outcome === 'merged') res.redirect(303, done)
    else
      await send(req, res, standing, {
        typed,
        problems: { [CODE]: 'この登録のケースは、いまは別の登録にあります。選びなおしてください' },
        pressed,
      })
  })

  router.post(
    paths.personSeparation(':caseId', ':mergeId'),
    may,
    gate.audited('person.separate'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found === undefined) return
      const { accountId, organisationId: hospitalId } = signedIn(req)
      const mergeId = String(req.params['mergeId'])
      const outcome = isUuid(mergeId)
        ? await personMerges.separate({ mergeId, hospitalId, accountId })
        : 'notThere'
      if (outcome === 'notThere') site.answers.refuse(req, res, 'notFound')
      else if (outcome === 'separated')
        res.redirect(303, `${paths.case(found.view.caseId)}?done=person-separation`)
      else
        await send(req, res, found.standing, {
          typed: {},
          problems: {},
          notSeparated: LATER_FIRST,
        })
    },
  )

  return router

  async function registrationsFor({ view }: Standing, hospitalId: string, typed: Typed) {
    const search = readSearch(typed[CODE] ?? '')
    const code = search !== undefined && 'code' in search ? search.code : undefined
    const of = { personId: view.person.id, ...(code !== undefined && { code }) }
    const [own, alike] = await Promise.all([
      personMerges.registrationOf(hospitalId, of.personId),
      personMerges.findAlike(hospitalId, of),
    ])
    return { own, alike }
  }

  async function send(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{ typed: Typed; problems: Problems; pressed?: Pressed; notSeparated?: string }>,
  ): Promise<void> {
    const { view } = standing
    const { typed, problems, pressed, notSeparated } = page
    const hospitalId = signedIn(req).organisationId
    const { own, alike } = await registrationsFor(standing, hospitalId, typed)
    const target = caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
      ...(pressed ?? { seenSeq: view.lastSeq }),
      hidden: [[OWN, own.personId]],
    })
    const shown = mergePage(standing, {
      own,
      alike,
      merges: await personMerges.standing(hospitalId, own.personId),
      // Which of two registrations stays is asked anew where they are not the same two any more.
      typed:
        typed[OWN] === undefined || typed[OWN] === own.personId ? typed : { ...typed, [KEEP]: '' },
      problems,
      target,
      undoTarget: (mergeId) => formTarget(site, req, paths.personSeparation(view.caseId, mergeId)),
      ...(notSeparated !== undefined && { notSeparated }),
    })
    const status = notSeparated !== undefined ? 409 : Object.keys(problems).length > 0 ? 422 : 200
    res
      .status(status)
      .type('html')
      .send(renderMergePage(frameOf(site, req), shown))
  }
}
