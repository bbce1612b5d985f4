import type { Browser } from 'playwright-core'
import { simulateOnce } from '../../bin/simulation-round'
import type { Simulator } from '../../bin/simulator'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { createTestApp, givenAccount, PASSWORD, type TestApp } from '../support/app'
import { createBrowser } from '../support/browser'
import { launchChromium } from './chromium'
import { type Desk, focusedId, takeDesk, type Way, WAYS } from './desk'
import { serve, type Served } from './served'
import { typedDay } from './typed-days'

const START = Date.parse('2026-11-26T00:00:00Z')
const DAY_MS = 86_400_000
const DRAFT = '南和 入退院連携マニュアル 第3版（案）'
const PUBLISHED = '南和 入退院連携マニュアル 第3版'

/** Nobody has been admitted here: a run is over before anything is simulated. */
const NO_CASES: Simulator = {
  simulate: () => Promise.reject(new Error('no case is recorded')),
  rest: () => Promise.resolve(),
}

let chromium: Browser
beforeAll(async () => {
  chromium = await launchChromium()
})
afterAll(() => chromium.close())

describe.each(WAYS)('the health centre’s work on a draft by %s alone', (way: Way) => {
  let site: TestApp
  let served: Served
  let now = START
  let center: Desk
  let ward: Desk
  beforeAll(async () => {
    site = await createTestApp({ mode: 'demo', parts: { clock: { now: () => now } } })
    served = await serve(site.app)
    center = await sitDown('healthCenterStaff')
    ward = await sitDown('wardNurse')
  })
  afterAll(async () => {
    await served.close()
    await site.close()
  })

  async function sitDown(role: 'healthCenterStaff' | 'wardNurse'): Promise<Desk> {
    const loginName = role.toLowerCase()
    await givenAccount(site, { loginName, role, demo: true })
    const signedIn = createBrowser(site.app)
    await signedIn.get('/sign-in')
    await signedIn.submit('/sign-in', { loginName, password: PASSWORD })
    return takeDesk({ chromium, served, way }, signedIn)
  }

  test('the draft is opened, its differences are read, and it is tried', async () => {
    const { page, hands, look } = center
    await page.goto('/editions')
    expect(await look()).toBe('マニュアルの版')
    await hands.press(/第2版との違い/)
    expect(await look()).toBe(DRAFT)
    await page.getByText('退院予定日の10日前、窓口が閉まるまで').first().waitFor()
    await hands.press('記録されたケースでこの案を試す')
    expect(await look()).toBe('案を試す')
    await hands.select('試す案', DRAFT)
    await hands.press('この案を試す')
    await look()
    await simulateOnce(site.database.db, NO_CASES, 'nanwa', new Date())
    await hands.press('今の進み具合を見る')
    await page.getByRole('heading', { name: '試した結果' }).waitFor()
    await look()
    await hands.press('マニュアルの版')
    await hands.press(/第2版との違い/)
  })

  test('a round without a last day is refused where the focus is, and opened with one', async () => {
    const { page, hands, look } = center
    await hands.press('受け付けを始める')
    expect(await look()).toBe(`エラー：${DRAFT}`)
    expect(await focusedId(center)).toBe('error-summary')
    await hands.writeDay('終わりの日', typedDay(dayInJapan(START)))
    await hands.press('受け付けを始める')
    await page.getByText('意見の受け付けの終わりの日を決めました').waitFor()
    await page.getByText('まだ公表できません').waitFor()
    expect(await page.getByRole('button', { name: 'として公表する' }).count()).toBe(0)
    expect(await look()).toBe(DRAFT)
  })

  test('another organisation comments, once it has said what about', async () => {
    const { page, hands, look } = ward
    await page.goto('/editions')
    await look()
    await hands.press(/違い（\d+か所）を見る・意見を書く/)
    await hands.select('どこについて', 'A8')
    await hands.press('この意見を保健所に送る')
    expect(await look()).toBe(`エラー：${DRAFT}`)
    expect(await focusedId(ward)).toBe('error-summary')
    await hands.write('意見', '10日前に見込みが立つのは、回復期の病棟だけです。')
    await hands.press('この意見を保健所に送る')
    await page.getByText('意見を送りました').waitFor()
    expect(await look()).toBe(DRAFT)
  })

  test('the health centre answers under the comment', async () => {
    const { page, hands, look } = center
    await page.reload()
    await hands.unfold('答えを書く')
    await hands.press('この答えを載せる')
    expect(await focusedId(center)).toBe('error-summary')
    await hands.write('保健所の答え', '会議で話し合います。')
    await hands.press('この答えを載せる')
    await page.getByText('答えを載せました').waitFor()
    await ward.page.reload()
    await ward.page.getByText('会議で話し合います。').waitFor()
    await look()
  })

  test('the day after the round it is published, with the tick and not without', async () => {
    now = START + DAY_MS
    const { page, hands, look } = center
    await page.reload()
    await hands.press('として公表する')
    expect(await look()).toBe(`エラー：${DRAFT}`)
    expect(await focusedId(center)).toBe('error-summary')
    await hands.tick('違いと意見を確かめました')
    await hands.press('として公表する')
    await page.getByText('この版を公表しました').waitFor()
    expect(await look()).toBe(PUBLISHED)
    await hands.press('マニュアルの版')
    await page.getByRole('heading', { name: 'これから使う版' }).waitFor()
    expect(await look()).toBe('マニュアルの版')
  })

  test('no page on the way has a fault', () => {
    expect([...center.faults, ...ward.faults]).toEqual([])
  })
})
