import { createMailActivities } from '../../activities/mail'
import { createMailDeps } from '../../bin/outbox-wiring'
import type { CaseId } from '../../manual/case/events'
import { type NoticeChoice, PERSONAL_MAILS_A_DAY } from '../../manual/notices/personal'
import { setClockOffset } from '../../store/case-claims'
import { markStarted } from '../../store/outbox'
import { createTestMailServer, type TestMailServer } from '../support/mail-server'
import { addNoticePerson, chooseNotices } from '../support/notice-person'
import { type RunningCases, runCases } from '../support/running-cases'

const leg = { legId: 'leg1' }

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
/** Each test has its own persons. */
beforeEach(async () => {
  await cases.ownerDb.deleteFrom('membership').execute()
})

const mails = () =>
  createMailActivities(
    createMailDeps(cases.db, () => new Date(), {
      smtpUrl: server.url,
      from: 'renkei@example.invalid',
      baseUrl: 'http://127.0.0.1:3000',
      log: { info: (facts) => logged.push(facts) },
    }),
  )

/** Somebody at the care office, with an address of her own. */
const person = (choice?: NoticeChoice, role = 'careManager'): Promise<string> =>
  addNoticePerson(cases, {
    organisationId: cases.parties.officeId,
    role,
    name: '見本 まさこ',
    ...(choice !== undefined && { choice }),
  })

const choose = (accountId: string, choice: NoticeChoice) =>
  chooseNotices(cases, { accountId, organisationId: cases.parties.officeId, choice })

/** A case whose care manager has just been reminded of the information sheet: the first, gentle rung. */
async function reminded(): Promise<CaseId> {
  const caseId = await cases.startCaseAt('2026-11-24T09:40:00+09:00')
  await cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })
  await cases.timePassesTo(caseId, '2026-11-24T15:31:00+09:00')
  return caseId
}

/** The same case, days later: the last rung, which has the hospital's desk telephone. */
const untilUrgent = (caseId: CaseId) => cases.timePassesTo(caseId, '2026-12-01T08:31:00+09:00')

async function rowsOf(caseId: CaseId, accountId: string) {
  const rows = await cases.db
    .selectFrom('outbox')
    .select(['key', 'kind', 'status', 'reason', 'content'])
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .execute()
  return rows.filter(({ content }) => (content as { person?: string }).person === accountId)
}

const addressed = (accountId: string) =>
  server.received.filter((mail) => JSON.stringify(mail.to).includes(accountId))

test('who has chosen "at once" is written to by name, beside the desk, whose own mail goes as ever (38)', async () => {
  const accountId = await person('atOnce')
  const caseId = await reminded()
  const [row] = await rowsOf(caseId, accountId)

  expect(row?.kind).toBe('personalMail')
  expect(await mails().deliverMail(row?.key ?? '')).toBe('sent')
  expect(await mails().deliverMail(row?.key ?? '')).toBe('sent')

  expect(addressed(accountId)).toHaveLength(1)
  expect(addressed(accountId)[0]?.text).toContain('見本 まさこ 様')
  expect(addressed(accountId)[0]?.text).toContain('http://127.0.0.1:3000/account/notices')
  expect(addressed(accountId)[0]?.text).not.toContain('急ぐ知らせのため')
})

test('who has chosen nothing or "none" gets no mail of her own of an ordinary reminder (38)', async () => {
  const silent = [await person(), await person('none')]
  const caseId = await reminded()

  for (const accountId of silent) expect(await rowsOf(caseId, accountId)).toEqual([])
})

test.each([
  [
    'met',
    (caseId: CaseId) =>
      cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' }),
    'skipped',
  ],
  [
    'recalled',
    (caseId: CaseId) =>
      cases.asHospital(caseId, 'Recalled', {
        organisationId: cases.parties.officeId,
        reason: 'wrongRecipient',
      }),
    'withheld',
  ],
])(
  'a person’s own mail stops like that of the desk (%s), with a log line (37)',
  async (reason, happens, status) => {
    const accountId = await person('atOnce')
    const caseId = await reminded()
    const [row] = await rowsOf(caseId, accountId)
    expect((await happens(caseId)).kind).toBe('done')

    expect(await mails().deliverMail(row?.key ?? '')).toBe(status)

    expect(addressed(accountId)).toEqual([])
    expect(logged).toContainEqual({ outboxKey: row?.key, reason })
  },
)

test('whoever has changed her mind meanwhile is left alone (38)', async () => {
  const accountId = await person('atOnce')
  const [row] = await rowsOf(await reminded(), accountId)
  await choose(accountId, 'none')

  expect(await mails().deliverMail(row?.key ?? '')).toBe('skipped')
  expect(addressed(accountId)).toEqual([])
})

test('the quiet hours hold for a person’s own mail (38)', async () => {
  const accountId = await person('atOnce')
  const caseId = await reminded()
  const [row] = await rowsOf(caseId, accountId)
  await setClockOffset(cases.db, caseId, Date.parse('2026-11-24T20:00:00+09:00') - Date.now())

  expect(await mails().deliverMail(row?.key ?? '')).toBe('postponed')
})

/** As many mails of her own on that day as the cap lets through. */
async function capReached(accountId: string, caseId: CaseId, day: string): Promise<void> {
  await cases.ownerDb
    .insertInto('outbox')
    .values(
      Array.from({ length: PERSONAL_MAILS_A_DAY }, (_, index) => ({
        key: `cap:${accountId}:${day}:${index}`,
        case_id: caseId,
        event_id: 'other',
        kind: 'personalMail' as const,
        status: 'sent' as const,
        content: JSON.stringify({ person: accountId }),
        next_try_at: new Date(),
        created_at: new Date(Date.now() - 3_600_000),
        sent_at: new Date(`${day}T10:00:00+09:00`),
      })),
    )
    .execute()
}

test('over the day’s cap a person’s own mail waits for the digest; the day before does not count (38)', async () => {
  const accountId = await person('atOnce')
  const caseId = await reminded()
  const [row] = await rowsOf(caseId, accountId)
  await capReached(accountId, caseId, '2026-11-23')
  const other = await person('atOnce')
  const otherCase = await reminded()
  const [otherRow] = await rowsOf(otherCase, other)
  await capReached(other, otherCase, '2026-11-24')

  expect(await mails().deliverMail(row?.key ?? '')).toBe('sent')
  expect(await mails().deliverMail(otherRow?.key ?? '')).toBe('kept')
  expect(addressed(other)).toEqual([])
})

/** The same reminder over and over, as if that many cases had it at the same moment. */
async function copies(key: string, count: number): Promise<readonly string[]> {
  const row = await cases.db
    .selectFrom('outbox')
    .select(['case_id', 'event_id', 'kind', 'content', 'next_try_at', 'created_at'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const keys = Array.from({ length: count }, (_, index) => `${key}:copy${index}`)
  await cases.db
    .insertInto('outbox')
    .values(keys.map((copy) => ({ ...row, key: copy, content: JSON.stringify(row.content) })))
    .execute()
  return keys
}

test('of twenty reminders at once no more go than the cap lets through; the others wait for the digest (38)', async () => {
  const accountId = await person('atOnce')
  const [row] = await rowsOf(await reminded(), accountId)
  const keys = await copies(row?.key ?? '', 20)

  const outcomes = await Promise.all(keys.map((key) => mails().deliverMail(key)))

  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length
  expect({ sent: count('sent'), kept: count('kept') }).toEqual({
    sent: PERSONAL_MAILS_A_DAY,
    kept: 20 - PERSONAL_MAILS_A_DAY,
  })
  expect(addressed(accountId).length).toBe(PERSONAL_MAILS_A_DAY)
})

test('a mail that may have arrived counts against the cap (38)', async () => {
  const accountId = await person('atOnce')
  const [row] = await rowsOf(await reminded(), accountId)
  const keys = await copies(row?.key ?? '', PERSONAL_MAILS_A_DAY)
  server.behave('diesAfterData')
  for (const key of keys) expect(await mails().deliverMail(key)).toBe('unknown')

  server.behave('accepts')

  expect(await mails().deliverMail(row?.key ?? '')).toBe('kept')
})

test('whoever has been moved off the desk meanwhile gets nothing of her own any more (38)', async () => {
  const accountId = await person('atOnce')
  const [row] = await rowsOf(await reminded(), accountId)
  await cases.ownerDb
    .updateTable('membership')
    .set({ role: 'officeManager' })
    .where('account_id', '=', accountId)
    .execute()

  expect(await mails().deliverMail(row?.key ?? '')).toBe('skipped')
  expect(addressed(accountId)).toEqual([])
})

test('what the cap has kept for the digest still waits for it when its start is noted late (38)', async () => {
  const accountId = await person('atOnce')
  const caseId = await reminded()
  const [row] = await rowsOf(caseId, accountId)
  await capReached(accountId, caseId, '2026-11-24')
  expect(await mails().deliverMail(row?.key ?? '')).toBe('kept')

  await markStarted(cases.db, row?.key ?? '', new Date())

  const kept = (await rowsOf(caseId, accountId)).find(({ key }) => key === row?.key)
  expect(kept).toMatchObject({ kind: 'digestLine', status: 'pending' })
})

test('the urgent path asks neither choice nor cap, and says so (38)', async () => {
  const accountId = await hospitalPerson('none')
  const caseId = await reminded()
  await untilUrgent(caseId)
  await capReached(accountId, caseId, '2026-12-01')
  const row = (await rowsOf(caseId, accountId)).findLast(({ kind }) => kind === 'personalMail')

  expect(await mails().deliverMail(row?.key ?? '')).toBe('sent')

  expect(addressed(accountId)[0]?.text).toContain(
    '急ぐ知らせのため、お知らせの選び方と1日の通数の上限にかかわらず送っています。',
  )
})

/** Somebody at the hospital's liaison desk. */
const hospitalPerson = (choice: NoticeChoice): Promise<string> =>
  addNoticePerson(cases, {
    organisationId: cases.parties.hospitalId,
    role: 'dischargePlanner',
    name: '見本 のりこ',
    choice,
  })

test('of two reminders of one duty that a mail server’s absence has kept, the older is skipped with a log line (7)', async () => {
  const caseId = await reminded()
  await cases.timePassesTo(caseId, '2026-11-26T15:31:00+09:00')
  const keys = await cases.db
    .selectFrom('outbox')
    .select(['key', 'content'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'mail')
    .orderBy('created_at')
    .execute()
  const [older, newer] = keys.filter(
    ({ content }) => (content as { template: string }).template === 'reminder',
  )

  expect(await mails().deliverMail(older?.key ?? '')).toBe('skipped')
  expect(await mails().deliverMail(newer?.key ?? '')).toBe('sent')
  expect(logged).toContainEqual({ outboxKey: older?.key, reason: 'superseded' })
})
