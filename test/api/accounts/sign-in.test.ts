import { createTestApp, givenAccount, PASSWORD, type TestApp } from '../../support/app'
import { createBrowser } from '../../support/browser'
import { enrol, givenSignedIn, signIn } from '../../support/signed-in'
import { authenticatorCode } from '../../support/totp'

let site: TestApp
beforeAll(async () => {
  site = await createTestApp()
})
afterAll(() => site.close())

const auditOf = (accountId: string) =>
  site.database.ownerDb
    .selectFrom('audit_line')
    .where('account_id', '=', accountId)
    .orderBy('id')
    .select(['operation', 'outcome'])
    .execute()

async function given(loginName: string) {
  const ids = await givenAccount(site, { loginName })
  const browser = createBrowser(site.app)
  await browser.get('/sign-in')
  return { ...ids, browser }
}

describe('signing in', () => {
  test('asks for a sign-in first and leads back to the page that was asked for', async () => {
    const person = await givenSignedIn(site, { loginName: 'modoru' })
    const browser = createBrowser(site.app)

    const asked = await browser.get('/account/password')
    expect([asked.status, asked.location]).toEqual([303, '/sign-in?back=%2Faccount%2Fpassword'])
    await browser.get(asked.location ?? '')
    await browser.submit('/sign-in', { loginName: 'modoru', password: PASSWORD })
    const code = authenticatorCode(person.secret, Date.now())
    const done = await browser.submit('/sign-in/code', { code })

    expect([done.status, done.location]).toEqual([303, '/account/password'])
  })

  test('leads nowhere but to this service', async () => {
    const { secret } = await givenSignedIn(site, { loginName: 'yosoe' })
    for (const back of ['//evil.example/', 'https://evil.example/', '/\\evil.example', 'x']) {
      const browser = createBrowser(site.app)
      await browser.get(`/sign-in?back=${encodeURIComponent(back)}`)
      await browser.submit('/sign-in', { loginName: 'yosoe', password: PASSWORD })
      const code = authenticatorCode(secret, Date.now())
      const done = await browser.submit('/sign-in/code', { code, back })

      expect(done.location).toBe('/')
    }
  })

  test('a first sign-in sets up the authenticator app before anything else', async () => {
    const { browser, accountId } = await given('hajimete')

    const in1 = await browser.submit('/sign-in', { loginName: 'hajimete', password: PASSWORD })
    const home = await browser.get('/')
    await enrol(browser)
    const after = await browser.get('/account/membership')

    expect(in1.status).toBe(303)
    expect(home.location).toBe('/account/second-factor')
    expect(after.status).toBe(200)
    expect(await auditOf(accountId)).toEqual([
      { operation: 'account.signIn', outcome: 'allowed' },
      { operation: 'account.enrol', outcome: 'allowed' },
    ])
  })

  test('the picture to scan is served to that person alone, and only until it is used', async () => {
    const { browser } = await given('moyou')
    await browser.submit('/sign-in', { loginName: 'moyou', password: PASSWORD })

    const picture = await browser.get('/account/second-factor/qr.svg')
    const stranger = await createBrowser(site.app).get('/account/second-factor/qr.svg')
    await enrol(browser)
    const later = await browser.get('/account/second-factor/qr.svg')

    expect([picture.status, picture.headers['content-type']]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
    ])
    expect(stranger.status).toBe(303)
    expect(later.status).toBe(404)
  })

  test('a password alone opens nothing once the app is set up', async () => {
    await givenSignedIn(site, { loginName: 'hanbun' })
    const browser = createBrowser(site.app)
    await browser.get('/sign-in')

    const half = await browser.submit('/sign-in', { loginName: 'hanbun', password: PASSWORD })
    const home = await browser.get('/')

    expect(half.text).toContain('確認コード')
    expect(home.location).toBe('/sign-in?back=%2F')
  })

  test('the code is read in full width and with the gaps that apps show', async () => {
    const { secret } = await givenSignedIn(site, { loginName: 'yomeru' })
    const wide = (code: string) =>
      code.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const typed of [wide, (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)}\u3000`]) {
      const browser = createBrowser(site.app)
      await browser.get('/sign-in')
      await browser.submit('/sign-in', { loginName: 'yomeru', password: PASSWORD })
      const code = typed(authenticatorCode(secret, Date.now()))

      expect((await browser.submit('/sign-in/code', { code })).status).toBe(303)
    }
  })

  test('the login name may be typed in full width and capitals; the password is taken as it is', async () => {
    await givenSignedIn(site, { loginName: 'zenkaku' })
    const browser = createBrowser(site.app)
    await browser.get('/sign-in')

    const wide = await browser.submit('/sign-in', {
      loginName: ' ＺＥＮｋａｋｕ ',
      password: PASSWORD,
    })
    await browser.get('/sign-in')
    const capital = await browser.submit('/sign-in', {
      loginName: 'zenkaku',
      password: PASSWORD.toUpperCase(),
    })

    expect(wide.status).toBe(200)
    expect(capital.status).toBe(401)
  })

  test('a backup code stands in for the app once', async () => {
    const { browser } = await given('yobi')
    await browser.submit('/sign-in', { loginName: 'yobi', password: PASSWORD })
    const page = await browser.get('/account/second-factor')
    const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? ''
    const code = authenticatorCode(secret, Date.now())
    const shown = await browser.submit('/account/second-factor', { code })
    const backup = /<code[^>]*>([A-Za-z0-9-]{11})<\/code>/.exec(shown.text)?.[1] ?? ''
    const tries: number[] = []
    for (let time = 1; time <= 2; time += 1) {
      const other = createBrowser(site.app)
      await other.get('/sign-in')
      await other.submit('/sign-in', { loginName: 'yobi', password: PASSWORD })
      tries.push((await other.submit('/sign-in/code', { code: backup })).status)
    }

    expect(tries).toEqual([303, 401])
  })

  test('a new session is made at every sign-in and the browser’s old one ends', async () => {
    const person = await givenSignedIn(site, { loginName: 'futatabi' })
    const first = person.browser.cookies.get('nanwa.session_token') ?? ''
    const again = await signIn(site, person)

    expect(again.cookies.get('nanwa.session_token')).not.toBe(first)
  })
})

describe('a wrong pair', () => {
  test('says the same whether the name or the password was wrong, and keeps the name', async () => {
    const { browser } = await given('naoko')

    const wrongPassword = await browser.submit('/sign-in', { loginName: 'naoko', password: 'x' })
    const unknown = await browser.submit('/sign-in', { loginName: 'naoki', password: 'x' })

    expect([wrongPassword.status, unknown.status]).toEqual([401, 401])
    expect(wrongPassword.text).toContain('ログイン名かパスワードが違います')
    expect(wrongPassword.text).toContain('<title>エラー：')
    const alike = (text: string) =>
      text.replaceAll(/naok[io]/g, 'name').replaceAll(/value="[^"]*"/g, '')
    expect(alike(unknown.text)).toBe(alike(wrongPassword.text))
  })

  test('takes about as long for an unknown name as for a wrong password', async () => {
    const { browser } = await given('onaji')
    const times = { onaji: [] as number[], inai: [] as number[] }
    for (let time = 0; time < 5; time += 1)
      for (const loginName of ['onaji', 'inai'] as const) {
        const started = performance.now()
        await browser.submit('/sign-in', { loginName, password: 'wrong wrong wrong' })
        times[loginName].push(performance.now() - started)
      }
    const median = (all: readonly number[]) => all.toSorted((x, y) => x - y)[2] ?? 0

    // Hashing is what takes the time; leaving it out for an unknown name would make a tenfold difference.
    const ratio = median(times.onaji) / median(times.inai)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })

  test('pauses an account after ten wrong tries, for the right password too, and says for how long', async () => {
    const { browser, accountId } = await given('junbi')
    const statuses: number[] = []
    for (let time = 1; time <= 10; time += 1)
      statuses.push(
        (await browser.submit('/sign-in', { loginName: 'junbi', password: 'x' })).status,
      )

    const locked = await browser.submit('/sign-in', { loginName: 'junbi', password: PASSWORD })

    expect(statuses).toEqual(Array.from({ length: 10 }, () => 401))
    expect(locked.status).toBe(429)
    expect(locked.text).toContain('15分後にもう一度お試しください。急ぐときは 0747-00-0110')
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800)
    expect(await auditOf(accountId)).toEqual([])
  })

  test('nine wrong tries and a right one start the count anew', async () => {
    const { browser } = await given('kyuukai')
    const wrong = () => browser.submit('/sign-in', { loginName: 'kyuukai', password: 'x' })
    for (let time = 1; time <= 9; time += 1) await wrong()

    const right = await browser.submit('/sign-in', { loginName: 'kyuukai', password: PASSWORD })
    const other = createBrowser(site.app)
    await other.get('/sign-in')
    const after = await other.submit('/sign-in', { loginName: 'kyuukai', password: 'x' })

    expect([right.status, after.status]).toEqual([303, 401])
  })

  test('many tries at once cannot slip through together', async () => {
    const { browser } = await given('issei')

    const all = await Promise.all(
      Array.from({ length: 14 }, () =>
        browser.submit('/sign-in', { loginName: 'issei', password: 'x' }),
      ),
    )

    expect(all.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(4)
  })

  test('five wrong codes send back to the password', async () => {
    await givenSignedIn(site, { loginName: 'gokai' })
    const browser = createBrowser(site.app)
    await browser.get('/sign-in')
    await browser.submit('/sign-in', { loginName: 'gokai', password: PASSWORD })
    for (let time = 1; time <= 5; time += 1) {
      const wrong = await browser.submit('/sign-in/code', { code: '000000' })
      expect(wrong.text).toContain('確認コードが違います')
    }

    const sixth = await browser.submit('/sign-in/code', { code: '000000' })

    expect(sixth.text).toContain('もう一度ログインしてください')
    expect(sixth.text).toContain('action="/sign-in"')
  })

  test('a code is judged by the account whose password was typed, not by the session beside it', async () => {
    const one = await givenSignedIn(site, { loginName: 'ichiro' })
    const two = await givenSignedIn(site, { loginName: 'jiro' })
    const { browser } = one
    const visitor = createBrowser(site.app)
    await visitor.get('/sign-in')
    await visitor.submit('/sign-in', { loginName: 'jiro', password: PASSWORD })
    const session = browser.cookies.get('nanwa.session_token') ?? ''
    ;(visitor.cookies as Map<string, string>).set('nanwa.session_token', session)

    const withMine = await visitor.submit('/sign-in/code', {
      code: authenticatorCode(one.secret, Date.now()),
    })
    const withTheirs = await visitor.submit('/sign-in/code', {
      code: authenticatorCode(two.secret, Date.now()),
    })

    expect([withMine.status, withTheirs.status]).toEqual([401, 303])
  })
})

describe('signing out', () => {
  test('ends the session on the server, so that a kept cookie is worth nothing', async () => {
    const { browser, accountId } = await givenSignedIn(site, { loginName: 'owari' })
    const kept = new Map(browser.cookies)
    await browser.get('/account/membership')

    const out = await browser.submit('/sign-out')
    const thief = createBrowser(site.app)
    for (const [name, value] of kept) (thief.cookies as Map<string, string>).set(name, value)
    const home = await thief.get('/')

    expect(out.location).toBe('/sign-in?why=signedOut')
    expect(home.location).toBe('/sign-in?back=%2F&why=expired')
    expect(await auditOf(accountId)).toContainEqual({
      operation: 'account.signOut',
      outcome: 'allowed',
    })
  })
})
