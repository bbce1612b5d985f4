import { randomUUID } from 'node:crypto'
import { createEditionMailActivities } from '../../activities/edition-mail'
import { createMailDeps } from '../../bin/outbox-wiring'
import { type PlainDate, plainDate } from '../../manual/calendar/plain-date'
import { editionOf } from '../../manual/editions/registry'
import { createEditionRounds } from '../../store/edition-rounds'
import { createPublications } from '../../store/publications'
import { claimOutboxRows } from '../../store/outbox'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createTestMailServer, type TestMailServer } from '../support/mail-server'

const DRAFT = 'nanwa-3-draft'
const MORNING = new Date('2026-11-24T09:00:00+09:00')
const NIGHT = new Date('2026-11-24T22:00:00+09:00')
const UNTIL = plainDate('2026-12-18')

let database: TestDatabase
let server: TestMailServer
const logged: object[] = []
beforeEach(async () => {
  database = await createTestDatabase()
  server = await createTestMailServer()
})
afterEach(async () => {
  await server.close()
  await database.close()
})

async function organisation(
  name: string,
  over: Readonly<{ region?: string; registered?: boolean; mail?: string | null }> = {},
): Promise<string> {
  const id = randomUUID()
  await database.ownerDb
    .insertInto('organisation')
    .values({
      id,
      region: 'nanwa',
      kind: 'hospital',
      name,
      kana: 'みほん',
      municipality: null,
      registered: true,
      mail: `${id}@example.invalid`,
      created_at: MORNING,
      ...over,
    })
    .execute()
  return id
}

const now = () => MORNING
const openRound = (by: string, until: PlainDate = UNTIL) =>
  createEditionRounds(database.db, 'nanwa', now).open({
    edition: DRAFT,
    until,
    accountId: 'center',
    organisationId: by,
  })
const publish = (by: string) =>
  createPublications(database.db, 'nanwa', now).publish(editionOf(DRAFT), {
    accountId: 'center',
    name: '見本 花子',
    organisation: '見本の保健所',
    organisationId: by,
  })

const keys = async (): Promise<readonly string[]> =>
  (await claimOutboxRows(database.db, new Date(MORNING.getTime() + 3_600_000), 100))
    .map(({ key }) => key)
    .toSorted()

const deliver = (key = '', at = MORNING) =>
  createEditionMailActivities(
    createMailDeps(database.db, () => at, {
      smtpUrl: server.url,
      from: 'renkei@example.invalid',
      baseUrl: 'http://127.0.0.1:3000',
      log: { info: (facts) => logged.push(facts) },
    }),
  ).deliverEditionMail(key)

test('a round that opens is told once to each organisation that takes part, and to nobody else', async () => {
  const center = await organisation('見本の保健所')
  const hospital = await organisation('見本病院')
  await organisation('画面のない事業所', { registered: false })
  await organisation('宛先のない病院', { mail: null })
  await organisation('よその病院', { region: 'elsewhere' })

  const opened = await Promise.all([openRound(center), openRound(center)])
  expect(opened.toSorted()).toEqual([false, true])
  expect(await openRound(center)).toBe(false)
  const [key, ...others] = await keys()
  expect([key, others]).toEqual([`edition:nanwa:${DRAFT}:round-1:${hospital}`, []])
  expect(await deliver(key)).toBe('sent')
  expect(await deliver(key)).toBe('sent')

  expect(server.received).toHaveLength(1)
  const [mail] = server.received
  expect(JSON.stringify(mail?.to)).toContain(hospital)
  expect(mail?.subject).toContain('意見を受け付けています（令和8年12月18日（金）まで）')
  expect(mail?.text).toContain('見本病院 御中')
  expect(mail?.text).toContain('南和 入退院連携マニュアル 第3版（案）')
  expect(mail?.text).toContain(`http://127.0.0.1:3000/editions/${DRAFT}`)
  expect(mail?.text).not.toContain('見本 花子')
})

test('another last day is told as that, and what it has overtaken is not sent any more', async () => {
  await organisation('見本病院')
  const center = await organisation('見本の保健所', { mail: null })
  await openRound(center)
  await openRound(center, plainDate('2026-12-25'))
  const [first, second] = await keys()
  expect(await deliver(first)).toBe('skipped')
  expect(await deliver(second)).toBe('sent')
  expect(server.received.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('受け付けは、令和8年12月25日（金）までです'),
  ])
  expect(logged).toContainEqual(expect.objectContaining({ reason: 'overtaken' }))
})

test('a round whose last day has gone by is not told any more', async () => {
  await organisation('見本病院')
  await openRound(await organisation('見本の保健所', { mail: null }))
  const [key] = await keys()
  expect(await deliver(key, new Date('2026-12-19T09:00:00+09:00'))).toBe('skipped')
})

test('a publication is told under the name without （案）, with its first day; an open call for comments is not', async () => {
  await organisation('見本病院')
  const center = await organisation('見本の保健所', { mail: null })
  await openRound(center)
  expect([await publish(center), await publish(center)]).toEqual([true, false])
  const [published, round, ...others] = await keys()
  expect(others).toEqual([])
  expect(await deliver(round)).toBe('skipped')
  expect(await deliver(published)).toBe('sent')
  expect(server.received.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('公表されました（令和9年4月1日（木）の入院から）'),
  ])
  expect(server.received[0]?.text).not.toContain('（案）')
})

test('what is decided in the night is told in the morning; a crash in between leaves it unknown, never sent twice', async () => {
  await organisation('見本病院')
  await openRound(await organisation('見本の保健所', { mail: null }))
  const [key] = await keys()
  expect(await deliver(key, NIGHT)).toBe('postponed')
  server.behave('diesAfterData')
  expect(await deliver(key)).toBe('unknown')
  server.behave('accepts')
  expect(await deliver(key)).toBe('unknown')
  expect(server.received.length).toBeLessThanOrEqual(1)
})
