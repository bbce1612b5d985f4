import { Router, type Request, type Response } from 'express'
import { CARRIED_FIELD, readCarried } from '../accounts/carried-form'
import { DEMO_PASSWORD } from '../accounts/demo-password'
import { localPath } from '../accounts/local-path'
import { SIGN_IN_WORDS, type Luggage } from '../accounts/sign-in-pages'
import { codeFrom, loginNameFrom } from '../accounts/typed'
import { fieldOf } from '../middleware/body'
import { requestIdOf } from '../middleware/request-id'
import { visitOf } from '../middleware/visit'
import type { Site } from '../site'
import { paths } from './paths'

/** In by name and password and a code of the authenticator app; out by a button. */
export function signInRoutes(site: Site): Router {
  const { auth, audit, gate, limits, signInPages: pages, tokens } = site
  const router = Router()

  router.get(paths.signIn, gate.open(), async (req, res) => {
    if (visitOf(req).kind === 'signedIn') {
      res.redirect(303, paths.home)
      return
    }
    const notice = noticeFor(req)
    await pages.signIn(req, res, {
      status: 200,
      back: localPath(queryOf(req, 'back')),
      ...(notice === undefined ? {} : { notice }),
    })
  })

  router.post(paths.signIn, gate.open(), async (req, res) => {
    const loginName = loginNameFrom(fieldOf(req, 'loginName'))
    const address = req.ip ?? ''
    const wait = await limits.count(loginName, address)
    if (wait !== undefined) {
      await audit.write({ ...about(req), operation: 'account.signIn', outcome: 'denied' })
      pages.tooManyTries(req, res, wait)
      return
    }
    const password = fieldOf(req, 'password')
    const outcome = await auth.signIn({ loginName, password })
    if (outcome.kind === 'wrong') {
      await audit.write({ ...about(req), operation: 'account.signIn', outcome: 'failed' })
      const problem = SIGN_IN_WORDS.wrong
      return pages.signIn(req, res, { ...luggageOf(req), status: 401, problem, loginName })
    }
    await limits.forgive(loginName, address)
    if (outcome.kind === 'codeNeeded') {
      res.append('Set-Cookie', [...outcome.setCookies])
      pages.code(req, res, { ...luggageOf(req), status: 200 })
      return
    }
    const cookieHeader = cookieHeaderOf(outcome.setCookies)
    const { account } = await auth.findSession(cookieHeader)
    if (account?.mustEnrol === true && !account.mustChangePassword)
      await auth.beginEnrolment({ password, cookieHeader })
    await finish(req, res, outcome)
  })

  router.get(paths.signInCode, gate.open(), (_req, res) => res.redirect(303, paths.signIn))

  router.post(paths.signInCode, gate.open(), async (req, res) => {
    const code = codeFrom(fieldOf(req, 'code'))
    const outcome = await auth.verifyCode({ code, cookieHeader: req.headers.cookie ?? '' })
    if (outcome.kind === 'signedIn') return finish(req, res, outcome)

    await audit.write({ ...about(req), operation: 'account.signInCode', outcome: 'failed' })
    switch (outcome.kind) {
      case 'wrong': {
        pages.code(req, res, {
          ...luggageOf(req),
          status: 401,
          problem: SIGN_IN_WORDS.wrongCode,
        })
        return
      }
      case 'startAgain':
        return pages.signIn(req, res, {
          ...luggageOf(req),
          status: 401,
          problem: SIGN_IN_WORDS.startAgain,
        })
      case 'locked': {
        pages.tooManyTries(req, res, LOCKED_CODE_S)
        return
      }
    }
  })

  router.post(paths.signOut, gate.ownAccount(), async (req, res) => {
    const visit = visitOf(req)
    const accountId = visit.kind === 'signedIn' ? visit.account.id : ''
    await audit.write({
      ...about(req),
      accountId,
      operation: 'account.signOut',
      outcome: 'allowed',
    })
    res.append('Set-Cookie', [...(await auth.signOut(req.headers.cookie ?? ''))])
    res.redirect(303, `${paths.signIn}?why=signedOut`)
  })

  if (site.config.mode === 'demo')
    router.post(paths.signInDemo, gate.open(), async (req, res) => {
      const wanted = { role: fieldOf(req, 'role'), loginName: fieldOf(req, 'account') }
      const all = await site.demoAccounts.list()
      const account =
        all.find(({ loginName }) => loginName === wanted.loginName) ??
        all.find(({ role }) => role === wanted.role)
      if (account === undefined) {
        site.answers.refuse(req, res, 'badForm')
        return
      }
      const { loginName } = account
      const outcome = await auth.signIn({ loginName, password: DEMO_PASSWORD })
      if (outcome.kind !== 'signedIn') throw new Error('A demo account does not take its password')
      await finish(req, res, outcome)
    })

  /** A new session: the old one of this browser ends, and the person goes on where they wanted to go. */
  async function finish(
    req: Request,
    res: Response,
    outcome: Readonly<{ accountId: string; setCookies: readonly string[] }>,
  ): Promise<void> {
    const { accountId, setCookies } = outcome
    await audit.write({ ...about(req), accountId, operation: 'account.signIn', outcome: 'allowed' })
    if (visitOf(req).kind === 'signedIn') await auth.signOut(req.headers.cookie ?? '')
    res.append('Set-Cookie', [...setCookies])
    const { back, carried = '' } = luggageOf(req)
    const form = readCarried(carried)
    if (form === undefined) {
      res.redirect(303, back)
      return
    }
    pages.resume(req, res, {
      form,
      token: tokens.forSession(cookieHeaderOf(setCookies), accountId),
      mine: tokens.wasDrawnFor(form.token, accountId),
    })
  }

  return router
}

const LOCKED_CODE_S = 15 * 60

function about(req: Request) {
  return { requestId: requestIdOf(req) }
}

function luggageOf(req: Request): Luggage {
  const carried = fieldOf(req, CARRIED_FIELD)
  return { back: localPath(fieldOf(req, 'back')), ...(carried === '' ? {} : { carried }) }
}

function noticeFor(req: Request): string | undefined {
  switch (queryOf(req, 'why')) {
    case 'expired':
      return SIGN_IN_WORDS.expired
    case 'signedOut':
      return SIGN_IN_WORDS.signedOut
    default:
      return undefined
  }
}

function queryOf(req: Request, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}

/** The cookies a browser would send back after taking these. */
function cookieHeaderOf(setCookies: readonly string[]): string {
  return setCookies
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}
