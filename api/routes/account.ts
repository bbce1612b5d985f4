import { Router, type RequestHandler } from 'express'
import QRCode from 'qrcode'
import { createAccountPages } from '../accounts/account-pages'
import { passwordProblem } from '../accounts/passwords'
import { codeFrom } from '../accounts/typed'
import { fieldOf } from '../middleware/body'
import { requestIdOf } from '../middleware/request-id'
import { signedInVisitOf } from '../middleware/visit'
import type { Site } from '../site'
import { paths } from './paths'

/** What a person does about their own account: password, second factor, in whose name they act. */
export function accountRoutes(site: Site): Router {
  const { accounts, answers, audit, auth, gate, limits } = site
  const pages = createAccountPages(site)
  const router = Router()

  /** A demo account belongs to all visitors: whoever changed its password would lock the others out. */
  const nobodyElses: RequestHandler = (req, res, next) => {
    if (signedInVisitOf(req).account.demo) answers.refuse(req, res, 'sharedAccount')
    else next()
  }

  router.get(paths.accountPassword, gate.ownAccount(), nobodyElses, (req, res) => {
    pages.password(req, res, { status: 200 })
  })

  router.post(paths.accountPassword, gate.ownAccount(), nobodyElses, async (req, res) => {
    const { account } = signedInVisitOf(req)
    const [current, next, again] = ['current', 'next', 'again'].map((name) => fieldOf(req, name))
    const problem =
      next === again
        ? next === current
          ? '今までと違うパスワードにしてください'
          : passwordProblem(next ?? '', account)
        : '新しいパスワードの2つの欄が違っています。同じものを入れてください'
    if (problem !== undefined) {
      pages.password(req, res, { status: 422, problem })
      return
    }

    const wait = await limits.count(account.loginName, req.ip ?? '')
    if (wait !== undefined) {
      site.signInPages.tooManyTries(req, res, wait)
      return
    }
    await audit.write(lineFor('account.changePassword', account.id, requestIdOf(req)))
    const cookieHeader = req.headers.cookie ?? ''
    const changed = await auth.changePassword({
      current: current ?? '',
      next: next ?? '',
      cookieHeader,
    })
    if (changed === undefined) {
      pages.password(req, res, { status: 422, problem: '今のパスワードが違います' })
      return
    }
    await limits.forgive(account.loginName, req.ip ?? '')
    await accounts.passwordChanged(account.id)
    res.append('Set-Cookie', [...changed])
    res.redirect(303, account.mustEnrol ? paths.accountSecondFactor : paths.home)
  })

  router.get(paths.accountSecondFactor, gate.ownAccount(), nobodyElses, async (req, res) => {
    const { account } = signedInVisitOf(req)
    if (!account.mustEnrol) {
      res.redirect(303, paths.home)
      return
    }
    const enrolment = await auth.findEnrolment(account)
    if (enrolment === undefined) {
      pages.enrolmentPassword(req, res, { status: 200 })
      return
    }
    pages.enrolment(req, res, { status: 200, secret: enrolment.secret })
  })

  router.get(paths.accountSecondFactorQr, gate.ownAccount(), nobodyElses, async (req, res) => {
    const { account } = signedInVisitOf(req)
    const enrolment = account.mustEnrol ? await auth.findEnrolment(account) : undefined
    if (enrolment === undefined) {
      answers.refuse(req, res, 'notFound')
      return
    }
    res.type('image/svg+xml').send(await QRCode.toString(enrolment.uri, { type: 'svg', margin: 2 }))
  })

  router.post(paths.accountSecondFactor, gate.ownAccount(), nobodyElses, async (req, res) => {
    const { account } = signedInVisitOf(req)
    if (!account.mustEnrol) {
      res.redirect(303, paths.home)
      return
    }
    const wait = await limits.count(account.loginName, req.ip ?? '')
    if (wait !== undefined) {
      site.signInPages.tooManyTries(req, res, wait)
      return
    }
    const cookieHeader = req.headers.cookie ?? ''
    const password = fieldOf(req, 'password')
    const enrolment = await auth.findEnrolment(account)

    if (enrolment === undefined) {
      const right = await auth.beginEnrolment({ password, cookieHeader })
      if (!right) {
        pages.enrolmentPassword(req, res, { status: 422, problem: 'パスワードが違います' })
        return
      }
      await limits.forgive(account.loginName, req.ip ?? '')
      res.redirect(303, paths.accountSecondFactor)
      return
    }

    const confirmed = await auth.confirmEnrolment({
      code: codeFrom(fieldOf(req, 'code')),
      accountId: account.id,
      cookieHeader,
    })
    if (confirmed === undefined) {
      pages.enrolment(req, res, {
        status: 422,
        secret: enrolment.secret,
        problem: '確認コードが違います。アプリに今表示されている6桁の数字を入れてください',
      })
      return
    }
    await limits.forgive(account.loginName, req.ip ?? '')
    await audit.write(lineFor('account.enrol', account.id, requestIdOf(req)))
    res.append('Set-Cookie', [...confirmed.setCookies])
    pages.enrolled(req, res, confirmed.backupCodes)
  })

  router.get(paths.accountMembership, gate.ownAccount(), (req, res) => {
    pages.account(req, res, { status: 200 })
  })

  router.post(paths.accountMembership, gate.ownAccount(), async (req, res) => {
    const { account, memberships } = signedInVisitOf(req)
    const chosen = memberships.find(
      ({ organisationId, role }) => `${organisationId}:${role}` === fieldOf(req, 'membership'),
    )
    if (chosen === undefined) {
      pages.account(req, res, { status: 422, problem: '所属を1つ選んでください' })
      return
    }
    await audit.write({
      ...lineFor('account.actAs', account.id, requestIdOf(req)),
      organisationId: chosen.organisationId,
      role: chosen.role,
    })
    await accounts.actAs(account.sessionId, chosen)
    res.redirect(303, paths.home)
  })

  return router
}

function lineFor(operation: string, accountId: string, requestId: string) {
  return { operation, accountId, requestId, outcome: 'allowed' } as const
}
