import type { Request, RequestHandler, Response } from 'express'
import type { Actor } from '../../store/memberships'
import type { Account, Auth } from '../accounts/auth'
import type { Memberships } from '../../store/memberships'

/** Who is asking, found out once for every request. */
export type Visit =
  | Readonly<{ kind: 'stranger' }>
  /** A session there was, and it is over: by time, by signing out elsewhere, or by its account's end. */
  | Readonly<{ kind: 'expired' }>
  | SignedInVisit

export type SignedInVisit = Readonly<{
  kind: 'signedIn'
  account: Account
  memberships: readonly Actor[]
  /** In whose name the person acts; absent until one with several memberships has chosen. */
  actor?: Actor
}>

const STRANGER: Visit = { kind: 'stranger' }
const visits = new WeakMap<Request, Visit>()

export function visitOf(req: Request): Visit {
  return visits.get(req) ?? STRANGER
}

export function resolveVisit(parts: { auth: Auth; memberships: Memberships }): RequestHandler {
  return async (req, res, next) => {
    visits.set(req, await visitFrom(parts, req, res))
    next()
  }
}

async function visitFrom(
  { auth, memberships }: { auth: Auth; memberships: Memberships },
  req: Request,
  res: Response,
): Promise<Visit> {
  const cookies = req.headers.cookie
  if (cookies === undefined || auth.sessionCookieIn(cookies) === undefined) return STRANGER
  const found = await auth.findSession(cookies)
  if (found.setCookies.length > 0) res.append('Set-Cookie', [...found.setCookies])
  if (found.account === undefined) return { kind: 'expired' }
  const { account } = found
  const all = await memberships.findFor(account.id)
  const actor = all.length === 1 ? all[0] : all.find((one) => isActing(one, account))
  return {
    kind: 'signedIn',
    account,
    memberships: all,
    ...(actor === undefined ? {} : { actor }),
  }
}

function isActing(membership: Actor, account: Account): boolean {
  return (
    membership.organisationId === account.actingOrganisationId &&
    membership.role === account.actingRole
  )
}

/** The visit of somebody signed in. Only behind `ownAccount` or `allow`. */
export function signedInVisitOf(req: Request): SignedInVisit {
  const visit = visitOf(req)
  if (visit.kind !== 'signedIn') throw new Error('This route has no gate on its line')
  return visit
}
