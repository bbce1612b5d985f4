import { addDays, plainDate } from '../../../manual/calendar/plain-date'
import { paths } from '../../../api/routes/paths'
import { dayTyped } from '../../../api/typed/day'
import type { Browser } from '../../support/browser'
import { act, startedCase, textOf } from '../../support/case-life'
import { type Service, startService } from '../../support/service'

/** The last day of the first edition: the stay is pinned to it. */
const LAST_OF_FIRST = addDays(plainDate('2026-06-01'), -1)
const TYPED = { edition: 'nanwa-2', reason: 'errorInRow' }

let service: Service
let liaison: Browser
beforeAll(async () => {
  service = await startService()
  liaison = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

let people = 0
const stayOfTheFirst = (): Promise<string> => {
  people += 1
  return startedCase(service, liaison, {
    kana: `はん ${'あいうえおかきく'.charAt(people)}`,
    name: `版 ${people}`,
    patientNumber: `66${people}`,
    ...dayTyped('admitted', LAST_OF_FIRST),
  })
}

const page = async (browser: Browser, caseId: string) =>
  textOf(await browser.get(`/cases/${caseId}`))

test('the liaison office takes a later edition over, with its reason; both editions stand in the record', async () => {
  const caseId = await stayOfTheFirst()
  const before = await page(liaison, caseId)
  expect(before).toContain('マニュアルの版を変える')
  expect(before).not.toContain('退院支援計画の着手を記録する')

  const done = await act(liaison, caseId, 'edition-adoption', TYPED)
  expect(done.location).toBe(`/cases/${caseId}?done=edition-adoption`)

  const after = await page(liaison, caseId)
  expect(after).toContain(
    '決まりの版を変えました：南和 入退院連携マニュアル 第1版 → 南和 入退院連携マニュアル 第2版',
  )
  expect(after).toContain('理由：いまの版の定めに誤りがあった')
  expect(after).toContain('退院支援計画の着手を記録する')
  expect(after).not.toContain('マニュアルの版を変える')
})

test.each([
  ['no reason', { reason: '' }, '変える理由を選んでください'],
  ['a draft that nobody published', { edition: 'nanwa-3-draft' }, '版を選んでください'],
  ['the edition it has', { edition: 'nanwa-1' }, '版を選んでください'],
])('with %s nothing is changed, and the page says why', async (_what, over, said) => {
  const caseId = await stayOfTheFirst()
  const refused = await act(liaison, caseId, 'edition-adoption', { ...TYPED, ...over })
  expect([refused.status, textOf(refused)]).toEqual([422, expect.stringContaining(said)])
  expect(await page(liaison, caseId)).not.toContain('決まりの版を変えました')
})

test('a stay by the newest edition is told that there is none to change to, and is asked nothing', async () => {
  const caseId = await stayOfTheFirst()
  await act(liaison, caseId, 'edition-adoption', TYPED)
  const { status, text } = await liaison.get(`/cases/${caseId}/edition-adoption`)
  expect([status, text]).toEqual([200, expect.stringContaining('いま変えられる版はありません')])
  expect(text).not.toContain('変える理由')
  expect(text).not.toContain('版を変えて、期限を数えなおす')
})

test('it is for the liaison office of the case: others are neither offered it nor let in', async () => {
  const caseId = await stayOfTheFirst()
  const nurse = await service.signInAs('wardNurse')
  expect(await page(nurse, caseId)).not.toContain('マニュアルの版を変える')
  for (const browser of [nurse, await service.signInAs('careManager')])
    expect((await browser.get(`/cases/${caseId}/edition-adoption`)).status).toBe(403)
})

test('a tip is counted with the page of its step, by ward and month, and by nobody', async () => {
  const caseId = await stayOfTheFirst()
  await act(liaison, caseId, 'edition-adoption', TYPED)
  await liaison.get(`/cases/${caseId}/wishes`)
  const page = await liaison.get(`/cases/${caseId}/wishes`)
  expect(textOf(page)).toContain('希望は変わります')
  const rows = await service.database.db.selectFrom('edition_reading').selectAll().execute()
  expect(rows).toMatchObject([
    {
      edition: 'nanwa-2',
      item: 'tip:wishesChange',
      count: 2,
      organisation_id: service.parties.hospitalId,
    },
  ])
})

test('the office sees the tips of the sheet where it writes it', async () => {
  const caseId = await stayOfTheFirst()
  await act(liaison, caseId, 'edition-adoption', TYPED)
  const careManager = await service.signInAs('careManager')
  const page = await careManager.get(paths.caseForm(caseId, 'admission-info-sheet'))
  expect(textOf(page)).toContain('送付状に総枚数を書き、ケアプランを添えます')
  const rows = await service.database.db
    .selectFrom('edition_reading')
    .select(['item', 'count'])
    .where('organisation_id', '=', service.parties.officeId)
    .orderBy('item')
    .execute()
  expect(rows).toEqual([
    { item: 'tip:coverSheet', count: 1 },
    { item: 'tip:maskedFax', count: 1 },
  ])
})
