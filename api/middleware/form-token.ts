import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Auth } from '../accounts/auth'
import { fieldOf } from './body'
import { visitOf } from './visit'

/** The hidden field of every form. */
export const FORM_TOKEN_FIELD = 'csrf'
/** Where a program that sends no form puts it; no other site can set a header without being asked first. */
const FORM_TOKEN_HEADER = 'X-Form-Token'

/**
 * A form is taken only with a token that fits the session its page was drawn for (item 63). The token is
 * derived from the session's cookie, so nothing is stored and a session's end ends its forms. Before
 * sign-in a cookie of its own stands in for the session.
 */
export interface FormTokens {
  /** For forms of a signed-in person. */
  forSession(cookieHeader: string, accountId: string): string
  /** For forms anybody may send: sign-in. Gives the visitor a cookie when there is none. */
  forVisitor(req: Request, res: Response): string
  fitsSession(req: Request): boolean
  fitsVisitor(req: Request): boolean
  /** Says whether a page was drawn for this account, also after its session is over. */
  wasDrawnFor(token: string, accountId: string): boolean
}

export function createFormTokens(parts: {
  auth: Pick<Auth, 'sessionCookieIn' | 'cookieIn' | 'cookieName' | 'secureCookies'>
  secret: string
}): FormTokens {
  const { auth } = parts
  const key = createHmac('sha256', parts.secret).update('form-token').digest()
  const mac = (...words: string[]) =>
    createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url')
  const tagOf = (accountId: string) => mac('account', accountId).slice(0, 16)
  const sessionToken = (cookie: string, tag: string) => `${tag}.${mac('session', cookie, tag)}`
  const visitorCookie = auth.cookieName('visitor')
  const visitorIn = (req: Request) => auth.cookieIn(req.headers.cookie ?? '', visitorCookie)

  return {
    forSession: (cookieHeader, accountId) =>
      sessionToken(auth.sessionCookieIn(cookieHeader) ?? '', tagOf(accountId)),
    forVisitor: (req, res) => {
      const known = visitorIn(req)
      if (known !== undefined) return mac('visitor', known)
      const fresh = randomBytes(18).toString('base64url')
      const secure = auth.secureCookies ? '; Secure' : ''
      res.append('Set-Cookie', `${visitorCookie}=${fresh}; Path=/; HttpOnly; SameSite=Lax${secure}`)
      return mac('visitor', fresh)
    },
    fitsSession: (req) => {
      const cookie = auth.sessionCookieIn(req.headers.cookie ?? '')
      const visit = visitOf(req)
      if (cookie === undefined || visit.kind !== 'signedIn') return false
      const given = req.get(FORM_TOKEN_HEADER) ?? fieldOf(req, FORM_TOKEN_FIELD)
      return same(given, sessionToken(cookie, tagOf(visit.account.id)))
    },
    fitsVisitor: (req) => {
      const cookie = visitorIn(req)
      return cookie !== undefined && same(fieldOf(req, FORM_TOKEN_FIELD), mac('visitor', cookie))
    },
    wasDrawnFor: (token, accountId) => same(token.split('.')[0] ?? '', tagOf(accountId)),
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
