import { givenAccount, PASSWORD, type TestApp } from './app'
import { createBrowser, type Browser } from './browser'
import { authenticatorCode } from './totp'

export type SignedIn = Readonly<{
  browser: Browser
  accountId: string
  organisationId: string
  loginName: string
  /** What the person's authenticator app holds. */
  secret: string
}>

/** A new account that has set up its authenticator app and is signed in. */
export async function givenSignedIn(
  site: TestApp,
  given: Parameters<typeof givenAccount>[1],
): Promise<SignedIn> {
  const ids = await givenAccount(site, given)
  const browser = createBrowser(site.app)
  await browser.get('/sign-in')
  await browser.submit('/sign-in', { loginName: given.loginName, password: PASSWORD })
  const secret = await enrol(browser)
  return { browser, ...ids, loginName: given.loginName, secret }
}

/** Sets up the authenticator app as the page asks for it. */
export async function enrol(browser: Browser): Promise<string> {
  const page = await browser.get('/account/second-factor')
  const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? ''
  await browser.submit('/account/second-factor', { code: authenticatorCode(secret, Date.now()) })
  return secret
}

/** Signs an account in that has its authenticator app already. */
export async function signIn(
  site: TestApp,
  { loginName, secret }: Pick<SignedIn, 'loginName' | 'secret'>,
): Promise<Browser> {
  const browser = createBrowser(site.app)
  await browser.get('/sign-in')
  await browser.submit('/sign-in', { loginName, password: PASSWORD })
  await browser.submit('/sign-in/code', { code: authenticatorCode(secret, Date.now()) })
  return browser
}
