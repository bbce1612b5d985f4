import type { Browser, Page } from 'playwright-core'
import { createFaxCodes } from '../../api/fax/codes'
import type { CaseId } from '../../manual/case/events'
import { findFax } from '../../manual/case/fold-fax'
import { givenCase } from '../support/given-case'
import type { Service } from '../support/service'
import { takeSeat } from './chromium'
import { sitAtKeyboard } from './keyboard'
import type { Served } from './served'
import { type ServedService, startServed } from './served-service'

const FAX = '0747-00-2232'

let service: Service
let served: Served
let browser: Browser
let stop: ServedService['stop']
beforeAll(async () => {
  ;({ service, served, chromium: browser, stop } = await startServed())
}, 240_000)
afterAll(() => stop())

/** A case whose office has a proved fax number and reads no screen of ours. */
async function givenFaxCase(): Promise<CaseId> {
  const { officeId: organisationId } = service.parties
  await service.database.ownerDb
    .updateTable('organisation')
    .set({ fax: FAX })
    .where('id', '=', organisationId)
    .execute()
  const at = new Date()
  const begun = { organisationId, number: FAX, after: 0, by: undefined, at }
  expect(await service.deps.faxLines.beginAnew(begun)).toBe(1)
  await service.deps.faxLines.verify({ organisationId, revision: 1, how: 'phone', by: '大前', at })
  return givenCase(service, {
    coordinator: { kind: 'careManager', organisationId, registered: false },
  })
}

async function takeKeyboard() {
  const seat = await takeSeat(browser, { baseURL: served.baseURL })
  return { ...seat, keyboard: await sitAtKeyboard(seat.page) }
}

const sheetIn = (page: Page): string => /\/fax\/sheets\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

async function recordOf(caseId: CaseId, sheetId: string) {
  const leg = (await service.deps.caseViews.find(caseId))?.state?.legs[0]
  return leg && findFax(leg, sheetId)
}

test('a fax is printed, sent and answered in both ways without a pointer', async () => {
  const caseId = await givenFaxCase()
  const { page, context, keyboard } = await takeKeyboard()
  await served.enter(context, await service.signInAs('dischargePlanner'))
  await page.goto(`/cases/${caseId}`)
  await keyboard.press('FAX用紙を作る')
  await keyboard.press('入院の連絡の 用紙を作る')
  const sheetId = sheetIn(page)
  const paper = await keyboard.download('用紙のPDF')
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await keyboard.press('FAXで送ったことを記録する')
  expect((await recordOf(caseId, sheetId))?.sent?.channel).toBe('fax')

  // Whoever holds the sheet, without an account.
  const receiver = await takeKeyboard()
  const sheet = await service.deps.faxSheets.find(sheetId)
  const codes = createFaxCodes({ secret: service.deps.config.authSecret })
  await receiver.page.goto('/uketori')
  await receiver.keyboard.write('確認番号', codes.codeOf(sheetId))
  await receiver.keyboard.write('ケース番号', sheet?.number ?? '')
  await receiver.keyboard.choose('届いたFAXは', '全部のページが読めました')
  await receiver.keyboard.write('受け取った方', '見本の部署 見本')
  await receiver.keyboard.press('受け取りを知らせる')
  expect(await receiver.page.textContent('h1')).toBe('受け取りを知らせました')
  expect((await recordOf(caseId, sheetId))?.answered).toMatchObject({ how: 'code' })

  // Another sheet, whose receiver is heard on the telephone.
  await page.goto(`/cases/${caseId}/fax`)
  await keyboard.press('退院調整開始の連絡の 用紙を作る')
  const second = sheetIn(page)
  await keyboard.press('FAXで送ったことを記録する')
  await keyboard.choose('返事の内容', '全部のページが読めた')
  await keyboard.write('受け取った人', '見本')
  await keyboard.press('返事を記録する')
  expect(await page.textContent('main')).toContain('返事を記録しました')
  expect((await recordOf(caseId, second))?.answered).toMatchObject({
    answer: 'allReadable',
    how: 'phone',
  })
}, 120_000)
