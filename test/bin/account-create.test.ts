import { createTestApp, type TestApp } from '../support/app'
import { createBrowser } from '../support/browser'
import { environmentFor, runScript } from '../support/server-process'
import { enrol } from '../support/signed-in'

jest.setTimeout(60_000)

let site: TestApp
beforeAll(async () => {
  site = await createTestApp()
})
afterAll(() => site.close())

const GIVEN = {
  organisation: '見本病院',
  kind: 'hospital',
  login: 'Kanri.1',
  name: '見本 管子',
  role: 'administrator',
}

function create(
  given: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])
  const whole = environmentFor({ DATABASE_URL: site.database.url, ...env })
  return runScript('bin/account-create.ts', whole, { args })
}

test('the first administrator of a site gets in by a password that must be changed', async () => {
  const made = await create(GIVEN)
  const password = /はじめのパスワード\s+(\S+)/.exec(made.output)?.[1] ?? ''
  const browser = createBrowser(site.app)
  await browser.get('/sign-in')
  await browser.submit('/sign-in', { loginName: 'kanri.1', password })
  const first = await browser.get('/')
  await browser.get('/account/password')
  const next = 'umi no mieru oka de asobu'
  await browser.submit('/account/password', { current: password, next, again: next })
  await browser.get('/account/second-factor')
  await browser.submit('/account/second-factor', { password: next })
  await enrol(browser)
  const home = await browser.get('/')

  expect(made.code).toBe(0)
  expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/)
  expect(first.location).toBe('/account/password')
  expect(home.status).toBe(200)
  expect(home.text).toContain('見本病院')
})

test('a second person joins the organisation that is there; the same login name is refused', async () => {
  await create({ ...GIVEN, login: 'one', organisation: '見本医院' })

  const second = await create({ ...GIVEN, login: 'two', organisation: '見本医院' })
  const again = await create({ ...GIVEN, login: 'TWO', organisation: '別の医院' })
  const organisations = await site.database.db
    .selectFrom('organisation')
    .where('name', 'in', ['見本医院', '別の医院'])
    .select('name')
    .execute()

  expect(second.output).toContain('見本医院 に加えました')
  expect(again.code).toBe(1)
  expect(again.output).toBe(
    'ログイン名 two はすでに使われています。別のログイン名にしてください。\n',
  )
  expect(organisations).toEqual([{ name: '見本医院' }])
})

test('a command that cannot be right ends with a sentence', async () => {
  const { code, output } = await create({ ...GIVEN, role: 'king' })

  expect(code).toBe(1)
  expect(output).toMatch(/^--role が正しくありません。次のどれかにしてください：wardNurse .*。\n$/)
})

test('without a database it says where one would be looked for', async () => {
  const away = await create(GIVEN, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' })
  const none = await create(GIVEN, { DATABASE_URL: '', DATA_DIR: '/nonexistent' })

  expect(away.output).toContain('データベースにつながりません')
  expect(none.output).toContain('npm start を一度実行するか、DATABASE_URL を')
})
