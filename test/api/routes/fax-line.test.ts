import { createTestApp, type TestApp } from '../../support/app'
import { type Browser, createBrowser, hiddenFieldsOf } from '../../support/browser'
import { givenSignedIn, type SignedIn } from '../../support/signed-in'
import { createFaxCodes } from '../../../api/fax/codes'
import { mayCarryPatientData } from '../../../manual/fax/fax-line'
import { plainDate } from '../../../manual/calendar/plain-date'
import { jst } from '../../manual/calendars'

let now = jst('2026-11-24 09:40')
let site: TestApp
let nurse: SignedIn
beforeAll(async () => {
  site = await createTestApp({ parts: { clock: { now: () => now } } })
  nurse = await givenSignedIn(site, { loginName: 'faxkango', role: 'wardNurse' })
})
afterAll(() => site.close())
beforeEach(() => {
  now = jst('2026-11-24 09:40')
})

/** An office that reads no screen of ours. */
async function givenOffice(fax: string | null, registered = false): Promise<string> {
  const id = crypto.randomUUID()
  await site.database.ownerDb
    .insertInto('organisation')
    .values({
      id,
      region: 'nanwa',
      kind: 'careManagementOffice',
      name: `見本の事業所 ${id}`,
      kana: '',
      fax,
      phone: '0747-00-2231',
      registered,
      created_at: new Date(now),
    })
    .execute()
  return id
}

/** What is known of the main number. */
async function lineOf(office: string) {
  const number = (await site.deps.organisations.find(office))?.fax
  return number === undefined ? undefined : site.deps.faxLines.find(office, number)
}

const page = (office: string) => `/contacts/${office}/fax`

/** Makes a test sheet and says what stands on it. */
async function madeTest(browser: Browser, office: string) {
  await browser.get(page(office))
  expect((await browser.submit(`${page(office)}/tests`)).location).toBe(`${page(office)}?done=made`)
  const line = await lineOf(office)
  const [sheet] = await site.deps.faxSheets.testsOf(office, line?.revision ?? 0)
  if (sheet === undefined) throw new Error('no test sheet was made')
  return { sheet, code: codeOf(sheet.id) }
}

const codeOf = (sheetId: string): string =>
  createFaxCodes({ secret: site.deps.config.authSecret }).codeOf(sheetId)

const isVerified = async (office: string): Promise<boolean> =>
  mayCarryPatientData(await lineOf(office))

const answer = (browser: Browser, typed: Readonly<Record<string, string>>) =>
  browser.submit('/uketori', { answer: 'allReadable', answeredBy: '見本の部署 見本', ...typed })

async function opened(): Promise<Browser> {
  const browser = createBrowser(site.app)
  await browser.get('/uketori')
  return browser
}

const wrongly = (code: string): string => (code === '000000' ? '000001' : '000000')

describe('a fax number', () => {
  test('of the directory is unverified, and its test sheet names no patient', async () => {
    const office = await givenOffice('0747-00-2232')
    const { sheet } = await madeTest(nurse.browser, office)
    expect(await isVerified(office)).toBe(false)
    const pdf = await nurse.browser.get(`${page(office)}/tests/${sheet.id}.pdf`)
    expect(pdf.status).toBe(200)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toContain(sheet.number)
    expect(sheet.printed).toMatchObject({ to: { fax: '0747-00-2232' }, pages: 1 })
  })

  test('is proved by the code that somebody reads out on the telephone', async () => {
    const office = await givenOffice('0747-00-2232')
    const { code } = await madeTest(nurse.browser, office)
    await nurse.browser.get(page(office))
    const sent = await nurse.browser.submit(`${page(office)}/confirmation`, {
      code: `${code.slice(0, 3)}\u3000${code.slice(3)}`,
      answeredBy: '大前',
    })
    expect(sent.location).toBe(`${page(office)}?done=verified`)
    expect((await lineOf(office))?.verified).toEqual({
      at: now,
      how: 'phone',
      by: '大前',
    })
    expect((await nurse.browser.get(page(office))).text).toContain('確かめた番号')
  })

  test('is not proved by another code, by nobody’s word, or too late', async () => {
    const office = await givenOffice('0747-00-2232')
    const { code } = await madeTest(nurse.browser, office)
    const confirm = async (typed: Readonly<Record<string, string>>) => {
      await nurse.browser.get(page(office))
      return nurse.browser.submit(`${page(office)}/confirmation`, typed)
    }
    const wrong = await confirm({ code: wrongly(code), answeredBy: '大前' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('番号が違います')
    expect(wrong.text).toContain('value="大前"')
    expect((await confirm({ code, answeredBy: '' })).text).toContain('電話で答えた人')
    now = jst('2026-12-04 09:41')
    expect((await confirm({ code, answeredBy: '大前' })).text).toContain('番号が違います')
    expect(await isVerified(office)).toBe(false)
  })

  test('is closed for a while after five wrong codes, also for the right one', async () => {
    const office = await givenOffice('0747-00-2232')
    const { code } = await madeTest(nurse.browser, office)
    const statuses: number[] = []
    for (const typed of [...Array.from({ length: 5 }, () => wrongly(code)), code]) {
      await nurse.browser.get(page(office))
      const sent = await nurse.browser.submit(`${page(office)}/confirmation`, {
        code: typed,
        answeredBy: '大前',
      })
      statuses.push(sent.status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
    expect(await isVerified(office)).toBe(false)
  })

  test('begins unverified again when it is changed, also back to what it was', async () => {
    const office = await givenOffice('0747-00-2232')
    const { sheet, code } = await madeTest(nurse.browser, office)
    await nurse.browser.get(page(office))
    await nurse.browser.submit(`${page(office)}/confirmation`, { code, answeredBy: '大前' })
    expect(await isVerified(office)).toBe(true)
    for (const fax of ['０７４７ー００ー２２３３', '0747-00-2232']) {
      await nurse.browser.get(page(office))
      const sent = await nurse.browser.submit(`${page(office)}/number`, { fax })
      expect(sent.location).toBe(`${page(office)}?done=entered`)
    }
    expect(await isVerified(office)).toBe(false)
    expect((await site.deps.organisations.find(office))?.fax).toBe('0747-00-2232')
    // The old sheet proves nothing of the number that was entered since.
    await answer(await opened(), { code, number: sheet.number })
    expect(await isVerified(office)).toBe(false)
  })

  test('changed meanwhile by somebody else is shown before anything is done', async () => {
    const office = await givenOffice('0747-00-2232')
    const drawn = await nurse.browser.get(page(office))
    const seen = hiddenFieldsOf(drawn.text, `${page(office)}/number`)
    const make = hiddenFieldsOf(drawn.text, `${page(office)}/tests`)
    await nurse.browser.post(`${page(office)}/number`, { ...seen, fax: '0747-00-2240' })
    const late = await nurse.browser.post(`${page(office)}/number`, {
      ...seen,
      fax: '0747-00-2250',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('ほかの人が先に番号を変えました')
    expect(late.text).toContain('value="0747-00-2250"')
    expect((await nurse.browser.post(`${page(office)}/tests`, make)).status).toBe(409)
  })

  test('that cannot be one is refused with what would do, and nothing typed is lost', async () => {
    const office = await givenOffice(null)
    await nurse.browser.get(page(office))
    const sent = await nurse.browser.submit(`${page(office)}/number`, { fax: '2232' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('市外局番から')
    expect(sent.text).toContain('value="2232"')
  })

  test('of an office that reads our screens is changed by that office alone', async () => {
    const office = await givenOffice('0747-00-2232', true)
    const shown = await nurse.browser.get(page(office))
    expect(shown.text).not.toContain(`action="${page(office)}/number"`)
    const csrf = hiddenFieldsOf(shown.text, `${page(office)}/tests`)['csrf'] ?? ''
    const sent = await nurse.browser.post(`${page(office)}/number`, {
      csrf,
      revision: '0',
      fax: '0747-00-2233',
    })
    expect(sent.status).toBe(403)
    expect((await site.deps.organisations.find(office))?.fax).toBe('0747-00-2232')
  })

  test('of one’s own is proved by a sheet that came by fax, never by one read off this screen', async () => {
    const own = await givenSignedIn(site, { loginName: 'faxjibun', role: 'wardNurse' })
    await site.database.ownerDb
      .updateTable('organisation')
      .set({ fax: '0747-00-2299' })
      .where('id', '=', own.organisationId)
      .execute()
    const { sheet, code } = await madeTest(nurse.browser, own.organisationId)
    const address = page(own.organisationId)
    const shown = await own.browser.get(address)
    expect(shown.text).toContain('確認用紙を送ってください')
    expect(shown.text).not.toContain(`action="${address}/tests"`)
    expect(shown.text).not.toContain(sheet.number)
    const csrf = hiddenFieldsOf(shown.text, `${address}/confirmation`)['csrf'] ?? ''
    const sheetId = crypto.randomUUID()
    const made = await own.browser.post(`${address}/tests`, { csrf, revision: '1', sheetId })
    expect(made.status).toBe(403)
    expect((await own.browser.get(`${address}/tests/${sheet.id}.pdf`)).status).toBe(404)
    const proved = await own.browser.post(`${address}/confirmation`, { csrf, code })
    expect(proved.location).toBe(`${address}?done=verified`)
  })

  test('pressed twice is one test sheet', async () => {
    const office = await givenOffice('0747-00-2232')
    const drawn = await nurse.browser.get(page(office))
    const form = hiddenFieldsOf(drawn.text, `${page(office)}/tests`)
    const first = await nurse.browser.post(`${page(office)}/tests`, form)
    const second = await nurse.browser.post(`${page(office)}/tests`, form)
    expect([first.location, second.location]).toEqual(Array(2).fill(`${page(office)}?done=made`))
    expect(await site.deps.faxSheets.testsOf(office, 1)).toHaveLength(1)
  })
})

describe('the fax number of a desk', () => {
  const MAIN = '0747-00-2232'
  const DESK = '0747-00-2239'

  async function givenDesk(office: string, after: number, fax: string): Promise<void> {
    const added = await site.deps.contactLists.add({
      organisationId: office,
      after,
      act: 'changed',
      desks: [
        {
          purpose: 'dischargeCoordination',
          department: '退院支援の窓口',
          fax,
          hours: {},
          bestTimes: [],
          avoidTimes: [],
          methods: ['fax'],
          phoneFirst: false,
          masksName: true,
          coverSheet: true,
        },
      ],
      about: {},
      validFrom: plainDate('2026-04-01'),
      confirmedOn: undefined,
      at: new Date(now),
      by: undefined,
    })
    expect(added).toBe('added')
  }

  /** Its test sheet is made on its own page and the code comes back. */
  async function prove(office: string): Promise<string> {
    const address = `${page(office)}?number=${DESK}`
    await nurse.browser.get(address)
    const made = await nurse.browser.submit(`${page(office)}/tests`)
    expect(made.location).toBe(`${address}&done=made`)
    const { revision } = await site.deps.faxLines.find(office, DESK)
    const [sheet] = await site.deps.faxSheets.testsOf(office, revision)
    if (sheet === undefined) throw new Error('no test sheet was made')
    await answer(await opened(), { code: codeOf(sheet.id), number: sheet.number })
    return sheet.id
  }
  const isProved = async (office: string) =>
    mayCarryPatientData(await site.deps.faxLines.find(office, DESK))

  test('is proved by its own sheet, which names the desk, and proves no other', async () => {
    const office = await givenOffice(MAIN)
    await givenDesk(office, 0, DESK)
    const main = await nurse.browser.get(page(office))
    expect(main.text).toContain('退院支援の窓口')
    expect(main.text).toContain(`href="${page(office)}?number=${DESK}"`)
    const sheet = await site.deps.faxSheets.find(await prove(office))
    expect(sheet?.printed).toMatchObject({ to: { fax: DESK, department: '退院支援の窓口' } })
    expect([await isProved(office), await isVerified(office)]).toEqual([true, false])
    // The main number is proved by its own sheet, and a new one leaves the desk's as it is.
    const { code, sheet: test } = await madeTest(nurse.browser, office)
    await answer(await opened(), { code, number: test.number })
    await nurse.browser.get(page(office))
    await nurse.browser.submit(`${page(office)}/number`, { fax: '0747-00-2240' })
    expect([await isProved(office), await isVerified(office)]).toEqual([true, false])
  })

  test('that leaves the list begins anew when it comes back, and its old page says so', async () => {
    const office = await givenOffice(MAIN)
    await givenDesk(office, 0, DESK)
    await prove(office)
    const drawn = await nurse.browser.get(`${page(office)}?number=${DESK}`)
    await givenDesk(office, 1, '0747-00-2249')
    const late = await nurse.browser.post(
      `${page(office)}/tests`,
      hiddenFieldsOf(drawn.text, `${page(office)}/tests`),
    )
    expect(late.status).toBe(409)
    expect(late.text).toContain('ほかの人が先に番号を変えました')
    await givenDesk(office, 2, DESK)
    expect(await isProved(office)).toBe(false)
  })

  test('that went astray is proved again from the beginning, and typed in nowhere but in the list', async () => {
    const office = await givenOffice(MAIN)
    await givenDesk(office, 0, DESK)
    const id = await prove(office)
    const number = (await site.deps.faxSheets.find(id))?.number ?? ''
    await answer(await opened(), { code: codeOf(id), number, answer: 'notForUs' })
    expect(await isProved(office)).toBe(false)
    await nurse.browser.get(`${page(office)}?number=${DESK}`)
    const anew = await nurse.browser.submit(`${page(office)}/number`, { fax: '0747-00-2299' })
    expect(anew.location).toBe(`${page(office)}?number=${DESK}&done=anew`)
    expect((await site.deps.organisations.find(office))?.fax).toBe(MAIN)
    await prove(office)
    expect(await isProved(office)).toBe(true)
  })
})

describe('the page for whoever holds a sheet', () => {
  test('proves the number when the code comes back, once, with a line for each time', async () => {
    const office = await givenOffice('0747-00-2232')
    const { sheet, code } = await madeTest(nurse.browser, office)
    const phone = await opened()
    const first = await answer(phone, { code, number: sheet.number.toLowerCase() })
    expect(first.status).toBe(200)
    expect(first.text).toContain('受け取りを知らせました')
    now += 3_600_000
    for (let times = 0; times < 2; times += 1) {
      await phone.get('/uketori')
      expect((await answer(phone, { code, number: sheet.number })).text).toContain(
        'もう知らせてあります',
      )
    }
    expect((await lineOf(office))?.verified).toMatchObject({
      at: now - 3_600_000,
      how: 'receiver',
    })
    const lines = await site.database.db
      .selectFrom('audit_line')
      .select('outcome')
      .where('operation', '=', 'fax.answer')
      .where('organisation_id', '=', office)
      .execute()
    expect(lines).toHaveLength(3)
  })

  test('says the same of a wrong code, an expired one and a sheet that never was', async () => {
    const office = await givenOffice('0747-00-2232')
    const { sheet, code } = await madeTest(nurse.browser, office)
    const pages: string[] = []
    const tell = async (typed: Readonly<Record<string, string>>) => {
      const sent = await answer(await opened(), typed)
      expect(sent.status).toBe(422)
      pages.push(sent.text.replace(/value="[^"]*"|あと\d回/g, ''))
    }
    await tell({ code: wrongly(code), number: sheet.number })
    await tell({ code, number: 'FT-999999' })
    now = jst('2026-12-04 09:41')
    await tell({ code, number: sheet.number })
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('番号が違います')
    expect(await isVerified(office)).toBe(false)
  })

  test('stops guessing after five tries, and says when to come back', async () => {
    const office = await givenOffice('0747-00-2232')
    const { sheet, code } = await madeTest(nurse.browser, office)
    const typed = [...Array.from({ length: 5 }, () => wrongly(code)), code]
    const told: string[] = []
    for (const one of typed) {
      const sent = await answer(await opened(), { code: one, number: sheet.number })
      told.push(/あと\d回/.exec(sent.text)?.[0] ?? String(sent.status))
    }
    const shut = await answer(await opened(), { code, number: sheet.number })
    expect(shut.text).toContain('11月24日（火）9:55ごろから')
    expect(told).toEqual(['あと4回', 'あと3回', 'あと2回', 'あと1回', 'あと0回', '429'])
  })

  test('takes a number out of use when the sheet came to somebody else', async () => {
    const office = await givenOffice('0747-00-2232')
    const { sheet, code } = await madeTest(nurse.browser, office)
    await answer(await opened(), { code, number: sheet.number })
    const sent = await answer(await opened(), { code, number: sheet.number, answer: 'notForUs' })
    expect(sent.text).toContain('人目に触れない所')
    expect(await isVerified(office)).toBe(false)
    expect((await nurse.browser.get(page(office))).text).toContain('別のところに届いた')
  })
})
