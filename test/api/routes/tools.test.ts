import { randomUUID } from 'node:crypto'
import request from 'supertest'
import { insertParties } from '../../support/fixtures'
import { createTestApp, type TestApp } from '../../support/app'
import { createBrowser } from '../../support/browser'
import { createDatabase } from '../../../store/database'

const TOOL = '/api/v1/tools/admission-info-window'
const PAGE = '/tools/admission-info-window'
const AT = '2026-11-23T18:40:00+09:00'

let site: TestApp
let address = 0
beforeAll(async () => {
  site = await createTestApp()
})
afterAll(() => site.close())

/** Behind the proxy of the same machine, each test is a caller of its own. */
const ask = (body: object | string, from = `192.0.2.${(address += 1)}`) =>
  request(site.app)
    .post(TOOL)
    .set({ 'X-Forwarded-For': from, 'Content-Type': 'application/json' })
    .send(body)

const codeOf = (response: request.Response): unknown =>
  (response.body as { error?: { code?: unknown } }).error?.code

describe('the tool for programs', () => {
  it('says which days may count, why, and by which rule', async () => {
    const answer = await ask({
      admittedAt: AT,
      calendar: {
        hours: { mon: ['08:30', '17:30'], tue: ['08:30', '17:30'] },
        closedOn: ['2026-12-29'],
        nationalHolidays: true,
      },
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      tiers: [
        { tier: 'I', units: 250, lastDay: '2026-11-24' },
        { tier: 'II', units: 200, lastDay: '2026-11-25' },
      ],
      late: true,
      reason: 'closedDay',
      reasonWords: expect.stringContaining('休業日の入院') as string,
      provisional: false,
      edition: '2024-04',
      source: expect.stringContaining('令和6年度') as string,
      note: expect.stringContaining('対象となりうる') as string,
    })
  })

  it('counts by usual hours, and says so, when nobody gives any', async () => {
    const answer = await ask({ admittedAt: AT })
    expect(answer.body).toMatchObject({ provisional: true, reason: 'closedDay' })
  })

  it('counts by the days of an office that has given them', async () => {
    const { officeId } = await insertParties(site.database.db)
    const unknownHours = await ask({ admittedAt: AT, officeId })
    await site.database.db
      .insertInto('business_calendar')
      .values({
        revision: randomUUID(),
        organisation_id: officeId,
        hours: JSON.stringify({ mon: ['08:30', '17:30'] }),
        closed_on_national_holidays: false,
        closed_on: [],
        confirmed_on: '2026-04-01',
        valid_from: new Date('2026-04-01T00:00:00Z'),
      })
      .execute()
    const known = await ask({ admittedAt: AT, officeId })

    expect(unknownHours.body).toMatchObject({ reason: 'closedDay', provisional: true })
    expect(known.body).toMatchObject({
      reason: 'afterClosingAndThirdDayClosed',
      provisional: false,
    })
  })

  it('goes by the fee’s edition of the day', async () => {
    const answer = await ask({ admittedAt: '2024-03-31T10:00:00+09:00' })
    expect(answer.body).toMatchObject({ edition: '2018-04', reason: 'beforeApril2024' })
  })

  it('may be called from any site, needs no cookie and gives none', async () => {
    const asked = await request(site.app)
      .options(TOOL)
      .set({ Origin: 'https://karte.example', 'Access-Control-Request-Method': 'POST' })
    const answered = await request(site.app)
      .post(TOOL)
      .set({ Origin: 'https://karte.example', 'Sec-Fetch-Site': 'cross-site' })
      .send({ admittedAt: AT })

    expect([asked.status, answered.status]).toEqual([204, 200])
    for (const { headers } of [asked, answered]) {
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect(asked.headers['access-control-allow-headers']).toBe('Content-Type')
  })
})

describe('bad input is named, with what would be accepted', () => {
  it.each([
    ['no offset', { admittedAt: '2026-11-23T18:40:00' }, 400, 'admittedAtWithoutOffset'],
    ['year 1', { admittedAt: '0001-01-01T00:00:00+09:00' }, 400, 'admittedAtOutOfRange'],
    ['year 9999', { admittedAt: '9999-12-31T00:00:00+09:00' }, 400, 'admittedAtOutOfRange'],
    ['an office nobody knows', { admittedAt: AT, officeId: randomUUID() }, 400, 'officeUnknown'],
    [
      'hours reversed',
      { admittedAt: AT, calendar: { hours: { mon: ['17:30', '08:30'] } } },
      400,
      'hoursReversed',
    ],
    ['never open', { admittedAt: AT, calendar: { hours: {} } }, 400, 'neverOpen'],
    ['half a body', '{"admittedAt":', 400, 'bodyUnreadable'],
    ['a text', '"x"', 400, 'bodyUnreadable'],
    ['a list', '[]', 400, 'notAnObject'],
    ['nothing', '', 400, 'admittedAtUnreadable'],
    ['2 MB of 𠮷', { admittedAt: '𠮷'.repeat(500_000) }, 413, 'bodyTooLarge'],
    ['16 KB of brackets', '['.repeat(16_000), 400, 'bodyUnreadable'],
  ])('%s', async (_what, body, status, code) => {
    const response = await ask(body)
    expect([response.status, codeOf(response)]).toEqual([status, code])
    expect(response.body).toMatchObject({ error: { accepted: expect.any(String) as string } })
  })

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'admittedAt=x', 415, 'notJson'],
    ['plain text', 'text/plain', '{"admittedAt":"x"}', 415, 'notJson'],
    ['another alphabet', 'application/json; charset=shift_jis', '{}', 400, 'bodyUnreadable'],
  ])('%s', async (_what, type, body, status, code) => {
    const response = await request(site.app).post(TOOL).set('Content-Type', type).send(body)
    expect([response.status, codeOf(response)]).toEqual([status, code])
  })

  it('nothing that was typed reaches the log', async () => {
    await ask('{"admittedAt":"himitsu')
    await ask({ admittedAt: 'himitsu' })
    expect(site.logged.join('')).not.toContain('himitsu')
    expect(site.logged.join('')).toContain(TOOL)
  })

  it('a database that is away is said, not thrown', async () => {
    const away = createDatabase({
      url: 'postgres://nobody@127.0.0.1:1/none',
      onIdleError: () => {},
    })
    const broken = await createTestApp({
      parts: { findCalendar: () => away.db.selectFrom('desk').selectAll().execute() as never },
    })
    const response = await request(broken.app)
      .post(TOOL)
      .send({ admittedAt: AT, officeId: randomUUID() })
    await Promise.all([broken.close(), away.pool.end()])
    expect([response.status, codeOf(response)]).toEqual([503, 'unavailable'])
  })
})

describe('too many questions', () => {
  it('stop one address for a while, on tool and page alike, and nobody else', async () => {
    const from = '198.51.100.7'
    const first = await Promise.all(Array.from({ length: 60 }, () => ask({ admittedAt: AT }, from)))
    const one = await ask({ admittedAt: AT }, from)
    const other = await ask({ admittedAt: AT }, '198.51.100.8')

    expect(first.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
    expect([one.status, codeOf(one)]).toEqual([429, 'tooManyQuestions'])
    expect(Number(one.headers['retry-after'])).toBeGreaterThan(0)
    expect(other.status).toBe(200)
    const kept = await site.database.db.selectFrom('rate_limit').select('key').execute()
    expect(kept.map(({ key }) => key).join(' ')).not.toContain('198.51')
  })

  it('on the page are answered in words', async () => {
    const tired = await createTestApp({
      parts: { toolLimits: { count: () => Promise.resolve(40) } },
    })
    const browser = createBrowser(tired.app)
    await browser.get(PAGE)
    const page = await browser.submit(PAGE)
    await tired.close()

    expect([page.status, page.headers['retry-after']]).toEqual([429, '40'])
    expect(page.text).toContain('一時止めています')
  })
})

describe('the page for people', () => {
  const filledIn = {
    admittedYear: '令和8',
    admittedMonth: '11',
    admittedDay: '23',
    admittedTime: '18:40',
    careLevel: 'care',
    openDays: 'mon',
    opens: '8:30',
    closes: '17:30',
    nationalHolidays: 'closed',
  }

  it('is found from the sign-in page', async () => {
    const { text } = await createBrowser(site.app).get('/sign-in')
    expect(text).toContain(`href="${PAGE}"`)
  })

  it('says the days and their reason, and promises nothing', async () => {
    const browser = createBrowser(site.app)
    await browser.get(PAGE)
    const { status, text } = await browser.submit(PAGE, filledIn)

    expect(status).toBe(200)
    expect(text).toContain('令和8年11月24日（火）まで')
    expect(text).toContain('令和8年11月25日（水）まで')
    expect(text).toContain('貴事業所の休業日の入院なので')
    expect(text).toContain('対象となりうる')
    expect(text).toContain('value="18:40"')
  })

  it('tells a person with 要支援 that there is none', async () => {
    const browser = createBrowser(site.app)
    await browser.get(PAGE)
    const { text } = await browser.submit(PAGE, { ...filledIn, careLevel: 'support' })
    expect(text).toContain('要支援の方に加算はありません')
    expect(text).not.toContain('250単位')
  })

  it('keeps what was typed when something is wrong', async () => {
    const browser = createBrowser(site.app)
    await browser.get(PAGE)
    const { status, text } = await browser.submit(PAGE, {
      ...filledIn,
      admittedDay: '31',
      closedOn: '<script>年末',
    })
    expect(status).toBe(422)
    expect(text).toContain('11月31日はありません')
    expect(text).toContain('&lt;script>年末')
    expect(text).not.toContain('<script>年末')
  })

  it('is taken from our own page only', async () => {
    const { status } = await createBrowser(site.app).post(PAGE, filledIn)
    expect(status).toBe(403)
  })
})
