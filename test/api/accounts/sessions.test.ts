import { createTestApp, PASSWORD, type TestApp } from '../../support/app'
import { createBrowser, hiddenFieldsOf } from '../../support/browser'
import { givenSignedIn, type SignedIn } from '../../support/signed-in'
import { authenticatorCode } from '../../support/totp'

let site: TestApp
beforeAll(async () => {
  site = await createTestApp()
})
afterAll(() => site.close())

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Makes the account's sessions this much older: as if the person had left the screen alone. */
async function age(accountId: string, by: { idleMs: number; lifeMs: number }): Promise<void> {
  const now = Date.now()
  await site.database.ownerDb
    .updateTable('auth_session')
    .where('user_id', '=', accountId)
    .set({
      expires_at: new Date(now + HOUR - by.idleMs),
      created_at: new Date(now - by.lifeMs),
    })
    .execute()
}

describe('a session', () => {
  test.each([
    ['59 minutes', 59 * MINUTE, true],
    ['60 minutes and a second', 60 * MINUTE + 1_000, false],
  ])('idle for %s', async (what, idleMs, alive) => {
    const person = await givenSignedIn(site, { loginName: `idle${what.length}` })
    await age(person.accountId, { idleMs, lifeMs: idleMs })

    const home = await person.browser.get('/')

    expect(home.location).toBe(alive ? '/worklist' : '/sign-in?back=%2F&why=expired')
  })

  test('is kept alive by use', async () => {
    const person = await givenSignedIn(site, { loginName: 'tsukau' })
    await age(person.accountId, { idleMs: 59 * MINUTE, lifeMs: 59 * MINUTE })

    await person.browser.get('/')
    const row = await site.database.ownerDb
      .selectFrom('auth_session')
      .where('user_id', '=', person.accountId)
      .select('expires_at')
      .executeTakeFirstOrThrow()

    expect(row.expires_at.getTime() - Date.now()).toBeGreaterThan(59 * MINUTE)
  })

  test.each([
    ['11 hours 59 minutes', 12 * HOUR - MINUTE, true],
    ['12 hours', 12 * HOUR, false],
  ])('in use for %s', async (what, lifeMs, alive) => {
    const person = await givenSignedIn(site, { loginName: `life${what.length}` })
    await age(person.accountId, { idleMs: 0, lifeMs })

    const home = await person.browser.get('/')

    expect(home.location).toBe(alive ? '/worklist' : '/sign-in?back=%2F&why=expired')
  })

  test('that timed out says so, says that drafts are kept, and leads back', async () => {
    const person = await givenSignedIn(site, { loginName: 'jikangire' })
    await age(person.accountId, { idleMs: 2 * HOUR, lifeMs: 2 * HOUR })

    const asked = await person.browser.get('/account/password')
    const page = await person.browser.get(asked.location ?? '')

    expect(asked.location).toBe('/sign-in?back=%2Faccount%2Fpassword&why=expired')
    expect(page.text).toContain('安全のためログアウトしました。下書きは残っています。')
    expect(hiddenFieldsOf(page.text, '/sign-in')['back']).toBe('/account/password')
  })
})

describe('a form sent after the session has ended', () => {
  const TYPED = { current: '髙橋 <b>"1"</b> & co', next: '１行目\n２行目', again: '' }

  async function sendLate(person: SignedIn, typed: Record<string, string> = TYPED) {
    await person.browser.get('/account/password')
    await age(person.accountId, { idleMs: 2 * HOUR, lifeMs: 2 * HOUR })
    return person.browser.submit('/account/password', typed)
  }

  async function signInAgain(person: SignedIn, as = person) {
    await person.browser.submit('/sign-in', { loginName: as.loginName, password: PASSWORD })
    const code = authenticatorCode(as.secret, Date.now())
    return person.browser.submit('/sign-in/code', { code })
  }

  test('changes nothing, asks for a sign-in, and comes back whole for the person to send', async () => {
    const person = await givenSignedIn(site, { loginName: 'osoi' })

    const asked = await sendLate(person)
    const resumed = await signInAgain(person)
    const fields = hiddenFieldsOf(resumed.text, '/account/password')
    const sent = await person.browser.submit('/account/password')

    expect(asked.status).toBe(401)
    expect(asked.text).toContain('入力した内容は、ログインのあとでそのまま送れます')
    expect(fields).toMatchObject(TYPED)
    expect(sent.status).toBe(422) // it arrived: its two new passwords differ
  })

  test('survives a wrong password in between', async () => {
    const person = await givenSignedIn(site, { loginName: 'machigai' })
    await sendLate(person)
    await person.browser.submit('/sign-in', { loginName: person.loginName, password: 'x' })

    const resumed = await signInAgain(person)

    expect(hiddenFieldsOf(resumed.text, '/account/password')).toMatchObject(TYPED)
  })

  test('is not handed to another person who signs in at that screen', async () => {
    const person = await givenSignedIn(site, { loginName: 'maenohito' })
    const next = await givenSignedIn(site, { loginName: 'tsuginohito' })
    await sendLate(person)

    const resumed = await signInAgain(person, next)

    expect(resumed.text).toContain('別の方の画面で入力されたもの')
    expect(resumed.text).not.toContain('髙橋')
  })

  test('that is too large to go along says where it still is', async () => {
    const person = await givenSignedIn(site, { loginName: 'nagai' })

    const asked = await sendLate(person, { ...TYPED, next: 'あ'.repeat(90_000) })

    expect(asked.status).toBe(401)
    expect(asked.text).toContain('ブラウザーの「戻る」で前の画面に戻り')
  })

  test('leads nowhere but into this service', async () => {
    const person = await givenSignedIn(site, { loginName: 'soto' })
    await sendLate(person)
    const carried = JSON.stringify({
      path: 'https://evil.example/',
      fields: [['a', 'b']],
      token: '',
    })
    await person.browser.submit('/sign-in', {
      loginName: person.loginName,
      password: PASSWORD,
      carried,
    })

    const code = authenticatorCode(person.secret, Date.now())
    const resumed = await person.browser.submit('/sign-in/code', { code })

    expect(resumed.text).not.toContain('evil.example')
  })
})

test('a cookie of ours is for this site, for HTTP and for this visit only', async () => {
  const secure = await createTestApp({ baseUrl: 'https://renkei.example.jp' })
  const browser = createBrowser(secure.app)
  const page = await browser.get('/sign-in')
  const { browser: person } = await givenSignedIn(secure, { loginName: 'https' })
  await secure.close()

  expect(String(page.headers['set-cookie'])).toMatch(
    /^__Host-nanwa\.visitor=[\w-]{24}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  )
  expect([...person.cookies.keys()]).toContain('__Host-nanwa.session_token')
})
