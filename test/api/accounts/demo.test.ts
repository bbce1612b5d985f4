import { DEMO_PASSWORD } from '../../../api/accounts/demo-password'
import { createTestApp, givenAccount, type TestApp } from '../../support/app'
import { createBrowser } from '../../support/browser'

let demo: TestApp
let real: TestApp
beforeAll(async () => {
  demo = await createTestApp({ mode: 'demo' })
  real = await createTestApp({ mode: 'production' })
  for (const site of [demo, real]) {
    const account = { demo: true, password: DEMO_PASSWORD }
    await givenAccount(site, { ...account, loginName: 'kitamura', name: '北村 彩' })
    await givenAccount(site, {
      ...account,
      loginName: 'omae',
      name: '大前 早苗',
      role: 'careManager',
      kind: 'careManagementOffice',
    })
  }
})
afterAll(() => Promise.all([demo.close(), real.close()]))

describe('in a demo region', () => {
  test('one press signs in as a role, without a code', async () => {
    const browser = createBrowser(demo.app)
    const page = await browser.get('/sign-in')

    const done = await browser.submit('/sign-in/demo', { role: 'careManager', account: '' })
    const home = await browser.get('/account/membership')

    expect(page.text).toContain('北村 彩')
    expect(done.location).toBe('/')
    expect(home.text).toContain('大前 早苗')
  })

  test('a press leads back to the page that was asked for', async () => {
    const browser = createBrowser(demo.app)
    const asked = await browser.get('/account/membership')
    await browser.get(asked.location ?? '')

    const done = await browser.submit('/sign-in/demo')

    expect(done.location).toBe('/account/membership')
  })

  test('the next press ends the session of the last', async () => {
    const browser = createBrowser(demo.app)
    await browser.get('/sign-in')
    await browser.submit('/sign-in/demo', { account: 'kitamura' })
    const nurse = new Map(browser.cookies)
    const other = createBrowser(demo.app)
    for (const [name, value] of nurse) (other.cookies as Map<string, string>).set(name, value)
    const visitor = createBrowser(demo.app)
    await visitor.get('/sign-in')
    const session = nurse.get('nanwa.session_token') ?? ''
    ;(visitor.cookies as Map<string, string>).set('nanwa.session_token', session)

    await visitor.submit('/sign-in/demo', { account: 'omae' })

    expect((await other.get('/')).location).toContain('/sign-in')
    expect((await visitor.get('/account/membership')).text).toContain('大前 早苗')
  })

  test('the password that all visitors share cannot be changed, nor an app be set up for it', async () => {
    const browser = createBrowser(demo.app)
    await browser.get('/sign-in')
    await browser.submit('/sign-in/demo', { account: 'kitamura' })
    const account = await browser.get('/account/membership')
    const csrf = /name="csrf" value="([^"]+)"/.exec(account.text)?.[1] ?? ''
    const next = 'umi no mieru oka de asobu'

    const answers = [
      await browser.get('/account/password'),
      await browser.post('/account/password', { csrf, current: DEMO_PASSWORD, next, again: next }),
      await browser.get('/account/second-factor'),
      await browser.post('/account/second-factor', { csrf, password: DEMO_PASSWORD }),
    ]
    const later = createBrowser(demo.app)
    await later.get('/sign-in')
    const signedIn = await later.submit('/sign-in/demo', { account: 'kitamura' })

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    for (const { text } of answers) expect(text).toContain('試す人みんなで使います')
    expect(signedIn.location).toBe('/')
  })

  test('an account that is not of the demo still needs its authenticator app', async () => {
    await givenAccount(demo, { loginName: 'honmono' })
    const browser = createBrowser(demo.app)
    await browser.get('/sign-in')
    const pressed = await browser.submit('/sign-in/demo', { role: 'x', account: 'honmono' })

    expect(pressed.status).toBe(400)
  })
})

describe('in a real site', () => {
  test('there is neither panel nor route', async () => {
    const browser = createBrowser(real.app)
    const page = await browser.get('/sign-in')
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''

    const pressed = await browser.post('/sign-in/demo', { csrf, role: 'wardNurse' })

    expect(page.text).not.toContain('お試し')
    expect(pressed.status).toBe(404)
  })

  test('a demo account that strayed there opens nothing, password known or not', async () => {
    const browser = createBrowser(real.app)
    await browser.get('/sign-in')
    await browser.submit('/sign-in', { loginName: 'kitamura', password: DEMO_PASSWORD })

    const home = await browser.get('/')

    expect(home.location).toContain('/sign-in')
  })
})
