import type { Browser } from 'playwright-core'
import type { Browser as SignedIn } from '../support/browser'
import { createBrowser } from '../support/browser'
import { startedCase, syllables } from '../support/case-life'
import type { Service } from '../support/service'
import { type Desk, focusedId, takeDesk, type Way, WAYS } from './desk'
import type { Served } from './served'
import { type ServedService, startServed } from './served-service'

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

/** Somebody else each time, so that nobody is asked whether it is the same person. */
async function givenCase(): Promise<Readonly<{ caseId: string; code: string }>> {
  people += 1
  const caseId = await startedCase(service, liaison, {
    kana: `にじゅう ${syllables(people)}`,
    name: `二重 ${syllables(people)}`,
    patientNumber: '',
  })
  const { code } = await service.database.db
    .selectFrom('coordination_case')
    .select('code')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return { caseId, code }
}

describe.each(WAYS)('by %s alone', (way: Way) => {
  const faults: string[] = []

  const sitDown = (signedIn: SignedIn): Promise<Desk> =>
    takeDesk({ chromium, served, way }, signedIn)

  async function rise({ faults: found, context }: Desk): Promise<void> {
    faults.push(...found)
    await context.close()
  }

  test('an office changes its opening days, once it has said how they can be', async () => {
    const desk = await sitDown(await service.signInAs('officeManager'))
    const { page, hands, look } = desk
    await page.goto('/calendar')
    expect(await look()).toBe('営業日を確かめる・変える')
    await hands.write('土曜日', '9時から昼')
    await hands.press('この営業日にする')
    expect(await look()).toMatch(/^エラー：営業日を確かめる・変える/)
    expect(await focusedId(desk)).toBe('error-summary')
    await hands.write('土曜日', '9:00〜12:00')
    await hands.press('5週間の表で確かめる')
    await page.getByText('これから5週間の営業日').first().waitFor()
    await hands.press('この営業日にする')
    await page.getByText('土 9:00〜12:00').first().waitFor()
    await look()
    await rise(desk)
  })

  test('a hospital puts a desk on its list, and anybody finds whom to call there', async () => {
    const desk = await sitDown(liaison)
    await desk.page.goto('/own-contacts')
    expect(await desk.look()).toBe('窓口の内容')
    await desk.hands.press(/(直す|載せる)$/)
    expect(await desk.look()).toBe('窓口の内容を直す')
    await desk.hands.write('部署名', '')
    await desk.hands.press('保存する')
    expect(await focusedId(desk)).toBe('error-summary')
    const department = `地域連携室 ${way}`
    await desk.hands.write('部署名', department)
    await desk.hands.write('直通電話', '0747-00-1120')
    await desk.hands.press('保存する')
    await desk.page.getByText(department).first().waitFor()
    await desk.look()
    await rise(desk)

    const anybody = await sitDown(createBrowser(service.app))
    await anybody.page.goto('/contacts')
    await anybody.look()
    await anybody.hands.press(/見本/)
    await anybody.page.getByText(department).first().waitFor()
    await anybody.look()
    await rise(anybody)
  })

  test('anybody finds out until when the sheet counts, and is told what is missing', async () => {
    const desk = await sitDown(createBrowser(service.app))
    const { page, hands, look } = desk
    await page.goto('/tools/admission-info-window')
    expect(await look()).toBe('入院時情報連携加算の期限をしらべる')
    await hands.press('しらべる')
    expect(await look()).toMatch(/^エラー：/)
    expect(await focusedId(desk)).toBe('error-summary')
    await hands.writeDay('入院した日時', { year: '令和8', month: '12', day: '30' })
    await hands.choose('利用者の要介護度', '要介護1〜5')
    await hands.press('しらべる')
    await page.getByRole('heading', { name: 'しらべた結果' }).waitFor()
    await look()
    await rise(desk)
  })

  test('a nurse puts a double into the case that stays, and takes it out again', async () => {
    const [kept, double] = [await givenCase(), await givenCase()]
    const desk = await sitDown(liaison)
    const { page, hands, look } = desk
    await page.goto(`/cases/${double.caseId}`)
    await hands.press('ほかのケースとつなぐ・まとめる')
    await look()
    await hands.press('つながりを記録する')
    expect(await look()).toMatch(/^エラー：/)
    expect(await focusedId(desk)).toBe('error-summary')
    await hands.write('ケース番号', kept.code)
    await hands.choose('選んだケースは、このケースの何ですか', '同じ入院の二重のケースです')
    await hands.press('つながりを記録する')
    expect(await look()).toContain(kept.code)
    await page.goto(`/cases/${double.caseId}`)
    await page.getByText('同じ入院の別のケースにまとめられています').waitFor()
    await look()
    await hands.press('誤った記録を取り消す')
    await look()
    await hands.choose('取り消す理由', '別の方のケースに記録した')
    await hands.press(/^取り消(す$|して、)/)
    await page.getByText('記録を取り消し、期限を数えなおしました').waitFor()
    await look()
    await rise(desk)
  })

  test('an office reads the month’s evidence and takes it away on paper', async () => {
    await givenCase()
    const desk = await sitDown(await service.signInAs('careManager'))
    const { page, hands, look } = desk
    await page.goto('/fee-evidence')
    expect(await look()).toMatch(/加算の記録/)
    const { bytes } = await hands.download(/PDF/)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    await rise(desk)
  })

  test('the health centre prints the letter of an edition to a hospital', async () => {
    const desk = await sitDown(await service.signInAs('healthCenterStaff'))
    const { page, hands, look } = desk
    await page.goto('/editions/nanwa-3-draft/letters')
    await look()
    const { bytes } = await hands.download(/への手紙/)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    await rise(desk)
  })

  test('no page on the way has a fault', () => {
    expect(faults).toEqual([])
  })
})
