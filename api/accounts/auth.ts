import { APIError } from 'better-auth/api'
import { parseCookies } from 'better-auth/cookies'
import { createLibrary, type LibraryOptions } from './auth-library'
import { readEnrolment, type Enrolment } from './enrolment'

/** An account as a session shows it. */
export type Account = Readonly<{
  id: string
  loginName: string
  name: string
  demo: boolean
  mustChangePassword: boolean
  /** The second factor is not set up yet, and nothing else may be done before it is. */
  mustEnrol: boolean
  actingOrganisationId?: string
  actingRole?: string
  sessionId: string
}>

type SetCookies = readonly string[]

/** How a try to sign in ended; `wrong` is the same whether the name or the password was. */
type SignInOutcome =
  | Readonly<{ kind: 'signedIn'; accountId: string; setCookies: SetCookies }>
  | Readonly<{ kind: 'codeNeeded'; setCookies: SetCookies }>
  | Readonly<{ kind: 'wrong' }>

type CodeOutcome =
  | Readonly<{ kind: 'signedIn'; accountId: string; setCookies: SetCookies }>
  /** Wrong, and another try is open. */
  | Readonly<{ kind: 'wrong' }>
  /** Ten wrong codes in a row: fifteen minutes' pause for this account. */
  | Readonly<{ kind: 'locked' }>
  /** The password step is too long ago, or five codes were wrong: begin again. */
  | Readonly<{ kind: 'startAgain' }>

/** Everything that is asked of the sign-in library; no other file knows it. */
export interface Auth {
  readonly secureCookies: boolean
  cookieName(name: string): string
  cookieIn(cookieHeader: string, name: string): string | undefined
  /** The session's cookie as the browser sent it; that it is there does not say that it holds. */
  sessionCookieIn(cookieHeader: string): string | undefined
  findSession(
    cookieHeader: string,
  ): Promise<Readonly<{ account?: Account; setCookies: SetCookies }>>
  signIn(given: { loginName: string; password: string }): Promise<SignInOutcome>
  verifyCode(given: { code: string; cookieHeader: string }): Promise<CodeOutcome>
  signOut(cookieHeader: string): Promise<SetCookies>
  /** Ends every other session of the account; undefined when the current password is wrong. */
  changePassword(given: {
    current: string
    next: string
    cookieHeader: string
  }): Promise<SetCookies | undefined>
  /**
   * Draws a secret for the authenticator app; the account stays without it until a code has proved it.
   * @returns whether the password was right
   */
  beginEnrolment(given: { password: string; cookieHeader: string }): Promise<boolean>
  findEnrolment(account: Account): Promise<Enrolment | undefined>
  /** undefined when the code is wrong; else the backup codes, to be shown this once. */
  confirmEnrolment(given: {
    code: string
    accountId: string
    cookieHeader: string
  }): Promise<Readonly<{ setCookies: SetCookies; backupCodes: readonly string[] }> | undefined>
}

export type AuthOptions = LibraryOptions & Readonly<{ clock: { now(): number } }>

/** However busy: after twelve hours a person signs in again (item 59). */
const ABSOLUTE_LIFE_MS = 12 * 60 * 60 * 1000

export function createAuth(options: AuthOptions): Auth {
  const library = createLibrary(options)
  const secureCookies = options.baseUrl.startsWith('https:')
  const cookieName = (name: string) => `${secureCookies ? '__Host-' : ''}nanwa.${name}`
  const sessionCookie = cookieName('session_token')
  const cookieIn = (header: string, name: string) => parseCookies(header).get(name)
  const withCookies = (cookieHeader: string) => new Headers({ cookie: cookieHeader })

  const signOut = async (cookieHeader: string) => {
    const { headers } = await library.api.signOut({
      headers: withCookies(cookieHeader),
      returnHeaders: true,
    })
    return cookiesOf(headers)
  }

  return {
    secureCookies,
    cookieName,
    cookieIn,
    sessionCookieIn: (header) => cookieIn(header, sessionCookie),
    signOut,

    findSession: async (cookieHeader) => {
      const { headers, response } = await library.api.getSession({
        headers: withCookies(cookieHeader),
        returnHeaders: true,
      })
      if (response === null) return { setCookies: cookiesOf(headers) }
      const { session, user } = response
      if (options.clock.now() - session.createdAt.getTime() >= ABSOLUTE_LIFE_MS)
        return { setCookies: await signOut(cookieHeader) }
      const account: Account = {
        id: user.id,
        loginName: user.username ?? '',
        name: user.name,
        demo: user.demo,
        mustChangePassword: user.mustChangePassword,
        mustEnrol: user.twoFactorEnabled !== true && !(user.demo && options.mode === 'demo'),
        sessionId: session.id,
        ...present('actingOrganisationId', session.actingOrganisationId),
        ...present('actingRole', session.actingRole),
      }
      // A demo account that strayed into a real site is nobody there.
      if (account.demo && options.mode !== 'demo')
        return { setCookies: await signOut(cookieHeader) }
      return { account, setCookies: cookiesOf(headers) }
    },

    signIn: async ({ loginName, password }) => {
      const answer = await attempt(() =>
        library.api.signInUsername({
          body: { username: loginName, password },
          headers: new Headers(),
          returnHeaders: true,
        }),
      )
      if (answer === undefined) return { kind: 'wrong' }
      const setCookies = cookiesOf(answer.headers)
      return 'twoFactorRedirect' in answer.response
        ? { kind: 'codeNeeded', setCookies }
        : { kind: 'signedIn', accountId: answer.response.user.id, setCookies }
    },

    verifyCode: async ({ code, cookieHeader }) => {
      // With a session beside it the library would judge the code by that session's account.
      const headers = withCookies(onlyCookie(cookieHeader, cookieName('two_factor')))
      const given = { body: { code }, headers, returnHeaders: true } as const
      try {
        const answer = /^\d{6}$/.test(code)
          ? await library.api.verifyTOTP(given)
          : await library.api.verifyBackupCode(given)
        return {
          kind: 'signedIn',
          accountId: answer.response.user.id,
          setCookies: cookiesOf(answer.headers),
        }
      } catch (error) {
        return { kind: codeRefusal(error) }
      }
    },

    changePassword: async ({ current, next, cookieHeader }) => {
      const answer = await attempt(() =>
        library.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers: withCookies(cookieHeader),
          returnHeaders: true,
        }),
      )
      return answer === undefined ? undefined : cookiesOf(answer.headers)
    },

    beginEnrolment: async ({ password, cookieHeader }) => {
      const answer = await attempt(() =>
        library.api.enableTwoFactor({
          body: { password, method: 'totp' },
          headers: withCookies(cookieHeader),
        }),
      )
      return answer !== undefined
    },

    findEnrolment: (account) => readEnrolment(library, account),

    confirmEnrolment: async ({ code, accountId, cookieHeader }) => {
      const answer = await attempt(() =>
        library.api.verifyTOTP({
          body: { code },
          headers: withCookies(cookieHeader),
          returnHeaders: true,
        }),
      )
      if (answer === undefined) return undefined
      const { backupCodes } = await library.api.viewBackupCodes({ body: { userId: accountId } })
      return { setCookies: cookiesOf(answer.headers), backupCodes }
    },
  }
}

/** undefined for a refusal of the library (4xx); a fault goes on as one. */
async function attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined
    throw error
  }
}

const START_AGAIN = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'])

function codeRefusal(error: unknown): 'wrong' | 'locked' | 'startAgain' {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error
  const code = error.body?.code ?? ''
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'locked'
  return START_AGAIN.has(code) ? 'startAgain' : 'wrong'
}

/**
 * Without an age of its own the session's cookie ends with the browser, which suits a shared computer, and
 * a cookie whose session has timed out still comes back, so that the person can be told why.
 */
function cookiesOf(headers: Headers): SetCookies {
  return headers
    .getSetCookie()
    .map((cookie) =>
      cookie.includes('session_token=') ? cookie.replace(/; Max-Age=[1-9]\d*/, '') : cookie,
    )
}

function onlyCookie(cookieHeader: string, name: string): string {
  const cookies = cookieHeader.split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? ''
}

function present<K extends string>(key: K, value: string | null | undefined) {
  return (value === null || value === undefined ? {} : { [key]: value }) as Partial<
    Record<K, string>
  >
}
