import type { Browser } from 'playwright-core'
import { dayTyped } from '../../api/typed/day'
import { addDays, plainDate } from '../../manual/calendar/plain-date'
import type { Browser as SignedIn } from '../support/browser'
import { act, boxes, startedCase, syllables } from '../support/case-life'
import type { Service } from '../support/service'
import { type Desk, focusedId, takeDesk, type Way, WAYS } from './desk'
import type { Served } from './served'
import { type ServedService, startServed } from './served-service'

/** The last day of the first edition: a stay that begins on it goes by that one. */
const LAST_OF_FIRST = addDays(plainDate('2026-06-01'), -1)
const REASON = '保険証の番号と住所が同じでした'

let chromium: Browser
let service: Service
let served: Served
let liaison: SignedIn
let stop: ServedService['stop']
beforeAll(async () => {
  ;({ service, served, chromium, stop } = await startServed())
  liaison = await service.signInAs('dischargePlanner')
}, 240_000)
afterAll(() => stop())

let people = 0
/** Somebody who was in the hospital before, written with another reading that time. */
async function givenTwice(): Promise<string> {
  people += 1
  const birthMonth = String(people)
  const first = await startedCase(service, liaison, {
    kana: `にど さちよ${syllables(people)}`,
    name: '二度 幸代',
    birthMonth,
    patientNumber: `61${people}`,
    ...boxes('admitted', -40),
  })
  await act(liaison, first, 'discharge', {
    outcome: 'home',
    missedReason: 'other',
    ...boxes('at', -30),
  })
  return startedCase(service, liaison, {
    kana: `にど ゆきよ${syllables(people)}`,
    name: '二度 幸世',
    birthMonth,
    patientNumber: `62${people}`,
  })
}

async function givenStayOfTheFirst(): Promise<string> {
  people += 1
  return startedCase(service, liaison, {
    kana: `はん ${syllables(people)}`,
    name: `版 ${syllables(people)}`,
    patientNumber: `63${people}`,
    ...dayTyped('admitted', LAST_OF_FIRST),
  })
}

describe.each(WAYS)('the liaison office by %s alone', (way: Way) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await takeDesk({ chromium, served, way }, liaison)
  })

  async function openAct(caseId: string, words: string): Promise<void> {
    await desk.page.goto(`/cases/${caseId}`)
    await desk.hands.press(words)
  }

  test('merges two registrations of one person, reads why they were one, and gives them back', async () => {
    const { page, hands, look } = desk
    const caseId = await givenTwice()
    await openAct(caseId, '同じ方の登録をまとめる・戻す')
    expect(await look()).toMatch(/^同じ方の登録をまとめる NW-/)
    await hands.press('登録をまとめる')
    expect(await look()).toMatch(/^エラー：同じ方の登録をまとめる/)
    expect(await focusedId(desk)).toBe('error-summary')
    await hands.choose('同じ方の登録はどれですか', '二度 幸代')
    await hands.choose('どちらの登録を残しますか', 'このケースの登録')
    await hands.write('同じ方と分かった理由', REASON)
    await hands.press('登録をまとめる')
    await page.getByText('同じ方の登録を、1つにまとめました').waitFor()
    await look()

    await openAct(caseId, '同じ方の登録をまとめる・戻す')
    await page.getByText(REASON).waitFor()
    await look()
    await hands.press('もとの2つの登録に戻す')
    await page.getByText('もとの2つの登録に戻しました').waitFor()
  })

  test('takes a later edition over in a running case, once it has said why', async () => {
    const { page, hands, look } = desk
    await openAct(await givenStayOfTheFirst(), 'マニュアルの版を変える')
    expect(await look()).toMatch(/^マニュアルの版を変える NW-/)
    await hands.press('版を変えて、期限を数えなおす')
    expect(await look()).toMatch(/^エラー：マニュアルの版を変える/)
    expect(await focusedId(desk)).toBe('error-summary')
    await hands.choose('変える理由', '保健所から依頼があった')
    await hands.press('版を変えて、期限を数えなおす')
    await page.getByText('版を変え、期限を数えなおしました').waitFor()
    await page.getByText('→ 南和 入退院連携マニュアル 第2版').first().waitFor()
    await look()
  })

  test('no page on the way has a fault', () => {
    expect(desk.faults).toEqual([])
  })
})
