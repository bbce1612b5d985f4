import { type Request, type Response, Router } from 'express'
import type { CaseId } from '../../manual/case/events'
import { renderAccountForm } from '../../templates/pages/account-form'
import { DEMO_PASSWORD } from '../accounts/demo-password'
import type { MovedTime } from '../demo/moved-time'
import { type Move, MOVES, timeAhead } from '../demo/time-ahead'
import { fieldOf } from '../middleware/body'
import { caseOf } from '../middleware/gate'
import { isDemoVisitor, MOVE_FIELD } from '../pages/demo-strip'
import { frameOf } from '../pages/frame'
import type { Site } from '../site'
import { paths } from './paths'

/** The demo region's two helps: to go on as the other side, and to move a case's time. Nowhere else do they exist. */
export function demoRoutes(site: Site): Router {
  const { gate, demoCases, moveCaseTime, clock, auth } = site
  const router = Router()
  if (site.config.mode !== 'demo') return router

  router.post(
    paths.demoTime(':caseId'),
    gate.allow('demoMoveTime'),
    gate.audited('demo.moveTime'),
    async (req, res) => {
      const { caseId } = caseOf(req)
      if (!isDemoVisitor(site, req)) {
        site.answers.refuse(req, res, 'notAllowed')
        return
      }
      const move = MOVES.find((known) => known === fieldOf(req, MOVE_FIELD))
      if (move === undefined) {
        site.answers.refuse(req, res, 'badForm')
        return
      }
      const moved = await moveTime(caseId as CaseId, move)
      if (moved.kind === 'moved') {
        res.redirect(303, `${paths.case(caseId)}?done=time`)
        return
      }
      sayNotMoved(req, res, caseId, moved)
    },
  )

  router.post(
    paths.demoContinueAs(':caseId'),
    gate.allow('demoSwitch'),
    gate.audited('demo.switch'),
    async (req, res) => {
      const { caseId, side } = caseOf(req)
      if (!isDemoVisitor(site, req)) {
        site.answers.refuse(req, res, 'notAllowed')
        return
      }
      const demoCase = await demoCases.find(caseId as CaseId)
      const other = side === 'hospital' ? demoCase?.coordinator : demoCase?.hospital
      if (other === undefined) {
        site.answers.refuse(req, res, 'notFound')
        return
      }
      const { loginName } = other
      const outcome = await auth.signIn({ loginName, password: DEMO_PASSWORD })
      if (outcome.kind !== 'signedIn') throw new Error('A demo account does not take its password')
      await auth.signOut(req.headers.cookie ?? '')
      res.append('Set-Cookie', [...outcome.setCookies])
      res.redirect(303, paths.case(caseId))
    },
  )

  async function moveTime(
    caseId: CaseId,
    move: Move,
  ): Promise<MovedTime | Readonly<{ kind: 'nothingAhead' }>> {
    const demoCase = await demoCases.find(caseId)
    if (demoCase?.state === undefined) return { kind: 'notNow' }
    const ms = timeAhead(move, demoCase.state, clock.now() + demoCase.clockOffsetMs)
    return ms === undefined ? { kind: 'nothingAhead' } : moveCaseTime({ caseId, ms })
  }

  function sayNotMoved(
    req: Request,
    res: Response,
    caseId: string,
    { kind }: Readonly<{ kind: NotMoved }>,
  ): void {
    const html = renderAccountForm(
      {
        title: '時間を進められませんでした',
        words: WORDS[kind],
        links: [{ href: paths.case(caseId), label: 'ケースに戻る' }],
      },
      frameOf(site, req),
    )
    res.status(409).type('html').send(html)
  }

  return router
}

type NotMoved = Exclude<MovedTime['kind'], 'moved'> | 'nothingAhead'

const WORDS = {
  foreignTemporal: [
    'この体験版は、外に用意された Temporal につながっています。外の Temporal の時間は進められません。',
    '時間を進めて試すときは、TEMPORAL_ADDRESS を外して npm start で始めてください。',
  ],
  closed: ['このケースは終了しています。待っているものがないため、時間は進みません。'],
  notNow: [
    'いまは時間を進められませんでした。何も変わっていません。',
    '少し待ってから、もう一度試してください。',
  ],
  nothingAhead: [
    'このケースには、いま待っている期限がありません。',
    '「1日」か「7日」で進めるか、次にすることを済ませてください。',
  ],
} as const satisfies Record<NotMoved, readonly string[]>
