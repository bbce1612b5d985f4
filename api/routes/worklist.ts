import { type Request, type Response, Router } from 'express'
import type { AskingParty } from '../../store/case-list'
import { renderWorklist, type WorklistView } from '../../templates/pages/worklist'
import { readSearch } from '../cases/patient-search'
import { fieldOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { frameOf } from '../pages/frame'
import { startDraftBanner } from '../pages/start-draft-banner'
import { formTarget } from '../pages/targets'
import {
  asOf,
  callAfterClosingTask,
  dutyTask,
  kindLinks,
  START_LINK,
  type Task,
  TASK_KINDS,
  type TaskKind,
  undeliveredTask,
  withoutCoordinatorTask,
  worklistCounts,
  worklistGroups,
} from '../pages/worklist-page'
import { formReceiptTasks } from '../pages/worklist-forms'
import type { Site } from '../site'
import { paths } from './paths'

type Asked = Readonly<{
  /** Everybody's list rather than that of one's own ward. */
  everybody: boolean
  kind: TaskKind | undefined
  ward: string
  search: string
}>

/** きょうやること of a hospital: only what does not move on without this side, the least time left first. */
export function worklistRoutes(site: Site): Router {
  const { gate, worklists, caseLists, organisations, startDrafts, clock } = site
  const router = Router()

  router.get(
    paths.worklist,
    gate.allow('viewWorklist'),
    gate.audited('worklist.view'),
    async (req, res) => {
      const kind = TASK_KINDS.find((one) => one === req.query['kind'])
      const everybody = req.query['of'] === 'everybody'
      await send(req, res, { everybody, kind, ward: '', search: '' })
    },
  )

  router.post(
    paths.worklist,
    gate.allow('viewWorklist'),
    gate.audited('worklist.search'),
    async (req, res) => {
      const [ward, search] = [fieldOf(req, 'ward'), fieldOf(req, 'search')]
      await send(req, res, { everybody: true, kind: undefined, ward, search })
    },
  )

  async function send(req: Request, res: Response, asked: Asked): Promise<void> {
    const { accountId, organisationId, deskId } = signedIn(req)
    const now = clock.now()
    const [all, wards, ownWard, counts, draft] = await Promise.all([
      tasksOf(organisationId, now),
      organisations.wardsOf(organisationId),
      deskId === undefined ? undefined : organisations.findDeskCode(deskId),
      caseLists.countCasesOf(organisationId),
      startDrafts.find(accountId),
    ])
    const isWardOfMine = wards.some(({ code }) => code === ownWard)
    const mine = isWardOfMine ? all.filter(({ brief }) => brief.wardCode === ownWard) : all
    const shown = asked.everybody ? all : mine
    const found = await filtered(signedIn(req), shown, asked)
    const fits = asked.kind === undefined ? found : found.filter(({ kind }) => kind === asked.kind)
    const isFiltered = asked.ward !== '' || asked.search !== ''
    const groups = worklistGroups(fits, now, { whole: isFiltered || asked.kind !== undefined })
    const clear = { href: listHref(asked, undefined), label: '絞り込みをやめる' }
    const view: WorklistView = {
      banners: startDraftBanner(draft, now),
      counts: worklistCounts(shown, groups),
      asOf: asOf(now),
      refresh: { href: listHref(asked, asked.kind), label: '最新にする' },
      tabs: [
        ...(isWardOfMine
          ? [
              {
                href: paths.worklist,
                label: '自分の病棟',
                count: mine.length,
                ...(!asked.everybody && { current: true }),
              },
            ]
          : []),
        {
          href: `${paths.worklist}?of=everybody`,
          label: '病院の全員',
          count: all.length,
          ...((asked.everybody || !isWardOfMine) && { current: true }),
        },
        { href: paths.cases, label: '全ケース', count: counts.open },
      ],
      filter: {
        target: formTarget(site, req, paths.worklist),
        ward: {
          value: asked.ward,
          options: wards.map(({ code, name }) => ({ value: code, label: name })),
        },
        search: asked.search,
      },
      kinds: isFiltered ? [] : kindLinks(shown, asked.kind, (kind) => listHref(asked, kind)),
      groups,
      start: START_LINK,
      note: '相手の返事を待っているものは「全ケース」にあります。ここには、病院が動かないと進まないものだけを、残り時間の短い順に出しています。',
      ...(shown.length === 0 && {
        empty: { others: { href: paths.cases, label: '全ケースを見る' } },
      }),
      ...(shown.length > 0 && fits.length === 0 && { noHits: { clear } }),
    }
    const frame = frameOf(site, req, { current: 'worklist', counts: { worklist: mine.length } })
    res.type('html').send(renderWorklist(frame, view))
  }

  async function tasksOf(organisationId: string, now: number): Promise<readonly Task[]> {
    const [duties, without, undelivered, calls, forms, wards] = await Promise.all([
      worklists.openDutiesOf(organisationId),
      worklists.casesWithoutCoordinator(organisationId),
      worklists.undeliveredAfterClosing(organisationId),
      worklists.callsAfterClosing(organisationId),
      worklists.casesWithAwaitedForms(organisationId),
      organisations.wardsOf(organisationId),
    ])
    const place = { now, wards }
    return [
      ...duties.map((open) => dutyTask(open, place)),
      ...without.flatMap((brief) => withoutCoordinatorTask(brief, duties, place) ?? []),
      ...undelivered.map((mail) => undeliveredTask(mail, place)),
      ...calls.map((call) => callAfterClosingTask(call, place)),
      ...forms.flatMap((brief) => formReceiptTasks(brief, place)),
    ]
  }

  async function filtered(
    party: AskingParty,
    tasks: readonly Task[],
    { ward, search }: Asked,
  ): Promise<readonly Task[]> {
    const inWard = ward === '' ? tasks : tasks.filter(({ brief }) => brief.wardCode === ward)
    const wanted = readSearch(search)
    if (wanted === undefined) return inWard
    const hits = await caseLists.casesOf(party, wanted)
    const ids = new Set<string>(hits.map(({ caseId }) => caseId))
    return inWard.filter(({ brief }) => ids.has(brief.caseId))
  }

  return router
}

function listHref({ everybody }: Asked, kind: TaskKind | undefined): string {
  const query = new URLSearchParams({
    ...(everybody && { of: 'everybody' }),
    ...(kind !== undefined && { kind }),
  }).toString()
  return query === '' ? paths.worklist : `${paths.worklist}?${query}`
}
