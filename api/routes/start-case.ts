import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { CaseId } from '../../manual/case/events'
import { hiragana } from '../../manual/forms/kana'
import { findPhone } from '../../manual/forms/phone'
import type { KnownPerson, TypedPerson } from '../../store/persons'
import { renderNotice, renderRefusal } from '../../templates/pages/message'
import { renderSamePerson } from '../../templates/pages/same-person'
import { renderStartCase } from '../../templates/pages/start-case'
import { UNKNOWN_WARD } from '../cases/case-words'
import { DOUBLE, DOUBLE_REASON, judgeDoubles } from '../cases/doubles'
import { linkReadmission } from '../cases/link-readmission'
import { prepareStart } from '../cases/prepare-start'
import type { StartOutcome } from '../cases/start'
import { NOT_LISTED } from '../cases/new-office'
import { readStart, START_FIELDS } from '../cases/start-answers'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { frameOf } from '../pages/frame'
import { refusalWords } from '../pages/refusal-words'
import { samePersonPage, type SamePersonShown } from '../pages/same-person-page'
import { startCaseView } from '../pages/start-case-page'
import { startTyped } from '../pages/start-typed'
import { formTarget } from '../pages/targets'
import { sendForm } from '../pages/send-form'
import type { Site } from '../site'
import { readDayBoxes } from '../typed/day'
import { momentTyped } from '../typed/moment'
import { line, type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

/** Drawn when the page is shown: the same page sent twice is the same case. */
const drawnIds = z.object({ submissionId: z.uuid(), caseId: z.uuid() })
type DrawnIds = z.infer<typeof drawnIds>

/** 新しいケースを始める, and 入院を知らせる for a care manager: twelve questions on one page. */
export function startCaseRoutes(site: Site): Router {
  const { gate, answers, organisations, persons, startDrafts, clock, config, shelf } = site
  const router = Router()

  router.get(
    paths.newCase,
    gate.allow('startCase'),
    gate.audited('case.start-page'),
    async (req, res) => {
      const draft = await startDrafts.find(signedIn(req).accountId)
      const typed = draft?.answers ?? momentTyped('admitted', clock.now())
      await sendPage(req, res, {
        typed,
        problems: {},
        ids: newIds(),
        ...(draft && { draftAt: draft.updatedAt }),
      })
    },
  )

  router.post(
    paths.newCase,
    gate.allow('startCase'),
    gate.audited('case.start'),
    async (req, res) => {
      const ids = drawnIds.safeParse(postedOf(req)).data
      if (ids === undefined) {
        answers.refuse(req, res, 'badForm')
        return
      }
      const actor = signedIn(req)
      const typed = typedFrom(postedOf(req), START_FIELDS)
      if (fieldOf(req, 'do') === 'start') return start(req, res, typed, ids)
      if (fieldOf(req, 'do') === 'discard') {
        await startDrafts.discard(actor.accountId)
        res.redirect(303, paths.newCase)
        return
      }
      await startDrafts.save(actor.accountId, typed)
      if (fieldOf(req, 'do') === 'draft') {
        res.redirect(303, paths.home)
        return
      }
      await sendPage(req, res, { typed, problems: {}, ids })
    },
  )

  async function start(req: Request, res: Response, typed: Typed, ids: DrawnIds): Promise<void> {
    const actor = signedIn(req)
    const startedBy = sideOf(req)
    const now = clock.now()
    const wards = await wardsOf(req)
    const read = readStart(typed, {
      startedBy,
      now,
      wards: [...wards.map(({ code }) => code), UNKNOWN_WARD],
    })
    const prepared = read.ok
      ? await prepareStart(site, actor, read.answers, {
          region: config.region,
          submissionId: ids.submissionId,
          caseId: ids.caseId as CaseId,
        })
      : read
    if (!prepared.ok) {
      await startDrafts.save(actor.accountId, typed)
      return sendPage(req, res, { typed, problems: prepared.problems, ids })
    }
    if (!read.ok) return
    const doubles = await judgeDoubles(site, actor, {
      answers: read.answers,
      start: prepared.start,
      typed: { double: fieldOf(req, DOUBLE), reason: fieldOf(req, DOUBLE_REASON) },
    })
    switch (doubles.kind) {
      case 'ask': {
        await startDrafts.save(actor.accountId, typed)
        sendSamePerson(req, res, { ...doubles, answers: read.answers, typed, ids })
        return
      }
      case 'continue': {
        await startDrafts.discard(actor.accountId)
        res.redirect(303, paths.case(doubles.caseId))
        return
      }
      case 'start': {
        const { accountId, organisationId } = actor
        const outcome = await site.start({ accountId, organisationId }, doubles.start)
        await linkReadmission(site, actor, { outcome, startedBy, ids, ...doubles })
        await answerStart(req, res, outcome, typed, {
          submissionId: ids.submissionId,
          hasCoordinator: prepared.start.data.coordinator !== undefined,
        })
      }
    }
  }

  function sendSamePerson(
    req: Request,
    res: Response,
    page: Pick<SamePersonShown, 'answers' | 'candidates' | 'problems' | 'typed'> &
      Readonly<{ ids: DrawnIds }>,
  ): void {
    const { ids, problems, typed } = page
    const answer = {
      [DOUBLE]: fieldOf(req, DOUBLE),
      [DOUBLE_REASON]: fieldOf(req, DOUBLE_REASON),
    }
    const hidden = Object.entries(typed).filter(([, value]) => value !== '')
    const view = samePersonPage({
      ...page,
      typed: answer,
      target: {
        ...formTarget(site, req, paths.newCase, [['caseId', ids.caseId], ...hidden]),
        submissionId: ids.submissionId,
      },
    })
    sendForm(res, problems, renderSamePerson(frameOf(site, req, { current: 'newCase' }), view))
  }

  async function answerStart(
    req: Request,
    res: Response,
    outcome: StartOutcome,
    typed: Typed,
    about: Readonly<{ submissionId: string; hasCoordinator: boolean }>,
  ): Promise<void> {
    const { accountId } = signedIn(req)
    switch (outcome.kind) {
      case 'done': {
        await startDrafts.discard(accountId)
        const next = about.hasCoordinator ? paths.case : paths.checksheet
        res.redirect(303, `${next(outcome.caseId)}?done=started`)
        return
      }
      case 'pending':
        await startDrafts.discard(accountId)
        {
          res.redirect(303, paths.submission(outcome.caseId, about.submissionId))
          return
        }
      case 'sameAdmission':
        await startDrafts.discard(accountId)
        return sendSameAdmission(req, res, outcome)
      case 'refused': {
        const { status, title, happened, todo } = refusalWords(outcome.refusal)
        const html = renderRefusal(frameOf(site, req, { current: 'newCase' }), {
          title,
          happened,
          todo,
          typed: startTyped(typed),
          actions: [{ href: paths.newCase, label: 'もう一度入れる' }],
        })
        await startDrafts.save(accountId, typed)
        res.status(status).type('html').send(html)
      }
    }
  }

  /** The same admission twice is one case; who is a party of it is led there, anybody else is told to ring up. */
  async function sendSameAdmission(
    req: Request,
    res: Response,
    { caseId, code }: Readonly<{ caseId: CaseId; code: string }>,
  ): Promise<void> {
    const { relation } = await site.cases.of(caseId, signedIn(req).organisationId)
    const isParty = relation !== 'none'
    const html = renderNotice(frameOf(site, req, { current: 'newCase' }), {
      title: 'この入院のケースは、もう始まっています',
      words: isParty
        ? [
            `同じ方の、同じ病院・同じころ（前後1日）の入院が、ケース ${code} として記録されています。新しいケースは作っていません。`,
            'そのケースを開いて、続きを記録してください。',
          ]
        : [
            '同じ方の、同じ病院・同じころ（前後1日）の入院が、病院で記録されています。新しいケースは作っていません。',
            '病院の窓口に電話して、担当の事業所であることを伝えてください。病院が登録すると、ここに届きます。',
          ],
      actions: [
        ...(isParty ? [{ href: paths.case(caseId), label: `ケース ${code} を開く` }] : []),
        { href: paths.home, label: 'きょうやることへ' },
      ],
    })
    res
      .status(isParty ? 200 : 409)
      .type('html')
      .send(html)
  }

  async function sendPage(
    req: Request,
    res: Response,
    page: Readonly<{ typed: Typed; problems: Problems; ids: DrawnIds; draftAt?: Instant }>,
  ): Promise<void> {
    const { typed, problems, ids, draftAt } = page
    const askedBy = sideOf(req)
    const wrong = Object.keys(problems).length > 0
    const [wards, hospitals, lookAlikes, offices] = await Promise.all([
      wardsOf(req),
      askedBy === 'coordinator' ? organisations.hospitalsIn(config.region) : [],
      lookAlikesOf(req, typed),
      searchedOffices(typed),
    ])
    const view = startCaseView({
      askedBy,
      edition: shelf.inForce(dayInJapan(clock.now())),
      now: clock.now(),
      typed,
      problems,
      wards,
      hospitals,
      lookAlikes,
      ...(offices !== undefined && { offices }),
      ...(draftAt !== undefined && { draftAt }),
      target: {
        ...formTarget(site, req, paths.newCase, [['caseId', ids.caseId]]),
        submissionId: ids.submissionId,
      },
    })
    res
      .status(wrong ? 422 : 200)
      .type('html')
      .send(renderStartCase(frameOf(site, req, { current: 'newCase' }), view))
  }

  const sideOf = (req: Request) =>
    signedIn(req).organisationKind === 'hospital' ? 'hospital' : 'coordinator'

  const wardsOf = async (req: Request) =>
    sideOf(req) === 'hospital' ? organisations.wardsOf(signedIn(req).organisationId) : []

  async function searchedOffices(typed: Typed) {
    const text = line(typed['officeQuery'])
    const written = typed['office'] === NOT_LISTED ? line(typed['officeName']) : ''
    const phone = findPhone(line(typed['officePhone']))
    if (typed['coordinatorKnown'] === 'no') return undefined
    if (text === '' && typed['office'] !== NOT_LISTED) return undefined
    const [found, alike] = await Promise.all([
      text === '' ? [] : organisations.searchOffices(config.region, text),
      written === ''
        ? []
        : organisations.officesLike(config.region, {
            name: written,
            ...(phone !== undefined && { phone }),
          }),
    ])
    const all = [...new Map([...alike, ...found].map((office) => [office.id, office])).values()]
    return Promise.all(
      all.map(async (office) => {
        const calendar = await site.findCalendar(office.id, dayInJapan(clock.now()))
        return { ...office, ...(calendar && { calendar }) }
      }),
    )
  }

  function lookAlikesOf(req: Request, typed: Typed): Promise<readonly KnownPerson[]> {
    const birth = readDayBoxes(typed, 'birth', 'any')
    const patientNumber = line(typed['patientNumber'])
    const asked: TypedPerson = {
      ...('day' in birth && { birthDate: birth.day }),
      kana: hiragana(line(typed['kana'])),
      ...(patientNumber !== '' && { patientNumber }),
    }
    return persons.findLookAlikes(signedIn(req).organisationId, asked)
  }

  return router
}

const newIds = (): DrawnIds => ({ submissionId: randomUUID(), caseId: randomUUID() })
