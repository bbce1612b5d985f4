import type { Page } from 'playwright-core'
import type { Downloaded, Hands } from './hands'
import { type MadeUp, somebody } from './people'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { dayIn, monthOf, typedDay } from './typed-days'

export type Reader = Readonly<{
  page: Page
  hands: Hands
  /** Called on each page the story comes to, with a name for it. */
  stop(name: string): Promise<void>
}>

export type ToReceipt = Readonly<{ patient: MadeUp; caseUrl: string; pdf: Downloaded }>

export type Told = ToReceipt &
  Readonly<{
    /** Both rates as the health centre read them before and after: 退院調整の連絡, 入院時情報提供書. */
    before: readonly RateShown[]
    after: readonly RateShown[]
  }>

/** Small numbers are hidden, so that nobody can be found by them. */
export type RateShown = 'none' | 'hidden' | Readonly<{ denominator: number; numerator: number }>

export const NURSE = '退院調整看護師として'
export const HEALTH_CENTRE = '保健所として'
export const OTHER_SIDE = /として続ける$/
const OFFICE = 'ケアプランつつじ'

/** A whole case, by the words on the pages (issue, §2): both sides, and the health centre that counts. */
export async function playStory(reader: Reader): Promise<Told> {
  const before = await readRates(reader, 'rates-before')
  const toReceipt = await playToReceipt(reader)
  await plan(reader)
  const on = await leave(reader)
  await reopen(reader)
  const after = await readRates(reader, 'rates-after', on)
  return { ...toReceipt, before, after }
}

/** Its first half: from the start of the case to the sheet that the hospital has confirmed. */
export async function playToReceipt(reader: Reader): Promise<ToReceipt> {
  const patient = somebody()
  await signIn(reader, NURSE, 'worklist')
  const caseUrl = await startCase(reader, patient)
  await sendSheet(reader, patient)
  const pdf = await confirmReceipt(reader)
  return { patient, caseUrl, pdf }
}

export async function signIn(
  { page, hands, stop }: Reader,
  as: string | RegExp,
  first: string,
): Promise<void> {
  await page.goto('/sign-in')
  await stop('sign-in')
  await hands.press(as)
  await stop(first)
}

export async function signOut({ page, hands, stop }: Reader): Promise<void> {
  await hands.press('切り替え・ログアウト')
  await stop('account')
  await hands.press(/^ログアウト$/)
  await page.waitForURL(/sign-in/)
}

/** Both rates of the newest month, and of the month of discharge where that is another. */
async function readRates(
  reader: Reader,
  name: string,
  on?: PlainDate,
): Promise<readonly RateShown[]> {
  const { page, hands } = reader
  await signIn(reader, HEALTH_CENTRE, name)
  const [first, second] = await ratesShown(page)
  const months = page.getByRole('combobox', { name: '月' })
  const month = on === undefined ? '' : monthOf(on)
  const isOther = on !== undefined && (await months.locator('option:checked').innerText()) !== month
  if (isOther) {
    await hands.select('月', month)
    await hands.press('表示する')
  }
  const [discharged] = isOther ? await ratesShown(page) : [first]
  await signOut(reader)
  return [discharged, second].filter((one) => one !== undefined)
}

async function ratesShown(page: Page): Promise<readonly RateShown[]> {
  const texts = await page.locator('.rate').allInnerTexts()
  return texts.map((text) => {
    const [, denominator, numerator] = /(\d+)件のうち(\d+)件 95/.exec(text) ?? []
    return denominator === undefined
      ? text.includes('件数が少ないため非表示')
        ? 'hidden'
        : 'none'
      : { denominator: Number(denominator), numerator: Number(numerator) }
  })
}

export async function startCase({ page, hands, stop }: Reader, patient: MadeUp): Promise<string> {
  await hands.press('新しいケース')
  await stop('start')
  await hands.write('患者ID', patient.patientNumber)
  await hands.write('ふりがな', patient.kana)
  await hands.write('氏名', patient.name)
  await hands.writeDay('生年月日', patient.birth)
  await hands.choose('性別', '女')
  await hands.select('住んでいる市町村', '大淀町')
  await hands.select('病棟', '3階')
  await hands.choose('入院のしかた', '緊急')
  await hands.select('要介護度', '要介護2')
  await hands.choose('担当のケアマネジャー', '事業所が分かる')
  await hands.write('担当の事業所', 'つつじ')
  await hands.press('探す')
  await stop('start-search')
  await hands.choose('見つかった事業所', OFFICE)
  await hands.choose('情報共有の同意', '本人または家族から')
  await hands.press('ケースを始める')
  await settled(page)
  await stop('case-started')
  return page.url().replace(/\?.*$/, '')
}

/** The care manager opens the notice, writes the sheet, checks it and sends it. */
async function sendSheet(reader: Reader, patient: MadeUp): Promise<void> {
  const { page, hands, stop } = reader
  await hands.press(OTHER_SIDE)
  await stop('case-care-manager')
  await hands.press('きょうやること')
  await stop('inbox')
  await hands.press(new RegExp(`${patient.name}さん：\\s*入院の知らせを受け取る`))
  await settled(page)
  await stop('notice-opened')
  await hands.press('情報提供書を作る')
  await stop('sheet-list')
  await hands.press('本人の基本情報')
  await writeSheet(reader)
  await hands.press(/へ送信する$/)
  await settled(page)
  await stop('sheet-sent')
}

/** Page after page, each led to by the button of the one before; what is known already stands there. */
async function writeSheet({ hands, stop }: Reader): Promise<void> {
  const next = async (name: string): Promise<void> => {
    await stop(`sheet-${name}`)
    await hands.press(/^保存して(次へ|確認へ進む)/)
  }
  await hands.choose('住居の種類', '戸建て')
  await hands.write('住環境の特記事項', '玄関に段差が2つ')
  await next('patient')
  await hands.choose('世帯構成', '独居')
  await hands.write('主介護者の氏名', '試野 次郎')
  await next('family')
  await hands.write('本人の生活歴', '試しの町で畑を続けてきた')
  await next('wishes')
  await hands.tick('居宅サービス計画書')
  await next('services')
  await hands.choose('介護力', '見込める（一部）')
  await next('outlook')
  await hands.choose('「退院前カンファレンス」への参加', '希望あり')
  await next('conferences')
  await next('end-of-life')
  await hands.choose('移動', '見守り')
  for (const act of ['移乗', '更衣', '整容', '入浴', '食事', '起居動作'])
    await hands.choose(act, '自立')
  await hands.tick('杖')
  await hands.choose('麻痺の状況', 'なし')
  await hands.choose('褥瘡', 'なし')
  await next('daily-living')
  await hands.choose('嚥下機能', 'むせない')
  await next('meals')
  for (const act of ['排尿', '排便']) await hands.choose(act, '自立')
  await next('toilet-and-sleep')
  await hands.choose('視力', '問題なし')
  await next('communication')
  await hands.tick('骨折')
  await next('medical-history')
  await hands.choose('内服薬', 'あり')
  await next('medicines')
  await hands.write('かかりつけ医機関名', '試し医院')
  await next('family-doctor')
  await next('addressee')
  await stop('sheet-check')
}

/** The nurse reads what came, confirms it and keeps the paper. */
async function confirmReceipt({ page, hands, stop }: Reader): Promise<Downloaded> {
  await hands.press('ケースを開く')
  await stop('case-waits-for-hospital')
  await hands.press(OTHER_SIDE)
  await stop('case-receipt-due')
  await hands.press('内容を見て確認する')
  await stop('sheet-received')
  const pdf = await hands.download('PDF')
  await hands.press('受け取りを確認する')
  await settled(page)
  await stop('sheet-confirmed')
  await hands.press(/^ケース NW/)
  await stop('case-received')
  return pdf
}

/** A day passes; a discharge is planned, the coordination begins, the care manager takes it up. */
async function plan(reader: Reader): Promise<void> {
  const { page, hands, stop } = reader
  await hands.press(/^1日$/)
  await stop('case-a-day-on')
  await doHospitalsPart(reader)
  const planned = await caseDay(page, 10)
  await hands.press('退院予定日を入れる')
  await stop('act-planned-discharge')
  await hands.writeDay('退院予定日', typedDay(planned))
  await hands.press('退院予定日を記録する')
  await settled(page)
  await stop('case-planned')
  await hands.press('連絡して記録する')
  await stop('act-discharge-notice')
  await hands.choose('伝え方', 'この画面で送る')
  await hands.press('退院調整開始の連絡をする')
  await settled(page)
  await stop('case-notice-sent')
  await hands.press(OTHER_SIDE)
  await stop('case-take-up-due')
  await hands.press('退院調整を受け止める')
  await stop('act-take-up')
  await hands.press('受け止めたと病院に知らせる')
  await settled(page)
  await stop('case-taken-up')
}

/** What the manual asks of the hospital itself: screening, plan, wishes. */
async function doHospitalsPart({ page, hands, stop }: Reader): Promise<void> {
  await hands.press('チェックを始める')
  await stop('act-screening')
  await hands.tick('どれもあてはまらない')
  await hands.press('判定する')
  await settled(page)
  await stop('screened')
  await hands.press(/^ケース NW/)
  await hands.press('着手を記録する')
  await stop('act-discharge-plan')
  await hands.press('着手を記録する')
  await settled(page)
  await hands.press('聞いて記録する')
  await stop('act-wishes')
  await hands.choose('退院後に暮らしたい場所', '自宅')
  await hands.choose('これからの医療・ケアの話し合い', 'まだ話し合っていない')
  await hands.press('希望を記録する')
  await settled(page)
  await stop('case-hospital-done')
}

/** The discharge is brought forward and told, the patient goes home, and the case closes by itself. */
async function leave({ page, hands, stop }: Reader): Promise<PlainDate> {
  await hands.press(OTHER_SIDE)
  const on = await caseDay(page, 1)
  await hands.press('退院日を決める')
  await stop('act-discharge-date')
  await hands.writeDay('決まった退院日', typedDay(on))
  await hands.press('退院日を記録してケアマネジャーに知らせる')
  await settled(page)
  await stop('case-date-fixed')
  await hands.press(/^1日$/)
  await stop('case-discharge-due')
  await hands.press('退院を記録する')
  await stop('act-discharge')
  await hands.choose('行き先', '自宅')
  await hands.press('退院を記録する')
  await settled(page)
  await stop('case-discharged')
  await hands.press('引き継いで記録する')
  await stop('act-documents')
  await hands.choose('渡し方', 'FAX')
  await hands.tick('看護サマリー')
  await hands.tick('診療情報提供書')
  await hands.press('引き継ぎを記録する')
  await settled(page)
  await hands.press(OTHER_SIDE)
  await stop('case-copy-due')
  await hands.press('届けて記録する')
  await stop('act-care-plan-copy')
  await hands.choose('渡し方', '会って手渡した')
  await hands.press('届けたことを記録する')
  await settled(page)
  await page.getByText('このケースは終了しています').first().waitFor()
  await stop('case-closed')
  return on
}

async function reopen({ page, hands, stop }: Reader): Promise<void> {
  await hands.press('ケースを再開する')
  await stop('act-reopening')
  await hands.press('このケースを再開する')
  await settled(page)
  await stop('case-reopened')
  await hands.press('切り替え・ログアウト')
  await hands.press(/^ログアウト$/)
}

/** The case has a day of its own, ahead of ours once time was moved; the foot of the printed page says it. */
async function caseDay(page: Page, days: number): Promise<PlainDate> {
  return dayIn((await page.locator('.print-foot').textContent()) ?? '', days)
}

/** A page that waits for the case's answer asks again by itself. */
async function settled(page: Page): Promise<void> {
  await page.waitForURL((url) => !url.pathname.includes('/submissions/'))
}
