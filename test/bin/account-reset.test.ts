import { createTestApp, givenAccount, PASSWORD, type TestApp } from '../support/app'
import { createBrowser } from '../support/browser'
import { environmentFor, runScript } from '../support/server-process'
import { enrol, givenSignedIn } from '../support/signed-in'
import { authenticatorCode } from '../support/totp'

jest.setTimeout(60_000)

let site: TestApp
beforeAll(async () => {
  site = await createTestApp()
})
afterAll(() => site.close())

const reset = (...args: readonly string[]) =>
  runScript('bin/account-reset.ts', environmentFor({ DATABASE_URL: site.database.url }), { args })

const firstPasswordIn = (output: string): string =>
  /はじめのパスワード\s+(\S+)/.exec(output)?.[1] ?? ''

const NEXT = 'umi no mieru oka de asobu'

test('a lost password: sessions end, the old one is worth nothing, the app goes on working', async () => {
  const person = await givenSignedIn(site, { loginName: 'wasureta' })

  const { code, output } = await reset('--login', 'Wasureta', '--lost', 'password')
  const password = firstPasswordIn(output)
  const before = await person.browser.get('/')
  const browser = createBrowser(site.app)
  await browser.get('/sign-in')
  const withOld = await browser.submit('/sign-in', { loginName: 'wasureta', password: PASSWORD })
  await browser.submit('/sign-in', { loginName: 'wasureta', password })
  await browser.submit('/sign-in/code', { code: authenticatorCode(person.secret, Date.now()) })
  const first = await browser.get('/')
  await browser.get('/account/password')
  const changed = await browser.submit('/account/password', {
    current: password,
    next: NEXT,
    again: NEXT,
  })
  const line = await site.database.db
    .selectFrom('audit_line')
    .where('operation', '=', 'account.reset')
    .where('account_id', '=', person.accountId)
    .select('outcome')
    .execute()

  expect(code).toBe(0)
  expect(before.location).toContain('/sign-in')
  expect(withOld.status).toBe(401)
  expect(first.location).toBe('/account/password')
  expect(changed.location).toBe('/')
  expect(line).toEqual([{ outcome: 'allowed' }])
})

test('a lost app is set up anew, and only after the first password was changed', async () => {
  const person = await givenSignedIn(site, { loginName: 'nakushita' })

  const { output } = await reset('--login', 'nakushita', '--lost', 'app')
  const password = firstPasswordIn(output)
  const browser = createBrowser(site.app)
  await browser.get('/sign-in')
  await browser.submit('/sign-in', { loginName: 'nakushita', password })
  await browser.get('/account/password')
  const changed = await browser.submit('/account/password', {
    current: password,
    next: NEXT,
    again: NEXT,
  })
  await browser.get(changed.location ?? '')
  await browser.submit('/account/second-factor', { password: NEXT })
  const secret = await enrol(browser)

  expect(changed.location).toBe('/account/second-factor')
  expect(secret).not.toBe(person.secret)
  expect((await browser.get('/worklist')).status).toBe(200)
})

test.each([
  ['an unknown login name', ['--login', 'dareka', '--lost', 'app'], 'アカウントはありません'],
  ['an account that all visitors share', ['--login', 'minna', '--lost', 'app'], 'お試しの'],
  ['nothing said of what is lost', ['--login', 'dareka'], '--lost は、password'],
  ['no login name', ['--lost', 'app'], '--login がありません'],
  ['an unknown flag', ['--name', 'x'], '使える指定は --login と --lost'],
])('%s ends with a sentence', async (_what, args, sentence) => {
  if (args.includes('minna')) await givenAccount(site, { loginName: 'minna', demo: true })

  const { code, output } = await reset(...args)

  expect(code).toBe(1)
  expect(output).toContain(sentence)
  expect(output).not.toContain('    at ')
})
