import { sql } from 'kysely'
import { createPerson, type Person } from '../../../bin/story/person'
import type { ProposedEvent } from '../../../manual/case/events'
import { act, boxes, startedCase, syllables, textOf } from '../../support/case-life'
import type { Browser } from '../../support/browser'
import { PASSWORD } from '../../support/app'
import {
  environmentFor,
  freePort,
  startScript,
  stopScripts,
  untilOk,
} from '../../support/server-process'
import { type Service, startService } from '../../support/service'

const HOUR = 3_600_000

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
})
afterEach(stopScripts)
afterAll(() => service.stop())

let people = 0
const newCase = () => {
  people += 1
  const kana = `とき ${syllables(people)}`
  return startedCase(service, nurse, { kana, name: `時 ${people}`, patientNumber: `6${people}` })
}

const contactOf = (caseId: string) =>
  service.database.db
    .selectFrom('case_event')
    .select(['occurred_at', 'recorded_at', 'event'])
    .where('case_id', '=', caseId)
    .where('type', '=', 'ContactRecorded')
    .executeTakeFirstOrThrow()

const YESTERDAY_NIGHT = { ...boxes('when', -1), whenTime: '23:50' }

test('when it happened and when it was written down are both kept, and both shown (45)', async () => {
  const caseId = await newCase()
  const before = Date.now()
  await act(nurse, caseId, 'contact', { channel: 'phone', purpose: 'family', ...YESTERDAY_NIGHT })

  const { occurred_at, recorded_at, event } = await contactOf(caseId)
  const page = textOf(await nurse.get(`/cases/${caseId}`))

  expect(inJapan(occurred_at)).toMatch(/ 23:50$/)
  expect(recorded_at.getTime()).toBeGreaterThanOrEqual(before - 1_000)
  expect(event).toMatchObject({
    occurredAt: occurred_at.getTime(),
    recordedAt: recorded_at.getTime(),
  })
  expect(page).toContain('発生 23:50')
  expect(page).toMatch(new RegExp(`記録 \\S*${inJapan(recorded_at).slice(-5).replace(/^0/, '')}`))
})

test('what is written down at once says so too (45)', async () => {
  const caseId = await newCase()
  await act(nurse, caseId, 'contact', { channel: 'phone', purpose: 'family' })

  const { occurred_at, recorded_at } = await contactOf(caseId)

  expect(recorded_at.getTime() - occurred_at.getTime()).toBeLessThan(HOUR)
  expect(textOf(await nurse.get(`/cases/${caseId}`))).toMatch(/発生 \d+:\d\d ／ 記録 \d+:\d\d/)
})

test('every stored time is an instant, read in UTC whatever zone the reader is in (44)', async () => {
  const columns = await sql<{ table_name: string; column_name: string; data_type: string }>`
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'public' and data_type like '%time%'`.execute(service.database.ownerDb)
  const zone = await sql<{ TimeZone: string }>`show timezone`.execute(service.database.db)

  expect(columns.rows.length).toBeGreaterThan(20)
  expect(columns.rows.filter((row) => row.data_type !== 'timestamp with time zone')).toEqual([])
  expect(zone.rows[0]?.TimeZone).toBe('UTC')
})

const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York']

test('servers in UTC, Tokyo and New York show and read the same times, those of Japan (44)', async () => {
  const caseId = await newCase()
  await act(nurse, caseId, 'contact', { channel: 'phone', purpose: 'family', ...YESTERDAY_NIGHT })
  const people = await Promise.all(ZONES.map(signedInAt))

  const shown = await Promise.all(people.map((person) => timesShown(person, caseId)))
  for (const [at, person] of people.entries()) await contactFrom(person, caseId, ZONES[at] ?? '')
  const read = await Promise.all(ZONES.map((zone) => takenFor(caseId, zone)))

  expect(shown[0]?.length).toBeGreaterThan(4)
  expect(shown[0]).toContain('発生 23:50')
  expect(shown).toEqual([shown[0], shown[0], shown[0]])
  // Each server has taken 23:50 of yesterday for the same instant.
  const instant = (await contactOf(caseId)).occurred_at.getTime()
  expect(read).toEqual([instant, instant, instant])
}, 180_000)

/** The nurse in front of a server process of that zone, over the same database. */
async function signedInAt(zone: string): Promise<Person> {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const env = environmentFor({ DATABASE_URL: service.database.url, PORT: String(port), TZ: zone })
  startScript('bin/server.ts', env)
  await untilOk(`${baseUrl}/readyz`)
  const person = createPerson(baseUrl)
  await person.open('/sign-in')
  const loginName = await nursesName()
  await person.press('確認コードの入力へ進む', { loginName, password: PASSWORD })
  return person
}

/** Every day and every time of day on the page, but not how long it still is. */
async function timesShown(person: Person, caseId: string): Promise<readonly string[]> {
  const { text } = await person.open(`/cases/${caseId}`)
  return text.match(/(?:発生 |記録 )?\d+:\d\d|\d+月\d+日(?:（.）)?/g) ?? []
}

async function contactFrom(person: Person, caseId: string, zone: string): Promise<void> {
  await person.open(`/cases/${caseId}/contact`)
  await person.press('連絡を記録する', {
    ...YESTERDAY_NIGHT,
    channel: 'phone',
    note: zone,
    purpose: 'family',
  })
}

/** Its own Temporal namespace does not know the case: what was sent is kept, with the instant it was read as. */
async function takenFor(caseId: string, zone: string): Promise<number> {
  const { event } = await service.database.db
    .selectFrom('submission')
    .select('event')
    .where('case_id', '=', caseId)
    .where(sql<string>`payload->>'note'`, '=', zone)
    .executeTakeFirstOrThrow()
  return (event as ProposedEvent).occurredAt
}

async function nursesName(): Promise<string> {
  const { login_name } = await service.database.ownerDb
    .selectFrom('auth_user')
    .select('login_name')
    .executeTakeFirstOrThrow()
  return login_name ?? ''
}

const inJapan = (at: Date): string =>
  new Date(at.getTime() + 9 * HOUR).toISOString().slice(0, 16).replace('T', ' ')
