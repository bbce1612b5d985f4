import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { paths } from '../../api/routes/paths'
import { somebody } from './people'
import { pointAt } from './pointer'
import type { RunningService } from './service'
import { HEALTH_CENTRE, NURSE, OTHER_SIDE, type Reader, signIn, signOut, startCase } from './story'
import { dayIn, typedDay } from './typed-days'

export type StateReader = Reader &
  Readonly<{
    context: BrowserContext
    service: RunningService
    /** Somebody else, at another machine. */
    newSeat(): Promise<Page>
  }>

/** What the story does not come to: errors, refusals, waiting, nothing there, and the rare acts. */
export async function showStates(reader: StateReader): Promise<void> {
  await showSignIn(reader)
  await showLists(reader)
  await showStart(reader)
  await showActs(reader)
  await showRefusals(reader)
  await showSheet(reader)
  await showOthers(reader)
}

/** Signed in, with none of the story's stops on the way. */
async function enter(reader: StateReader, as: string | RegExp): Promise<void> {
  await signIn({ ...reader, stop: pass }, as, '')
}
const leave = (reader: StateReader): Promise<void> => signOut({ ...reader, stop: pass })
const pass = (): Promise<void> => Promise.resolve()

async function showSignIn({ page, hands, stop }: StateReader): Promise<void> {
  await page.goto(`${paths.signIn}?why=expired`)
  await stop('sign-in-expired')
  await hands.write('ログイン名', 'dareka')
  await hands.write('パスワード', 'chigau-pasuwado')
  await hands.press('確認コードの入力へ進む')
  await stop('sign-in-wrong')
  await page.goto('/nowhere')
  await stop('not-found-signed-out')
}

async function showLists(reader: StateReader): Promise<void> {
  const { page, hands, stop } = reader
  await enter(reader, NURSE)
  await hands.write('患者を探す', 'そんざいしない')
  await hands.press('絞り込む')
  await stop('worklist-no-hits')
  await page.goto(paths.cases)
  await stop('cases')
  await page.goto('/nowhere')
  await stop('not-found')
  await page.goto(paths.case(randomUUID()))
  await stop('case-not-found')
  await page.goto(paths.rates)
  await stop('not-allowed')
  await leave(reader)
}

async function showStart(reader: StateReader): Promise<void> {
  const { page, hands, stop } = reader
  await enter(reader, NURSE)
  await page.goto(paths.newCase)
  await hands.writeDay('生年月日', { year: '昭和65', month: '2', day: '3' })
  await hands.choose('担当のケアマネジャー', '事業所が分かる')
  await hands.write('担当の事業所', 'ない事業所')
  await hands.press('ケースを始める')
  await stop('start-errors')
  await startWithoutOffice(reader)
  await stop('checksheet')
  await hands.press('判定する')
  await stop('checksheet-error')
  await page.getByRole('checkbox').first().check()
  await hands.press('判定する')
  await stop('checksheet-result')
  await leave(reader)
}

async function startWithoutOffice({ page, hands }: StateReader): Promise<void> {
  const { name, kana, birth } = somebody()
  await hands.write('ふりがな', kana)
  await hands.write('氏名', name)
  await hands.writeDay('生年月日', birth)
  await hands.choose('性別', '男')
  await hands.select('住んでいる市町村', '下市町')
  await hands.select('病棟', '3階')
  await hands.choose('入院のしかた', '予定')
  await hands.select('要介護度', '申請していない')
  await hands.choose('担当のケアマネジャー', 'いない、または分からない')
  await hands.choose('情報共有の同意', 'まだ得ていない')
  await hands.press('ケースを始める')
  await page.waitForURL(/checksheet/)
}

/** Every act that the pages of an open case lead to, from the hospital's side and from the office's. */
async function showActs(reader: StateReader): Promise<void> {
  const { page, hands, stop } = reader
  await enter(reader, NURSE)
  const caseUrl = await startCase({ ...reader, stop: pass }, somebody())
  await showLinkedActs(reader, caseUrl, 'hospital')
  await page.goto(caseUrl)
  await hands.press('退院予定日を入れる')
  await hands.press('退院予定日を記録する')
  await stop('act-error')
  await page.goto(caseUrl)
  await hands.press(OTHER_SIDE)
  await showLinkedActs(reader, caseUrl, 'coordinator')
  await page.goto(paths.newCase)
  await stop('start-by-care-manager')
  await leave(reader)
}

async function showLinkedActs(
  { page, stop }: StateReader,
  caseUrl: string,
  side: string,
): Promise<void> {
  const { pathname } = new URL(caseUrl)
  await page.goto(caseUrl)
  const links = await page.locator(`main a[href^="${pathname}/"]`).all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  for (const href of new Set(hrefs.filter((one) => one !== null))) {
    const act = href.slice(pathname.length + 1)
    // A paper is downloaded and has no page.
    if (act.includes('/') || act.endsWith('.pdf')) continue
    await page.goto(href)
    await stop(`act-${act}-${side}`)
  }
}

/** The same act from two windows: the second is told what to do, with what was typed given back. */
async function showRefusals(reader: StateReader): Promise<void> {
  const { page, hands, stop, context } = reader
  await enter(reader, NURSE)
  const caseUrl = await startCase({ ...reader, stop: pass }, somebody())
  const other = await context.newPage()
  const otherHands = pointAt(other)
  for (const [one, window] of [
    [hands, page],
    [otherHands, other],
  ] as const) {
    await window.goto(`${caseUrl}/discharge-notice`)
    await one.choose('伝え方', '電話で伝えた')
    await one.write('伝えたこと・聞いたこと', '退院は来週の見込みです')
  }
  await otherHands.press('退院調整開始の連絡をする')
  await other.close()
  await hands.press('退院調整開始の連絡をする')
  await stop('refused')
  await showWaiting(reader, caseUrl)
  await leave(reader)
}

/** With the worker held, nothing answers: the page says that what was typed is kept. */
async function showWaiting(reader: StateReader, caseUrl: string): Promise<void> {
  const { page, hands, stop, service } = reader
  const day = typedDay(await caseDay(page, caseUrl))
  await page.goto(`${caseUrl}/planned-discharge`)
  await hands.writeDay('退院予定日', day)
  service.hold('worker')
  try {
    await hands.press('退院予定日を記録する')
    await page.getByText('反映を待っています').first().waitFor({ timeout: 60_000 })
    await stop('pending')
    await page.goto(caseUrl)
    await stop('case-pending')
  } finally {
    service.release('worker')
  }
}

async function caseDay(page: Page, caseUrl: string): Promise<PlainDate> {
  await page.goto(caseUrl)
  return dayIn((await page.locator('.print-foot').textContent()) ?? '', 10)
}

async function showSheet(reader: StateReader): Promise<void> {
  const { page, hands, stop } = reader
  await enter(reader, NURSE)
  const caseUrl = await startCase({ ...reader, stop: pass }, somebody())
  await hands.press(OTHER_SIDE)
  const sheetPage = `${caseUrl}/forms/admission-info-sheet/pages/patient`
  await page.goto(sheetPage)
  await hands.writeDay('生年月日', { year: '昭和65', month: '2', day: '30' })
  await hands.press('保存して次へ')
  await stop('sheet-page-errors')
  await page.goto(`${caseUrl}/forms/admission-info-sheet/check`)
  await stop('sheet-check-obstacles')
  await showConflict(reader, sheetPage)
  await page.goto(`${caseUrl}/forms/admission-info-sheet`)
  await stop('sheet-list-underway')
  await leave(reader)
}

/** Two people of one office write different things into one page. */
async function showConflict(
  { page, hands, stop, newSeat }: StateReader,
  sheetPage: string,
): Promise<void> {
  const other = await newSeat()
  const otherHands = pointAt(other)
  await other.goto(paths.signIn)
  await otherHands.press('事業所の管理者として')
  await page.goto(sheetPage)
  await other.goto(sheetPage)
  await otherHands.write('住環境の特記事項', '寝室は2階')
  await otherHands.choose('住居の種類', '集合住宅')
  await otherHands.press('保存して一覧へ戻る')
  await other.context().close()
  await hands.write('住環境の特記事項', '寝室は1階')
  await hands.choose('住居の種類', '戸建て')
  await hands.press('保存して一覧へ戻る')
  await page.waitForURL(/pages\/patient/)
  await stop('sheet-conflict')
}

/** Whoever is no party of a case, and the account itself. */
async function showOthers(reader: StateReader): Promise<void> {
  const { page, hands, stop } = reader
  for (const [as, name] of [
    ['病棟看護師として', 'home-ward-nurse'],
    ['地域包括支援センターとして', 'home-support-centre'],
    ['市町村の介護保険担当として', 'home-municipality'],
    [/^管理者として/, 'home-administrator'],
  ] as const) {
    await enter(reader, as)
    await stop(name)
    if (name !== 'home-municipality' && name !== 'home-administrator') {
      await leave(reader)
      continue
    }
    await page.goto(paths.accountPassword)
    await stop(`${name}-password`)
    await page.goto(paths.accountMembership)
    await hands.press(/^ログアウト$/)
  }
  await enter(reader, HEALTH_CENTRE)
  await page.locator('main details summary').first().click()
  await stop('rates-definition')
  await leave(reader)
}
