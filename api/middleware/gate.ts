import type { Request, RequestHandler } from 'express'
import type { AskToSignIn } from '../accounts/ask-to-sign-in'
import type { Audit, AuditLine } from '../../store/audit'
import type { CaseRelations, CaseStanding } from '../../store/case-relations'
import type { Actor } from '../../store/memberships'
import { isAllowed, POLICY, type Action, type Rule } from '../policy/policy'
import { paths } from '../routes/paths'
import type { Answers } from './answers'
import type { FormTokens } from './form-token'
import { isSafe } from './own-origin'
import type { RefusalPage } from './refusals'
import { requestIdOf } from './request-id'
import { visitOf, type SignedInVisit } from './visit'

/** What a route line says about itself; a test walks the router and refuses a line that says nothing. */
export type Mark =
  | Readonly<{ kind: 'open' }>
  | Readonly<{ kind: 'fromAnywhere' }>
  | Readonly<{ kind: 'ownAccount' }>
  | Readonly<{ kind: 'allow'; action: Action }>
  | Readonly<{ kind: 'audited'; operation: Operation }>

/** The name of an audit line: thing and act, such as `case.view`. */
type Operation = `${string}.${string}`

export interface Gate {
  /** Anybody may come here; what is posted still has to come from our own page. */
  open(): RequestHandler
  /** Any program on any site: no cookie is looked at, so nothing may hang on who asks, and nothing is changed. */
  fromAnywhere(): RequestHandler
  /** Any signed-in account, also one that must first change its password or set up its second factor. */
  ownAccount(): RequestHandler
  /** Signed in, in full, and allowed by the policy; a case in the address must be one's own. */
  allow(action: Action): RequestHandler
  /** Stands after `allow`: keeps one audit line, and lets nothing happen when it cannot be kept. */
  audited(operation: Operation): RequestHandler
}

export type GateParts = Readonly<{
  answers: Answers
  tokens: FormTokens
  cases: CaseRelations
  audit: Audit
  /** Asks for sign-in and keeps what was posted. */
  askToSignIn: AskToSignIn
}>

const marks = new WeakMap<object, Mark>()
const admitted = new WeakMap<Request, Admission>()

export const markOf = (handler: object): Mark | undefined => marks.get(handler)

/** Who is acting. Only behind `allow`. */
export function signedIn(req: Request): Actor {
  const found = admitted.get(req)
  if (found === undefined) throw new Error('This route has no allow(…) on its line')
  return found.actor
}

/** The case in the address and how the actor's organisation stands to it. Only behind `allow` of a case action. */
export function caseOf(req: Request): CaseInAddress {
  const { actor, standing } = admitted.get(req) ?? {}
  if (standing?.personId === undefined) throw new Error('This route allows no action on a case')
  return {
    caseId: caseIdIn(req),
    side: standing.relation === 'coordinatorOfCase' ? 'coordinator' : 'hospital',
    personId: standing.personId,
    ...(standing.relation === 'formerHospitalOfCase' && {
      formerHospitalId: actor?.organisationId ?? '',
    }),
  }
}

export type CaseInAddress = Readonly<{
  caseId: string
  side: 'hospital' | 'coordinator'
  personId: string
  /** Set for a hospital that the patient has left: what it reads ends with its own stay. */
  formerHospitalId?: string
}>

export function createGate(parts: GateParts): Gate {
  return {
    open: () => marked({ kind: 'open' }, openTo(parts)),
    fromAnywhere: () => marked({ kind: 'fromAnywhere' }, allowOtherSites),
    ownAccount: () => marked({ kind: 'ownAccount' }, onlySignedIn(parts)),
    allow: (action) => marked({ kind: 'allow', action }, allow(parts, action)),
    audited: (operation) => marked({ kind: 'audited', operation }, audited(parts.audit, operation)),
  }
}

function marked(mark: Mark, handler: RequestHandler): RequestHandler {
  marks.set(handler, mark)
  return handler
}

function openTo({ tokens, answers }: GateParts): RequestHandler {
  return (req, res, next) => {
    if (isSafe(req.method) || tokens.fitsVisitor(req)) next()
    else answers.refuse(req, res, 'formExpired')
  }
}

const A_DAY_S = 24 * 60 * 60

const allowOtherSites: RequestHandler = (_req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Allow-Methods', 'POST')
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type')
  res.setHeader('Access-Control-Max-Age', String(A_DAY_S))
  next()
}

function onlySignedIn({ tokens, answers, askToSignIn }: GateParts): RequestHandler {
  return async (req, res, next) => {
    if (visitOf(req).kind !== 'signedIn') await askToSignIn(req, res)
    else if (isSafe(req.method) || tokens.fitsSession(req)) next()
    else answers.refuse(req, res, 'formExpired')
  }
}

type Admission = Readonly<{ actor: Actor; standing?: CaseStanding }>

type Verdict =
  | Readonly<{ kind: 'signInFirst' }>
  | Readonly<{ kind: 'doFirst'; path: string }>
  | Readonly<{ kind: 'refused'; page: RefusalPage; kept?: AuditLine }>
  | (Readonly<{ kind: 'admitted' }> & Admission)

function allow(parts: GateParts, action: Action): RequestHandler {
  return async (req, res, next) => {
    const verdict = await judge(parts, action, req)
    switch (verdict.kind) {
      case 'signInFirst':
        await parts.askToSignIn(req, res)
        break
      case 'doFirst':
        res.redirect(303, verdict.path)
        break
      case 'refused':
        if (verdict.kept !== undefined) await parts.audit.write(verdict.kept)
        parts.answers.refuse(req, res, verdict.page)
        break
      case 'admitted':
        admitted.set(req, verdict)
        next()
    }
  }
}

async function judge(parts: GateParts, action: Action, req: Request): Promise<Verdict> {
  const visit = visitOf(req)
  if (visit.kind !== 'signedIn') return { kind: 'signInFirst' }
  const path = toDoFirst(visit)
  if (path !== undefined) return { kind: 'doFirst', path }
  if (!isSafe(req.method) && !parts.tokens.fitsSession(req))
    return { kind: 'refused', page: 'formExpired' }
  const { actor } = visit
  if (actor === undefined) return { kind: 'refused', page: 'noMembership' }

  const rule: Rule = POLICY[action]
  const standing: CaseStanding =
    rule.on === 'case'
      ? await parts.cases.of(caseIdIn(req), actor.organisationId)
      : { relation: 'none' }
  if (isAllowed(action, actor.role, standing.relation))
    return { kind: 'admitted', actor, ...(rule.on === 'case' ? { standing } : {}) }
  return {
    kind: 'refused',
    // Another organisation's case and none at all look the same from outside.
    page: rule.on === 'case' && standing.relation === 'none' ? 'notFound' : 'notAllowed',
    kept: { ...idsOf(req, actor, standing), operation: action, outcome: 'denied' },
  }
}

/** What an account has to do before it may do anything else. */
function toDoFirst({ account, memberships, actor }: SignedInVisit): string | undefined {
  if (account.mustChangePassword) return paths.accountPassword
  if (account.mustEnrol) return paths.accountSecondFactor
  if (actor === undefined && memberships.length > 1) return paths.accountMembership
  return undefined
}

function audited(audit: Audit, operation: Operation): RequestHandler {
  return async (req, _res, next) => {
    const found = admitted.get(req)
    if (found === undefined) throw new Error('audited(…) stands before allow(…)')
    await audit.write({ ...idsOf(req, found.actor, found.standing), operation, outcome: 'allowed' })
    next()
  }
}

function idsOf(req: Request, actor: Actor, standing: CaseStanding | undefined) {
  return {
    accountId: actor.accountId,
    organisationId: actor.organisationId,
    role: actor.role,
    requestId: requestIdOf(req),
    // Only of a case that is known to stand in some relation: the address could hold anything.
    ...(standing?.personId === undefined
      ? {}
      : { caseId: caseIdIn(req), personId: standing.personId }),
  }
}

function caseIdIn(req: Request): string {
  const { caseId } = req.params
  return typeof caseId === 'string' ? caseId : ''
}
