import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { CaseSearch, ListedCase } from '../../store/case-list'
import { type CaseListView, type CaseRow, renderCaseList } from '../../templates/pages/case-list'
import { ageAndSex, type Sex } from '../../templates/words/age'
import { nearDay } from '../../templates/words/day'
import { readSearch } from '../cases/patient-search'
import { fieldOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { frameOf } from '../pages/frame'
import { stageWords } from '../pages/stage-words'
import { turnChip } from '../pages/turn-chip'
import { formTarget } from '../pages/targets'
import type { Site } from '../site'
import { paths } from './paths'

type Found = Readonly<{ asked: string; search: CaseSearch }>

/** 全ケース of a hospital, 担当ケース of a care office; a search that takes a name is sent, never linked. */
export function casesListRoutes(site: Site): Router {
  const { gate, caseLists, organisations, clock } = site
  const router = Router()

  router.get(
    paths.cases,
    gate.allow('searchCases'),
    gate.audited('cases.list'),
    async (req, res) => {
      const alsoClosed = req.query['show'] === 'all'
      await send(req, res, { asked: '', search: { alsoClosed } })
    },
  )

  router.get(paths.caseSearch, gate.allow('searchCases'), gate.audited('cases.list'), (_, res) => {
    res.redirect(303, paths.cases)
  })

  router.post(
    paths.caseSearch,
    gate.allow('searchCases'),
    gate.audited('cases.search'),
    async (req, res) => {
      const asked = fieldOf(req, 'search')
      const wanted = readSearch(asked)
      if (wanted === undefined) {
        res.redirect(303, paths.cases)
        return
      }
      await send(req, res, { asked, search: { ...wanted, alsoClosed: true } })
    },
  )

  async function send(req: Request, res: Response, { asked, search }: Found): Promise<void> {
    const { organisationId, organisationKind } = signedIn(req)
    const isHospital = organisationKind === 'hospital'
    const [found, wards, counts] = await Promise.all([
      caseLists.casesOf(signedIn(req), search),
      isHospital ? organisations.wardsOf(organisationId) : [],
      caseLists.countCasesOf(organisationId),
    ])
    const names = new Map(wards.map(({ code, name }) => [code, name]))
    const rows = found
      .slice(0, caseLists.shown)
      .map((one) => rowOf(one, clock.now() + one.clockOffsetMs, isHospital, names))
    const view: CaseListView = {
      title: isHospital ? '全ケース' : '担当ケース',
      search: { ...formTarget(site, req, paths.caseSearch), value: asked },
      kinds: kindsOf(asked, search, counts),
      ...(asked === '' ? {} : { found: `見つかったケース ${rows.length}件` }),
      rows,
      none: {
        words: asked === '' ? '進行中のケースはありません' : 'あてはまるケースはありません',
        link: asked === '' ? startLink(isHospital) : { href: paths.cases, label: '一覧に戻る' },
      },
      ...(found.length > caseLists.shown && {
        banners: [
          {
            kind: 'info' as const,
            title: `はじめの${caseLists.shown}件を出しています`,
            words: [
              'かな・氏名・生年月日・患者ID・ケース番号で探すと、ほかのケースも見つかります。',
            ],
          },
        ],
      }),
    }
    res.type('html').send(renderCaseList(frameOf(site, req, { current: 'cases' }), view))
  }

  return router
}

function kindsOf(
  asked: string,
  { alsoClosed = false }: CaseSearch,
  counts: Readonly<{ open: number; all: number }>,
): CaseListView['kinds'] {
  if (asked !== '') return []
  const now = { href: paths.cases, label: '進行中', count: counts.open }
  const all = { href: `${paths.cases}?show=all`, label: '終了したものも', count: counts.all }
  return alsoClosed ? [now, { ...all, current: true }] : [{ ...now, current: true }, all]
}

const startLink = (isHospital: boolean) => ({
  href: paths.newCase,
  label: isHospital ? '新しいケースを始める' : '入院を知らせる',
})

function rowOf(
  one: ListedCase,
  now: number,
  isHospital: boolean,
  wards: ReadonlyMap<string, string>,
): CaseRow {
  const { person } = one
  const today = dayInJapan(now)
  const ward = wards.get(one.wardCode ?? '') ?? '病棟不明'
  return {
    href: paths.case(one.caseId),
    code: one.code,
    person: {
      kana: person.kana,
      name: person.name,
      ageSex: ageAndSex(person.birthDate, person.sex as Sex, today),
    },
    place: isHospital ? ward : one.hospitalName,
    admitted: nearDay(one.admittedOn, today),
    // A case that is over is so by its chip; the step before its end would contradict it.
    stage: one.closedAt === undefined ? stageWords(one.stage) : '',
    state: turnChip(one, isHospital ? 'hospital' : 'coordinator', now),
  }
}
