import request from 'supertest'
import { createAuth } from '../../../api/accounts/auth'
import { createApp } from '../../../api/app'
import { createDatabase } from '../../../store/database'
import { createMemberships } from '../../../store/memberships'
import { createTestApp, PASSWORD, type TestApp } from '../../support/app'
import { createBrowser } from '../../support/browser'
import { givenSignedIn } from '../../support/signed-in'

const NOBODY_LISTENS = 'postgres://nobody@127.0.0.1:1/nothing'

let site: TestApp
beforeAll(async () => {
  site = await createTestApp({ baseUrl: 'https://renkei.example.jp' })
})
afterAll(() => site.close())

describe('item 79: what every answer carries', () => {
  test.each(['/sign-in', '/nothing-here', '/healthz'])('%s: the strict headers', async (path) => {
    const { headers } = await request(site.app).get(path)

    expect(headers['content-security-policy']?.split(';').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['content-type']).toMatch(/; charset=utf-8$/)
  })

  test('a page without TLS does not ask browsers to insist on it', async () => {
    const plain = await createTestApp()
    const { headers } = await request(plain.app).get('/sign-in')
    await plain.close()

    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('no page has a script, a style or a handler of its own', async () => {
    const { browser } = await givenSignedIn(site, { loginName: 'rinri' })
    const pages = await Promise.all(
      ['/sign-in', '/account/password', '/account/membership', '/nothing'].map((path) =>
        browser.get(path),
      ),
    )

    for (const { text } of pages) {
      expect(text).not.toMatch(/<style|\sstyle="|\son\w+="|<script(?![^>]*\ssrc=)/)
    }
  })

  test('the stylesheet may be kept and asked for again', async () => {
    const first = await request(site.app).get('/assets/app.css').expect(200)
    const again = await request(site.app)
      .get('/assets/app.css')
      .set('If-None-Match', first.headers['etag'] ?? '')

    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(again.status).toBe(304)
  })

  test('nothing but the assets can be read from their folder', async () => {
    await request(site.app).get('/assets/../pages/layout.tsx').expect(404)
    await request(site.app).get('/assets/%2e%2e/pages/layout.tsx').expect(404)
    await request(site.app).get('/assets/').expect(404)
  })
})

describe('pages that say no', () => {
  test('an address that leads nowhere says what to do', async () => {
    const page = await createBrowser(site.app).get('/nothing-here')

    expect(page.status).toBe(404)
    expect(page.text).toContain('ページが見つかりません')
    expect(page.text).toContain('href="/"')
    expect(page.text).not.toContain('nothing-here')
  })

  const post = (body: string) =>
    request(site.app)
      .post('/sign-in')
      .set('Content-Type', 'application/x-www-form-urlencoded')
      .send(body)

  test('a form of 1 MB is read, one byte more is refused in words', async () => {
    const ofBytes = (size: number) => post(`a=${'x'.repeat(size - 2)}`)

    const largest = await ofBytes(1024 * 1024)
    const tooLarge = await ofBytes(1024 * 1024 + 1)

    expect([largest.status, tooLarge.status]).toEqual([403, 413])
    expect(tooLarge.text).toContain('送信する内容が大きすぎます')
  })

  test.each([
    [
      'more fields than any form has',
      Array.from({ length: 3000 }, (_, n) => `f${n}=1`).join('&'),
      413,
    ],
    ['a broken escape', 'a=%E0%A4%A', 403],
    ['a name that JavaScript knows', '__proto__=1&constructor=2&csrf=3', 403],
    ['one name twice', 'csrf=1&csrf=2', 403],
    ['brackets', 'csrf[a]=1&csrf[b]=2', 403],
  ])('bad input is no fault of ours: %s', async (_what, body, status) => {
    const page = await post(body)

    expect(page.status).toBe(status)
  })

  test('a body that is no form is not read at all', async () => {
    const page = await request(site.app).post('/sign-in').send({ csrf: 'x' })

    expect(page.status).toBe(403)
  })

  test.each(['/%', '/cases/%E0%A4%A'])('an address that cannot be read: %s', async (path) => {
    const { status } = await request(site.app).get(path)

    expect([400, 404]).toContain(status)
  })
})

describe('item 84: a fault of ours', () => {
  test('is a page with a number to read out, and nothing of what went wrong', async () => {
    const broken = await createTestApp()
    await broken.database.ownerDb.schema.dropTable('rate_limit').execute()
    const browser = createBrowser(broken.app)
    await browser.get('/sign-in')

    const page = await browser.submit('/sign-in', { loginName: '髙橋', password: PASSWORD })
    const reference = /受付番号：<strong>([0-9A-F]{4}-[0-9A-F]{4})</.exec(page.text)?.[1]
    const alive = await browser.get('/sign-in')
    const line = broken.logged.find((one) => one.includes('"error"')) ?? ''
    await broken.close()

    expect(page.status).toBe(500)
    expect(reference).toBeDefined()
    expect(page.text).toContain('0747-00-0110')
    expect(page.text).not.toMatch(/rate_limit|relation|error:|node_modules/)
    expect(line).toContain(`"reference":"${reference ?? ''}"`)
    expect(line).toContain('"code":"42P01"')
    expect(alive.status).toBe(200)
  })

  test('a database that is away is said as that, whoever notices it first', async () => {
    const { browser } = await givenSignedIn(site, { loginName: 'rusu' })
    const { db } = createDatabase({ url: NOBODY_LISTENS, onIdleError: () => undefined })
    const { config, log } = site.deps
    const auth = createAuth({ ...config, db, secret: config.authSecret, log, clock: Date })
    const pages = []
    for (const parts of [{ memberships: createMemberships(db) }, { auth }]) {
      const away = createBrowser(createApp({ ...site.deps, ...parts }))
      for (const [name, value] of browser.cookies)
        (away.cookies as Map<string, string>).set(name, value)
      pages.push(await away.get('/account/password'))
    }
    await db.destroy()

    expect(pages.map(({ status }) => status)).toEqual([503, 503])
    for (const { text } of pages) expect(text).toContain('データベースにつながりません')
  })
})

test('items 71 and 77: no log line carries a name, a password, a code or an address that was typed', async () => {
  const CANARY = 'カナリア髙﨑𠮷兵衛'
  const { browser } = await givenSignedIn(site, { loginName: 'kanaria', name: CANARY })
  const stranger = createBrowser(site.app)
  await stranger.get(`/sign-in?back=/${encodeURIComponent(CANARY)}&x=${encodeURIComponent(CANARY)}`)
  await stranger.submit('/sign-in', { loginName: CANARY, password: CANARY })
  await browser.get(`/${encodeURIComponent(CANARY)}`)
  await browser.get('/account/password')
  await browser.submit('/account/password', {
    current: CANARY,
    next: CANARY,
    again: 'x\r\n{"level":"forged"}',
  })
  await browser.post('/account/password', { current: CANARY })

  const all = site.logged.join('\n')

  expect(site.logged.length).toBeGreaterThan(8)
  expect(all).toContain('"route":"/account/password"')
  for (const secret of [CANARY, encodeURIComponent(CANARY), PASSWORD, 'forged', 'kanaria'])
    expect(all).not.toContain(secret)
  const lines = await site.database.ownerDb.selectFrom('audit_line').selectAll().execute()
  expect(JSON.stringify(lines)).not.toContain('カナリア')
})
