import { createTestApp, type TestApp } from '../../support/app'
import { type Browser, createBrowser, hiddenFieldsOf } from '../../support/browser'
import { givenSignedIn } from '../../support/signed-in'
import { jst } from '../../manual/calendars'

let now = jst('2026-11-24 09:40')
let site: TestApp
let people = 0
beforeAll(async () => {
  site = await createTestApp({ mode: 'demo', parts: { clock: { now: () => now } } })
})
afterAll(() => site.close())
beforeEach(() => {
  now = jst('2026-11-24 09:40')
})

const CONTACT = '/own-contacts/desks/admissionContact'
const SHEET = '/own-contacts/desks/infoSheetSubmission'
const DESK = {
  department: '地域連携室',
  phone: '０７４７−００−１１２０',
  mon: '8:30~12:00 13:00~17:15',
}

const given = (role: 'dischargePlanner' | 'careManager' = 'dischargePlanner') => {
  people += 1
  return givenSignedIn(site, { loginName: `madoguchi${people}`, role })
}

async function save(browser: Browser, path: string, typed: Readonly<Record<string, string>>) {
  await browser.get(path)
  return browser.submit(path, typed)
}

describe('keeping one’s own contact list', () => {
  test('what is saved stands on the page for anybody at once, numbers in one shape', async () => {
    const { browser, organisationId } = await given()
    const saved = await save(browser, CONTACT, DESK)
    expect(saved.location).toBe('/own-contacts?saved=yes')
    const { text } = await createBrowser(site.app).get(`/contacts/${organisationId}`)
    expect(text).toContain('tel:0747001120')
    expect(text).toContain('月 8:30〜12:00・13:00〜17:15')
    // Saved, but nobody has said yet that all of it is right.
    expect(text).toContain('未確認')
  })

  test('what cannot be right is named at its field, and nothing typed is lost', async () => {
    const { browser } = await given()
    const sent = await save(browser, CONTACT, {
      department: '',
      phone: '123',
      mon: '8時ごろ',
      avoidTimes: '朝',
      remark: '書きかけ',
    })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('部署名を入れてください')
    expect(sent.text).toContain('市外局番から入れてください')
    expect(sent.text).toContain('8:30〜12:00、13:00〜17:15')
    expect(sent.text).toContain('value="書きかけ"')
    const overlapping = await browser.submit(CONTACT, { ...DESK, mon: '8:30〜12:00、11:00〜17:00' })
    expect(overlapping.text).toContain('重ならないように')
  })

  test('Enter in a field saves nothing', async () => {
    const { browser, organisationId } = await given()
    const drawn = await save(browser, CONTACT, { ...DESK, do: 'redraw' })
    expect(drawn.status).toBe(200)
    expect(drawn.text).toContain('value="地域連携室"')
    expect(await site.deps.contactLists.historyOf(organisationId)).toEqual([])
  })

  test('a change of the same desk meanwhile is shown beside one’s own, and a person decides', async () => {
    const { browser, organisationId } = await given()
    const page = await browser.get(CONTACT)
    const seen = hiddenFieldsOf(page.text, CONTACT)
    await browser.post(CONTACT, { ...seen, ...DESK, phone: '0747-00-1130' })
    const late = await browser.post(CONTACT, { ...seen, ...DESK, phone: '0747-00-1140' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('ほかの人が先に変えました')
    expect(late.text).toContain('0747-00-1130')
    expect(late.text).toContain('0747-00-1140')
    const kept = await browser.submit(CONTACT)
    expect(kept.location).toBe('/own-contacts?saved=yes')
    const list = await site.deps.contactLists.findNewest(organisationId)
    expect([list?.number, list?.desks[0]?.phone]).toEqual([2, '0747-00-1140'])
  })

  test('a change of another desk meanwhile is kept, and both stand', async () => {
    const { browser, organisationId } = await given()
    const seen = hiddenFieldsOf((await browser.get(CONTACT)).text, CONTACT)
    await save(browser, SHEET, { department: '提供書の係' })
    const mine = await browser.post(CONTACT, { ...seen, ...DESK })
    expect(mine.location).toBe('/own-contacts?saved=yes')
    const list = await site.deps.contactLists.findNewest(organisationId)
    expect(list?.desks.map(({ department }) => department)).toEqual(['地域連携室', '提供書の係'])
  })

  test('a desk can be taken off the list; its history stays', async () => {
    const { browser, organisationId } = await given()
    await save(browser, CONTACT, DESK)
    await save(browser, CONTACT, { do: 'remove' })
    expect((await site.deps.contactLists.findNewest(organisationId))?.desks).toEqual([])
    expect((await site.deps.contactLists.findRevision(organisationId, 1))?.desks).toHaveLength(1)
  })

  test('what stands beside the desks is changed in a form of its own', async () => {
    const { browser, organisationId } = await given()
    await save(browser, '/own-contacts/about', {
      visitReportTo: '2階 受付',
      notes: 'あ'.repeat(201),
    })
    expect(await site.deps.contactLists.findNewest(organisationId)).toBeUndefined()
    await save(browser, '/own-contacts/about', { visitReportTo: '2階 受付' })
    expect((await site.deps.contactLists.findNewest(organisationId))?.about).toEqual({
      visitReportTo: '2階 受付',
    })
  })
})

describe('今日確認した', () => {
  test('renews the day, for what the person has seen', async () => {
    const { browser, organisationId } = await given()
    await save(browser, CONTACT, DESK)
    await browser.get('/own-contacts')
    const confirmed = await browser.submit('/own-contacts/confirmation')
    expect(confirmed.location).toBe('/own-contacts?confirmed=yes')
    const { text } = await createBrowser(site.app).get(`/contacts/${organisationId}`)
    expect(text).toContain('最新')
    expect(text).toContain('令和8年11月24日 確認')
    const page = await browser.get('/own-contacts')
    expect(page.text).toContain('内容を確認しました')
    expect(page.text).toContain('見本 花子 さん')
  })

  test('is not taken for what has changed since', async () => {
    const { browser, organisationId } = await given()
    await save(browser, CONTACT, DESK)
    const seen = hiddenFieldsOf(
      (await browser.get('/own-contacts')).text,
      '/own-contacts/confirmation',
    )
    await save(browser, CONTACT, { ...DESK, phone: '0747-00-1130' })
    const late = await browser.post('/own-contacts/confirmation', seen)
    expect(late.status).toBe(409)
    expect(late.text).toContain('まだ確認を記録していません')
    expect((await site.deps.contactLists.findNewest(organisationId))?.confirmedOn).toBeUndefined()
  })
})

describe('who may', () => {
  test('a care manager may not: the office manager keeps the list', async () => {
    const { browser } = await given('careManager')
    expect((await browser.get('/own-contacts')).status).toBe(403)
    expect((await browser.get(CONTACT)).status).toBe(403)
  })

  test('the way to change it stands on one’s own page only', async () => {
    const { browser, organisationId } = await given()
    const other = await given()
    expect((await browser.get(`/contacts/${organisationId}`)).text).toContain(
      '内容を直す・確認する',
    )
    expect((await browser.get(`/contacts/${other.organisationId}`)).text).not.toContain(
      '内容を直す・確認する',
    )
  })

  test('a purpose that is none leads nowhere', async () => {
    const { browser } = await given()
    expect((await browser.get('/own-contacts/desks/lunch')).status).toBe(404)
  })

  test('a report is settled by its own organisation only', async () => {
    const mine = await given()
    const other = await given()
    await site.deps.contactReports.add({
      organisationId: mine.organisationId,
      purpose: undefined,
      wrong: 'phone',
      remark: '1124 です',
      at: new Date(now),
    })
    const page = await mine.browser.get('/own-contacts')
    expect(page.text).toContain('「1124 です」')
    const [report] = await site.deps.contactReports.openFor(mine.organisationId)
    const path = `/own-contacts/reports/${report?.id ?? ''}`
    const theirs = hiddenFieldsOf((await other.browser.get(CONTACT)).text, CONTACT)
    await other.browser.post(path, { csrf: theirs['csrf'] ?? '' })
    expect(await site.deps.contactReports.openFor(mine.organisationId)).toHaveLength(1)
    await mine.browser.submit(path)
    expect(await site.deps.contactReports.openFor(mine.organisationId)).toEqual([])
  })
})
