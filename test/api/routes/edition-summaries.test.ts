import { addMembership } from '../../../store/accounts'
import { createTestApp, type TestApp } from '../../support/app'
import { textOf } from '../../support/case-life'
import { givenSignedIn, type SignedIn } from '../../support/signed-in'

const PAGE = '/editions/nanwa-2/summary/wardNurse'
const READING = '/editions/nanwa-2/reading'

let site: TestApp
let nurse: SignedIn
beforeAll(async () => {
  site = await createTestApp()
  nurse = await givenSignedIn(site, { loginName: 'yomite', name: '見本 次郎' })
  await standsBehind(nurse, '3階西')
})
afterAll(() => site.close())

/** The person now stands behind a desk of the organisation. */
async function standsBehind({ accountId, organisationId }: SignedIn, name: string): Promise<void> {
  const id = crypto.randomUUID()
  const { ownerDb } = site.database
  await ownerDb
    .insertInto('desk')
    .values({ id, organisation_id: organisationId, code: id.slice(0, 4), name, kind: 'ward' })
    .execute()
  await ownerDb
    .updateTable('membership')
    .set({ desk_id: id })
    .where('account_id', '=', accountId)
    .execute()
}

/** Somebody else of the same house. */
async function colleague(role: 'headNurse'): Promise<SignedIn['browser']> {
  const other = await givenSignedIn(site, { loginName: 'doryo', role })
  const { db, ownerDb } = site.database
  await ownerDb.deleteFrom('membership').where('account_id', '=', other.accountId).execute()
  const { organisationId } = nurse
  await addMembership(db, {
    accountId: other.accountId,
    organisationId,
    role,
    displayName: '見本 師長',
  })
  return other.browser
}

test('a page is made of the rows, is led to from every foot, and goes on paper', async () => {
  const { browser } = nurse
  const home = await browser.get('/worklist')
  expect(home.text).toContain(`href="${PAGE}"`)
  const page = textOf(await browser.get(PAGE))
  expect(page).toContain('退院予定日の7日前、窓口が閉まるまで')
  const paper = await browser.get(`${PAGE}.pdf`)
  expect(paper.headers['content-type']).toContain('application/pdf')
  expect(paper.headers['content-disposition']).toContain('manual-nanwa-2-wardNurse.pdf')
})

test('who presses 読みました stands once in the record of the own house', async () => {
  const { browser } = nurse
  await browser.get(PAGE)
  const done = await browser.submit(`${PAGE}/confirmation`)
  expect(done.location).toBe(`${PAGE}?done=read`)
  expect(textOf(await browser.get(PAGE))).toContain('読んだと記録されています')

  const record = textOf(await (await colleague('headNurse')).get(READING))
  expect(record.split('見本 次郎')).toHaveLength(2)
  expect(record).toMatch(/1枚のまとめ 病棟の方へ 3階西 \d+回/)
})

test('another house sees nothing of it, the health centre a total without wards', async () => {
  const other = await givenSignedIn(site, { loginName: 'yoso', role: 'headNurse' })
  const theirs = textOf(await other.browser.get(READING))
  expect(theirs).toContain('まだ読まれていません')
  expect(theirs).not.toContain('見本 次郎')
  const center = await givenSignedIn(site, { loginName: 'hoken', role: 'healthCenterStaff' })
  const region = textOf(await center.browser.get(READING))
  expect(region).toMatch(/1枚のまとめ 病棟の方へ 南和地域/)
  expect(region).not.toContain('3階西')
  expect(region).not.toContain('見本 次郎')
})

test('fewer than five readings are not shown to the health centre', async () => {
  const { editionReadings } = site.deps
  await editionReadings.count('nanwa-2', ['tip:maskedFax'], {
    organisationId: nurse.organisationId,
  })
  const center = await givenSignedIn(site, { loginName: 'hoken2', role: 'healthCenterStaff' })
  expect(textOf(await center.browser.get(READING))).toContain('5回より少ない')
})

test.each(['/editions/nanwa-2/summary/everybody', '/editions/nanwa-9/summary/wardNurse'])(
  '%s is not there',
  async (path) => {
    expect((await nurse.browser.get(path)).status).toBe(404)
  },
)

test('a ward nurse does not see what her house has read', async () => {
  expect((await nurse.browser.get(READING)).status).toBe(403)
})
