import { loadContactLists } from '../../../bin/demo/load/contact-lists'
import { loadDirectory } from '../../../bin/demo/load/directory'
import { organisationId } from '../../../bin/demo/region/organisation'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import { createTestApp, type TestApp } from '../../support/app'
import { createBrowser } from '../../support/browser'
import { givenSignedIn } from '../../support/signed-in'
import { jst } from '../../manual/calendars'

/** Tuesday morning after a long weekend. */
let now = jst('2026-11-24 09:40')
let site: TestApp
beforeAll(async () => {
  site = await createTestApp({ mode: 'demo', parts: { clock: { now: () => now } } })
  const { ownerDb } = site.database
  await loadDirectory(ownerDb, dayInJapan(now), new Date(now))
  await loadContactLists(ownerDb, dayInJapan(now), new Date(now))
})
afterAll(() => site.close())
beforeEach(() => {
  now = jst('2026-11-24 09:40')
})

const MINAMINARA = organisationId({ key: 'minaminara' })
const stranger = () => createBrowser(site.app)
const names = (html: string) =>
  [...html.matchAll(/<h2><a href="\/contacts\/[^"]+">([^<]+)<\/a>/g)].map(([, name]) => name)

describe('the contact guide, without signing in', () => {
  test('shows every hospital with a number to dial, those of the area first', async () => {
    const { status, text } = await stranger().get('/contacts')
    expect(status).toBe(200)
    expect(names(text)).toHaveLength(6)
    expect(text).toContain('tel:0747001120')
    expect(text).toContain('受付中 17:15まで')
    expect(text).toContain('病院・事業所の方のログイン')
  })

  test('changes the desk with the purpose', async () => {
    const { text } = await stranger().get('/contacts?purpose=hospitalTransfer&name=南奈良')
    expect(names(text)).toEqual(['南奈良総合医療センター'])
    expect(text).toContain('tel:0747001123')
    expect(text).not.toContain('tel:0747001120')
  })

  test('finds by municipality and by reading, however it is typed', async () => {
    expect(names((await stranger().get('/contacts?name=五條市')).text)).toEqual(['五條病院'])
    expect(names((await stranger().get('/contacts?name=ヨシノ')).text)).toEqual(['吉野病院'])
    const none = await stranger().get('/contacts?name=%3Cscript%3E')
    expect(none.text).toContain('あてはまる窓口はありません')
  })

  test('by night names whoever is there, and who is not comes back when only those are asked for', async () => {
    now = jst('2026-11-23 23:00')
    const all = await stranger().get('/contacts?purpose=infoSheetSubmission')
    expect(all.text).toContain('救急外来 受付')
    expect(all.text).toContain('あす 8:30から')
    const there = await stranger().get('/contacts?purpose=infoSheetSubmission&open=now')
    // 南和病院 ends at ten in the evening; 五條病院 and those outside name nobody for the night.
    expect(names(there.text)).toEqual(['南奈良総合医療センター', '吉野病院'])
  })

  test('has the offices, the support centres and the municipal desks as well', async () => {
    for (const kind of ['careManagementOffice', 'communitySupportCenter', 'municipality'])
      expect([kind, names((await stranger().get(`/contacts?kind=${kind}`)).text).length]).toEqual([
        kind,
        12,
      ])
    expect(names((await stranger().get('/contacts?kind=secretariat')).text)).toHaveLength(6)
  })

  test('prints every hospital as a booklet', async () => {
    const { text } = await stranger().get('/contacts/booklet')
    expect(text.match(/class="booklet-page"/g)).toHaveLength(6)
  })
})

describe('the page of an organisation', () => {
  test('shows names and mail to signed-in staff only', async () => {
    const open = await stranger().get(`/contacts/${MINAMINARA}`)
    expect(open.text).toContain('最新')
    expect(open.text).not.toContain('辻本')
    expect(open.text).not.toContain('renkei@minaminara')
    expect(open.text).not.toContain('退院支援会議')
    const { browser } = await givenSignedIn(site, { loginName: 'yomite', role: 'careManager' })
    const staff = await browser.get(`/contacts/${MINAMINARA}`)
    expect(staff.text).toContain('辻本')
    expect(staff.text).toContain('renkei@minaminara')
    expect(staff.text).toContain('退院支援会議')
  })

  test('says to call the main number first once it has not been confirmed for a year', async () => {
    const { text } = await stranger().get(`/contacts/${organisationId({ key: 'gose' })}`)
    expect(text).toContain('先に代表へ電話してください')
    expect(text).toContain('13か月前')
  })

  test.each(['secretariat', 'health-center'])('is not there for %s', async (key) => {
    expect((await stranger().get(`/contacts/${organisationId({ key })}`)).status).toBe(404)
  })

  test('is not there for what is no organisation', async () => {
    expect((await stranger().get('/contacts/nobody')).status).toBe(404)
    expect(
      (await stranger().get('/contacts/7d1e7a5c-0000-4000-8000-000000000000/report')).status,
    ).toBe(404)
  })
})

describe('a mistake in it', () => {
  const path = `/contacts/${MINAMINARA}/report`

  test('is kept for the organisation, from anybody', async () => {
    const browser = stranger()
    await browser.get(path)
    const sent = await browser.submit(path, {
      wrong: 'phone',
      purpose: 'hospitalTransfer',
      remark: '1124 でした',
    })
    expect(sent.headers['location']).toBe(`/contacts/${MINAMINARA}?reported=yes`)
    const [report] = await site.deps.contactReports.openFor(MINAMINARA)
    expect(report).toMatchObject({
      wrong: 'phone',
      purpose: 'hospitalTransfer',
      remark: '1124 でした',
    })
  })

  test('keeps what was typed when something is missing', async () => {
    const browser = stranger()
    await browser.get(path)
    const sent = await browser.submit(path, { remark: 'あいている時間' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('どこがちがうかを選んでください')
    expect(sent.text).toContain('value="あいている時間"')
  })

  test('is not taken without end', async () => {
    const gojo = organisationId({ key: 'gojo' })
    const browser = stranger()
    await browser.get(`/contacts/${gojo}/report`)
    const statuses: number[] = []
    for (let sent = 0; sent < 31; sent += 1)
      statuses.push((await browser.submit(`/contacts/${gojo}/report`, { wrong: 'other' })).status)
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(303))
    expect(statuses.at(-1)).toBe(429)
    expect(await site.deps.contactReports.openFor(gojo)).toHaveLength(30)
  })
})
