import { randomUUID } from 'node:crypto'
import request from 'supertest'
import type { Browser } from '../../support/browser'
import { act, startedCase, syllables, textOf } from '../../support/case-life'
import { type Service, startService } from '../../support/service'

const otherOffice = randomUUID()

let service: Service
let nurse: Browser
let careManager: Browser
let stranger: Browser
beforeAll(async () => {
  service = await startService()
  await service.database.ownerDb
    .insertInto('organisation')
    .values({
      id: otherOffice,
      region: 'nanwa',
      kind: 'careManagementOffice',
      name: '見本よその居宅',
      kana: 'みほんよそ',
      registered: true,
      created_at: new Date(),
    })
    .execute()
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
  stranger = await service.signInAs('officeManager', otherOffice)
})
afterAll(() => service.stop())

let people = 0
async function newCase(over: Readonly<Record<string, string>> = {}) {
  people += 1
  const name = `見本 加算${people}`
  const kana = `みほん ${syllables(people)}`
  const caseId = await startedCase(service, nurse, {
    kana,
    name,
    patientNumber: `66${people}`,
    ...over,
  })
  return { caseId, name }
}

async function fetched(browser: Browser, path: string) {
  const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await request(service.app).get(path).set('Cookie', cookies).buffer(true)
  return { status: answer.status, headers: answer.headers as Record<string, string>, answer }
}

/** The month of the admission, a day ago in Japan. */
const MONTH = new Date(Date.now() + 9 * 3_600_000 - 86_400_000).toISOString().slice(0, 7)
const PAGE = `/fee-evidence?month=${MONTH}`

test('the office finds its month from きょうやること, reads it, and takes it away on paper and as a table', async () => {
  const { caseId, name } = await newCase()
  await act(careManager, caseId, 'contact', { channel: 'phone', purpose: 'condition' })
  expect((await careManager.get('/inbox')).text).toContain('href="/fee-evidence"')

  const page = await careManager.get(PAGE)
  expect(page.status).toBe(200)
  expect(textOf(page)).toContain(name)
  expect(textOf(page)).toContain('入院時情報連携加算')
  expect(page.text).toContain(`href="/cases/${caseId}"`)

  const csv = await fetched(careManager, `/fee-evidence.csv?month=${MONTH}`)
  expect(csv.answer.text.startsWith('\uFEFF"加算","ケース番号","氏名"')).toBe(true)
  expect(csv.answer.text).toContain(name)
  expect(csv.headers['content-disposition']).toBe(`attachment; filename="kasan-${MONTH}.csv"`)

  const pdf = await fetched(careManager, `/fee-evidence.pdf?month=${MONTH}`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect((pdf.answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')

  const lines = await service.database.ownerDb
    .selectFrom('audit_line')
    .select(['operation', 'organisation_id'])
    .where('operation', 'like', 'feeEvidence.%')
    .orderBy('id')
    .execute()
  expect(lines).toEqual(
    ['feeEvidence.view', 'feeEvidence.csv', 'feeEvidence.pdf'].map((operation) => ({
      operation,
      organisation_id: service.parties.officeId,
    })),
  )
})

test('another office reads nothing of it, and a hospital has no such page', async () => {
  const { name } = await newCase()
  const theirs = await stranger.get(PAGE)
  expect(theirs.status).toBe(200)
  expect(textOf(theirs)).not.toContain(name)
  expect(textOf(theirs)).toContain('入院時情報連携加算（0件）')
  expect((await fetched(stranger, `/fee-evidence.csv?month=${MONTH}`)).answer.text).not.toContain(
    name,
  )
  for (const path of [PAGE, '/fee-evidence.csv', '/fee-evidence.pdf'])
    expect((await nurse.get(path)).status).toBe(403)
})

test('a case that the office may not know of yet is in no month of it', async () => {
  const { name } = await newCase({ consent: 'notYet' })
  expect(textOf(await careManager.get(PAGE))).not.toContain(name)
})

test('a month is read from the address; what is none is the present one, and an old one can still be chosen', async () => {
  const { name } = await newCase()
  for (const odd of ['', '?month=2026-13', '?month=%00', '?month=a&month=b'])
    expect((await careManager.get(`/fee-evidence${odd}`)).status).toBe(200)
  const old = await careManager.get('/fee-evidence?month=2020-02')
  expect(textOf(old)).toContain('令和2年2月')
  expect(textOf(old)).not.toContain(name)
})
