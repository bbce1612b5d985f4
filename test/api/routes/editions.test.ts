import { dayInJapan } from '../../../manual/calendar/japan-time'
import { addDays, type PlainDate, plainDate } from '../../../manual/calendar/plain-date'
import { dayTyped } from '../../../api/typed/day'
import { editionOf } from '../../../manual/editions/registry'
import { contentHash } from '../../../store/edition-hash'
import { createTestApp, type TestApp } from '../../support/app'
import type { Browser } from '../../support/browser'
import { textOf } from '../../support/case-life'
import { givenSignedIn } from '../../support/signed-in'

const DRAFT = '/editions/nanwa-3-draft'
const SAID = '10日前に見込みが立つのは、回復期の病棟だけです。'
/** A minute past midnight in Japan, so that a day has a beginning. */
const START = Date.parse('2026-11-26T00:00:00Z')
const DAY_MS = 86_400_000

let site: TestApp
let now = START
beforeAll(async () => {
  site = await createTestApp({ parts: { clock: { now: () => now } } })
})
afterAll(() => site.close())
beforeEach(() => {
  now = START
})

let people = 0
const signedIn = async (
  role: 'healthCenterStaff' | 'wardNurse' | 'careManager',
  name = '見本 花子',
) => {
  people += 1
  return givenSignedIn(site, { loginName: `ed${people}`, role, name })
}

async function openRound(browser: Browser, until = dayInJapan(START)): Promise<void> {
  await browser.get(DRAFT)
  const done = await browser.submit(`${DRAFT}/round`, dayTyped('until', until))
  // Nothing is said where an earlier test has set the day already.
  expect([`${DRAFT}?done=round`, DRAFT]).toContain(done.location)
}

async function comment(browser: Browser, typed: Readonly<Record<string, string>> = {}) {
  await browser.get(DRAFT)
  return browser.submit(`${DRAFT}/comments`, { row: '手順:A8', words: SAID, ...typed })
}

describe('the editions of the manual', () => {
  test('are read by everybody who is signed in, with what is different', async () => {
    const { browser } = await signedIn('wardNurse')
    const list = textOf(await browser.get('/editions'))
    expect(list).toContain('いまの版')
    expect(list).toContain('第3版（案）')
    const draft = textOf(await browser.get(DRAFT))
    expect(draft).toContain('退院予定日の7日前、窓口が閉まるまで')
    expect(draft).toContain('退院予定日の10日前、窓口が閉まるまで')
    expect(draft).toContain('受け付けは、まだ始まっていません')
    expect(draft).not.toContain('公表する')
  })

  test.each(['/editions/nanwa-99', '/editions/__proto__'])('%s is not there', async (path) => {
    const { browser } = await signedIn('wardNurse')
    expect((await browser.get(path)).status).toBe(404)
  })
})

describe('a comment round', () => {
  test('takes what every organisation says of a row, and the answer, and keeps both', async () => {
    const center = await signedIn('healthCenterStaff')
    await openRound(center.browser)
    const nurse = await signedIn('wardNurse', '見本 次郎')
    const sent = await comment(nurse.browser)
    expect([sent.status, sent.location]).toEqual([303, `${DRAFT}?done=comment`])

    const page = await center.browser.get(DRAFT)
    expect(textOf(page)).toContain(SAID)
    const address = new RegExp(`${DRAFT}/comments/[0-9a-f-]+/answer`).exec(page.text)?.[0] ?? ''
    const id = address.split('/')[4] ?? ''
    await center.browser.submit(address, { [`answer-${id}`]: '会議で話し合います。' })
    const read = textOf(await (await signedIn('careManager')).browser.get(DRAFT))
    expect(read).toContain(SAID)
    expect(read).toContain('会議で話し合います。')
    expect(read).toContain('見本の組織')
    expect(read).not.toContain('見本 次郎')
  })

  test('has one comment of a form that is sent twice, and refuses other words under its id', async () => {
    const center = await signedIn('healthCenterStaff')
    await openRound(center.browser)
    const { browser } = await signedIn('careManager')
    await browser.get(DRAFT)
    const typed = { row: 'whole', words: '二度押しました。' }
    expect((await browser.submit(`${DRAFT}/comments`, typed)).status).toBe(303)
    expect((await browser.submit(`${DRAFT}/comments`, typed)).status).toBe(303)
    const other = await browser.submit(`${DRAFT}/comments`, { ...typed, words: '別の文です。' })
    expect(other.status).toBe(409)
    const read = textOf(await browser.get(DRAFT))
    expect(read.split('二度押しました。')).toHaveLength(2)
    expect(read).not.toContain('別の文です。')
  })

  test.each([
    ['nothing said', { words: ' \n ' }, '意見を入れてください'],
    ['too much said', { words: 'あ'.repeat(1_001) }, '1000文字までにしてください'],
    ['a row that is not there', { row: '手順:Z9' }, 'どこについての意見か選んでください'],
  ])('refuses %s in words, and loses nothing', async (_what, over, said) => {
    const center = await signedIn('healthCenterStaff')
    await openRound(center.browser)
    const refused = await comment((await signedIn('wardNurse')).browser, over)
    expect(refused.status).toBe(422)
    expect(textOf(refused)).toContain(said)
    const typed: Readonly<Record<string, string>> = { words: SAID, ...over }
    expect(refused.text).toContain(typed['words'])
  })

  test('is over when its last day is, and then shows what was typed to be copied', async () => {
    const center = await signedIn('healthCenterStaff')
    await openRound(center.browser)
    const { browser } = await signedIn('wardNurse')
    await browser.get(DRAFT)
    now = START + DAY_MS
    const late = await browser.submit(`${DRAFT}/comments`, { row: 'whole', words: '遅れました。' })
    expect(late.status).toBe(409)
    expect(textOf(late)).toContain('受け付けが終わったため、送れませんでした')
    expect(textOf(late)).toContain('遅れました。')
    expect(textOf(await browser.get(DRAFT))).not.toContain('遅れました。')
  })

  test.each([
    ['a day that is over', addDays(dayInJapan(START), -1), 'これからの日を入れてください'],
    [
      'the day of the edition',
      plainDate('2027-04-01'),
      '使い始める日（令和9年4月1日（木））より前',
    ],
  ])('does not end on %s', async (_what, until, said) => {
    const { browser } = await signedIn('healthCenterStaff')
    await browser.get(DRAFT)
    const refused = await browser.submit(`${DRAFT}/round`, dayTyped('until', until))
    expect(refused.status).toBe(422)
    expect(textOf(refused)).toContain(said)
  })
})

describe('the mails about a round', () => {
  const NIGHT = Date.parse('2026-11-26T20:00:00+09:00')
  const TODAY = dayInJapan(NIGHT)
  const endsOn = async (browser: Browser, until: PlainDate) => {
    await browser.get(DRAFT)
    return browser.submit(`${DRAFT}/round`, dayTyped('until', until))
  }

  test('are announced when the day changes, and not when it is pressed again', async () => {
    const { browser } = await signedIn('healthCenterStaff')
    const until = addDays(TODAY, 5)
    const done = await endsOn(browser, until)
    expect(done.location).toBe(`${DRAFT}?done=round`)
    expect(textOf(await browser.get(`${DRAFT}?done=round`))).toContain('お知らせのメールを送ります')
    expect((await endsOn(browser, until)).location).toBe(DRAFT)
  })

  test('arrive while it is open: at night today is refused as its last day, and tomorrow is taken', async () => {
    now = NIGHT
    const { browser } = await signedIn('healthCenterStaff')
    const refused = await endsOn(browser, TODAY)
    expect([refused.status, textOf(refused)]).toEqual([
      422,
      expect.stringContaining('お知らせのメールはあすの朝に届きます。終わりの日には、あすか'),
    ])
    const taken = await endsOn(browser, addDays(TODAY, 1))
    expect(taken.location).toBe(`${DRAFT}?done=round`)
  })

  test.each([
    ['before the night has begun', NIGHT - 60_000],
    ['before the morning', NIGHT - 13 * 3_600_000],
  ])('%s today is taken', async (_when, at) => {
    now = at
    const { browser } = await signedIn('healthCenterStaff')
    await openRound(browser, addDays(TODAY, 1))
    expect((await endsOn(browser, TODAY)).location).toBe(`${DRAFT}?done=round`)
  })

  test('go to the others that have given an address, and nobody is promised more', async () => {
    now = START + DAY_MS
    const page = textOf(await (await signedIn('healthCenterStaff')).browser.get(DRAFT))
    expect(page).toContain('公表を取り消すこともできません')
    expect(page.split('メールの宛先を登録しているほかの組織の窓口に')).toHaveLength(3)
    expect(page).not.toContain('すべての組織の窓口')
  })
})

describe('to publish an edition', () => {
  test('is for the health centre alone, and so is the round', async () => {
    const { browser } = await signedIn('wardNurse')
    const page = await browser.get('/account/membership')
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    for (const act of ['publication', 'round'])
      expect((await browser.post(`${DRAFT}/${act}`, { csrf })).status).toBe(403)
  })

  test('waits for the end of the round, a tick and the content that was read', async () => {
    const { browser } = await signedIn('healthCenterStaff')
    await openRound(browser)
    expect(textOf(await browser.get(DRAFT))).toContain('受け付けているあいだは公表できません')
    now = START + DAY_MS
    await browser.get(DRAFT)
    const press = (typed: Readonly<Record<string, string>>) =>
      browser.submit(`${DRAFT}/publication`, typed)
    expect((await press({})).status).toBe(422)
    const changed = await press({ sure: 'yes', contentHash: '0'.repeat(64) })
    expect([changed.status, textOf(changed)]).toEqual([
      409,
      expect.stringContaining('版の内容が変わったため、公表しませんでした'),
    ])
    expect(await site.deps.publications.all()).toEqual([])
  })

  test('is over on the first day of the edition', async () => {
    now = Date.parse('2027-04-01T00:00:00Z')
    const { browser } = await signedIn('healthCenterStaff')
    expect(textOf(await browser.get(DRAFT))).toContain('が過ぎています')
  })

  test('keeps who, when and what, once; new admissions go by it from its day on', async () => {
    now = START + DAY_MS
    const { shelf } = site.deps
    expect(shelf.pinFor(plainDate('2027-04-01'))).toEqual({ edition: 'nanwa-2' })
    const first = await signedIn('healthCenterStaff')
    const second = await signedIn('healthCenterStaff')
    await second.browser.get(DRAFT)
    const ward = await signedIn('wardNurse')
    await site.database.ownerDb
      .updateTable('organisation')
      .set({ registered: true, mail: 'desk@example.invalid' })
      .where('id', 'in', [first.organisationId, ward.organisationId])
      .execute()
    await first.browser.get(DRAFT)
    const done = await first.browser.submit(`${DRAFT}/publication`, { sure: 'yes' })
    expect(done.location).toBe(`${DRAFT}?done=published`)
    const again = await second.browser.submit(`${DRAFT}/publication`, { sure: 'yes' })
    expect(again.location).toBe(DRAFT)

    const mails = await site.database.db.selectFrom('outbox').select('key').execute()
    expect(mails).toEqual([{ key: `edition:nanwa:nanwa-3-draft:published:${ward.organisationId}` }])
    const [kept, ...others] = await site.deps.publications.all()
    expect(others).toEqual([])
    expect(kept).toMatchObject({ edition: 'nanwa-3-draft', from: '2027-04-01' })
    expect(kept?.contentHash).toBe(contentHash(editionOf('nanwa-3-draft')))
    expect(kept?.by?.name).toBe('見本 花子')
    expect(shelf.pinFor(plainDate('2027-03-31'))).toEqual({ edition: 'nanwa-2' })
    expect(shelf.pinFor(plainDate('2027-04-01'))).toMatchObject({ edition: 'nanwa-3-draft' })
    const list = textOf(await first.browser.get('/editions'))
    expect(list).toContain('これから使う版')
    expect(list).not.toContain('（案）')
    expect(textOf(await first.browser.get('/simulation'))).toContain('今、試せる案はありません')
    const denied = site.database.db.deleteFrom('edition_comment').execute()
    await expect(denied).rejects.toThrow('permission denied')
  })
})
