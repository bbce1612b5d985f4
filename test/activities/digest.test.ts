import { sql } from 'kysely'
import { createDigestActivities } from '../../activities/digest'
import { createMailDeps } from '../../bin/outbox-wiring'
import type { CaseId } from '../../manual/case/events'
import { planDigests, takeDigest } from '../../store/digests'
import { claimOutboxRows } from '../../store/outbox'
import { createTestMailServer, type TestMailServer } from '../support/mail-server'
import { addNoticePerson } from '../support/notice-person'
import { type RunningCases, runCases } from '../support/running-cases'

const leg = { legId: 'leg1' }
/** Tuesday 24 November 2026 opens at 8:30, where nobody has confirmed the hours; the digest goes at 9:00. */
const jst = (time: string) => new Date(`${time}:00+09:00`)
const NINE = jst('2026-11-24T09:00')

let cases: RunningCases
let server: TestMailServer
const logged: object[] = []

beforeAll(async () => {
  cases = await runCases()
  server = await createTestMailServer()
}, 60_000)
afterAll(async () => {
  await server.close()
  await cases.stop()
})
beforeEach(async () => {
  server.behave('accepts')
  await cases.ownerDb.deleteFrom('membership').execute()
})

const digests = (now = NINE) =>
  createDigestActivities(
    createMailDeps(cases.db, () => now, {
      smtpUrl: server.url,
      from: 'renkei@example.invalid',
      baseUrl: 'http://127.0.0.1:3000',
      log: { info: (facts) => logged.push(facts) },
    }),
  )

/** Somebody of the care office who wants one mail a day. */
const daily = (): Promise<string> =>
  addNoticePerson(cases, {
    organisationId: cases.parties.officeId,
    role: 'careManager',
    name: '見本 まさこ',
    choice: 'daily',
  })

async function reminded(): Promise<CaseId> {
  const caseId = await cases.startCaseAt('2026-11-20T09:40:00+09:00')
  await cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })
  await cases.timePassesTo(caseId, '2026-11-20T15:31:00+09:00')
  return caseId
}

const sendSheet = (caseId: CaseId) =>
  cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })

async function statuses(person: string) {
  const rows = await cases.db
    .selectFrom('outbox')
    .select(['key', 'kind', 'status', 'content'])
    .orderBy('created_at')
    .execute()
  const own = rows.filter(({ content }) => (content as { person?: string }).person === person)
  const of = (kind: string) => own.filter((row) => row.kind === kind).map(({ status }) => status)
  return { lines: of('digestLine'), digests: of('digest'), keys: own.map(({ key }) => key) }
}

const digestKey = async (person: string) =>
  (await statuses(person)).keys.find((key) => key.startsWith('digest:')) ?? ''

const addressed = (person: string) =>
  server.received.filter((mail) => JSON.stringify(mail.to).includes(person))

test('a day’s reminders come in one mail, once, at the hour of the digest and not before (38)', async () => {
  const person = await daily()
  await reminded()
  await reminded()
  expect(await planDigests(cases.db, jst('2026-11-24T08:59'))).toBe(0)
  expect(await planDigests(cases.db, jst('2026-11-23T09:00'))).toBe(0)

  expect(await planDigests(cases.db, NINE)).toBe(1)
  expect(await planDigests(cases.db, NINE)).toBe(0)
  const key = await digestKey(person)
  expect(await digests().deliverDigest(key)).toBe('sent')
  expect(await digests().deliverDigest(key)).toBe('sent')

  expect(addressed(person)).toHaveLength(1)
  expect(addressed(person)[0]?.subject).toContain('きょうのお知らせ（2件）')
  expect(addressed(person)[0]?.text).toContain('見本 まさこ 様')
  expect(addressed(person)[0]?.text).not.toContain('見本 花子')
  expect(await statuses(person)).toMatchObject({ lines: ['sent', 'sent'], digests: ['sent'] })
})

test('a line is never carried out by itself, and what is met meanwhile is not in the digest (37, 38)', async () => {
  const person = await daily()
  const met = await reminded()
  await reminded()
  const claimed = await claimOutboxRows(cases.db, new Date(Date.now() + 3_600_000), 1_000)
  const { keys } = await statuses(person)
  expect(claimed.filter(({ key }) => keys.includes(key))).toEqual([])
  await sendSheet(met)

  await planDigests(cases.db, NINE)
  expect(await digests().deliverDigest(await digestKey(person))).toBe('sent')

  expect(addressed(person)[0]?.subject).toContain('（1件）')
  expect((await statuses(person)).lines.toSorted()).toEqual(['sent', 'skipped'])
  expect(logged).toContainEqual(expect.objectContaining({ reason: 'met' }))
})

test('when everything is met there is no mail at all', async () => {
  const person = await daily()
  await sendSheet(await reminded())

  await planDigests(cases.db, NINE)
  expect(await digests().deliverDigest(await digestKey(person))).toBe('skipped')

  expect(addressed(person)).toEqual([])
})

test('a server that says "later" leaves the lines waiting; one that dies leaves them unknown, never sent twice (33)', async () => {
  const person = await daily()
  await reminded()
  await planDigests(cases.db, NINE)
  const key = await digestKey(person)

  server.behave('refusesForNow')
  await expect(digests().deliverDigest(key)).rejects.toThrow()
  expect((await statuses(person)).lines).toEqual(['pending'])
  server.behave('diesAfterData')
  expect(await digests().deliverDigest(key)).toBe('unknown')
  server.behave('accepts')
  expect(await digests().deliverDigest(key)).toBe('unknown')

  expect(await statuses(person)).toMatchObject({ lines: ['unknown'], digests: ['unknown'] })
  expect(addressed(person).length).toBeLessThanOrEqual(1)
})

test('a digest that a mail server’s absence has carried into the night waits until the morning (38)', async () => {
  const person = await daily()
  await reminded()
  await planDigests(cases.db, NINE)

  expect(await digests(jst('2026-11-24T20:00')).deliverDigest(await digestKey(person))).toBe(
    'postponed',
  )
})

test.each([
  [
    'has given the desk’s own address',
    async (person: string) => {
      const { mail } = await cases.db
        .selectFrom('organisation')
        .select('mail')
        .where('id', '=', cases.parties.officeId)
        .executeTakeFirstOrThrow()
      await cases.db
        .updateTable('personal_notice')
        .set({ mail })
        .where('account_id', '=', person)
        .execute()
      return mail
    },
  ],
  [
    'has been moved off the desk',
    async (person: string) => {
      await cases.ownerDb
        .updateTable('membership')
        .set({ role: 'officeManager' })
        .where('account_id', '=', person)
        .execute()
      return person
    },
  ],
])('who %s gets no digest: the desk has it (38)', async (_, happens) => {
  const person = await daily()
  await reminded()
  await planDigests(cases.db, NINE)
  const address = await happens(person)
  const before = server.received.length

  expect(await digests().deliverDigest(await digestKey(person))).toBe('skipped')

  expect(address).toEqual(expect.any(String))
  expect(server.received.length).toBe(before)
  expect(await statuses(person)).toMatchObject({ lines: ['skipped'], digests: ['skipped'] })
  expect(logged).toContainEqual(expect.objectContaining({ reason: 'deskHasIt' }))
})

/** The database refuses one step of one kind of row, as if the process had died before it. */
async function refusing(kind: string, status: string, meanwhile: () => Promise<void>) {
  await sql`
    create function refuse_row() returns trigger language plpgsql as
      $$ begin raise exception 'refused by the test'; end $$;
    create trigger refuse_row before update on outbox for each row
      when (new.kind = ${sql.lit(kind)} and new.status = ${sql.lit(status)}) execute function refuse_row();
  `.execute(cases.ownerDb)
  try {
    await meanwhile()
  } finally {
    await sql`drop trigger refuse_row on outbox; drop function refuse_row()`.execute(cases.ownerDb)
  }
}

test.each(['digest', 'digestLine'])(
  'when nothing can be written after the mail has gone (%s), digest and lines are unknown, and never go again (33)',
  async (kind) => {
    const person = await daily()
    await reminded()
    await planDigests(cases.db, NINE)
    const key = await digestKey(person)

    await refusing(kind, 'sent', () =>
      expect(digests().deliverDigest(key)).rejects.toThrow('refused by the test'),
    )
    expect(await digests().deliverDigest(key)).toBe('unknown')

    await planDigests(cases.db, jst('2026-11-25T09:00'))
    expect(await statuses(person)).toMatchObject({ lines: ['unknown'], digests: ['unknown'] })
    expect(addressed(person).length).toBe(1)
  },
)

test.each(['digest', 'digestLine'])(
  'a digest is taken with its lines or not at all (%s), and goes when told again (33)',
  async (kind) => {
    const person = await daily()
    await reminded()
    await planDigests(cases.db, NINE)
    const key = await digestKey(person)

    const lines = (await statuses(person)).keys.filter((line) => line !== key)
    await refusing(kind, 'sending', () =>
      expect(takeDigest(cases.db, key, 'of this test', lines)).rejects.toThrow(
        'refused by the test',
      ),
    )
    expect(await statuses(person)).toMatchObject({ lines: ['pending'], digests: ['pending'] })

    expect(await digests().deliverDigest(key)).toBe('sent')
    expect(await statuses(person)).toMatchObject({ lines: ['sent'], digests: ['sent'] })
  },
)

test('a line that two days’ digests would carry at once goes in one of them (38)', async () => {
  const person = await daily()
  await reminded()
  await planDigests(cases.db, NINE)
  const tomorrow = jst('2026-11-25T09:00')
  await planDigests(cases.db, tomorrow)
  const { keys } = await statuses(person)
  const both = keys.filter((key) => key.startsWith('digest:'))
  expect(both).toHaveLength(2)

  await Promise.all(both.map((key) => digests(tomorrow).deliverDigest(key)))

  expect(addressed(person).length).toBe(1)
  expect((await statuses(person)).lines).toEqual(['sent'])
})
