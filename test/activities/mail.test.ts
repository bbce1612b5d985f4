import { randomUUID } from 'node:crypto'
import { createMailActivities } from '../../activities/mail'
import { createMailDeps } from '../../bin/outbox-wiring'
import type { CaseId } from '../../manual/case/events'
import { setClockOffset } from '../../store/case-claims'
import { claimOutboxRows, findOutboxRow, markStarted } from '../../store/outbox'
import { createTestMailServer, type TestMailServer } from '../support/mail-server'
import { runCases, type RunningCases } from '../support/running-cases'

const leg = { legId: 'leg1' }
const CANARY = '見本 花子'

let cases: RunningCases
let server: TestMailServer

beforeAll(async () => {
  cases = await runCases()
  server = await createTestMailServer()
}, 60_000)
beforeEach(() => {
  server.behave('accepts')
})
afterAll(async () => {
  await server.close()
  await cases.stop()
})

const logged: object[] = []
const mails = (smtpUrl = server.url) =>
  createMailActivities(
    createMailDeps(cases.db, () => new Date(), {
      smtpUrl,
      from: 'renkei@example.invalid',
      baseUrl: 'http://127.0.0.1:3000',
      log: { info: (facts) => logged.push(facts) },
    }),
  )

/** A case whose admission notice waits in the outbox. */
async function waitingNotice(): Promise<{ caseId: CaseId; key: string }> {
  const caseId = await cases.startCase()
  const row = await cases.db
    .selectFrom('outbox')
    .select('key')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return { caseId, key: row.key }
}

const statusOf = async (key: string): Promise<string | undefined> =>
  (await findOutboxRow(cases.db, key))?.status

const phoneTasksToCome = async (caseId: CaseId): Promise<number> => {
  const rows = await cases.db
    .selectFrom('submission')
    .select('id')
    .where('case_id', '=', caseId)
    .where('account_id', '=', 'system')
    .execute()
  return rows.length
}

test('a notice names the case and the office and leads to the page, and says nothing about the patient (36)', async () => {
  const { caseId, key } = await waitingNotice()

  expect(await mails().deliverMail(key)).toBe('sent')

  const mail = server.received.at(-1)
  expect(mail?.subject).toContain('入院の連絡が届いています')
  expect(mail?.text).toContain(`/cases/${caseId}`)
  expect(`${mail?.subject ?? ''}${mail?.text ?? ''}`).not.toContain(CANARY)
})

test('a mail of a case that runs ahead of the clock is dated by the case, also after its time moves on', async () => {
  const caseId = await cases.startCaseAt('2026-11-24T09:40:00+09:00')
  const { key } = await cases.db
    .selectFrom('outbox')
    .select('key')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  await mails().deliverMail(key)
  await cases.timePassesTo(caseId, '2026-11-26T09:40:00+09:00')

  const { sent_at } = await cases.db
    .selectFrom('outbox')
    .select('sent_at')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  expect(sent_at?.toISOString().slice(0, 10)).toBe('2026-11-24')
})

test('an outbox row asked for again sends nothing more', async () => {
  const { key } = await waitingNotice()
  const before = server.received.length

  await mails().deliverMail(key)
  await mails().deliverMail(key)
  await Promise.all([mails().deliverMail(key), mails().deliverMail(key)])

  expect(server.received.length - before).toBe(1)
})

test('a server that is away or says "later" changes nothing, and the mail goes when it is back', async () => {
  const { key } = await waitingNotice()
  await expect(mails('smtp://127.0.0.1:9').deliverMail(key)).rejects.toThrow()
  server.behave('refusesForNow')
  await expect(mails().deliverMail(key)).rejects.toThrow()
  expect(await statusOf(key)).toBe('started')

  server.behave('accepts')

  expect(await mails().deliverMail(key)).toBe('sent')
})

test('an address the server refuses for good becomes a phone task', async () => {
  const { caseId, key } = await waitingNotice()
  server.behave('refusesForGood')

  expect(await mails().deliverMail(key)).toBe('failed')

  expect(await phoneTasksToCome(caseId)).toBe(1)
})

test.each(['diesInData', 'diesAfterData'] as const)(
  'a connection lost after the text was asked for (%s) is unknown: a person looks, nothing is sent again (33)',
  async (behaviour) => {
    const { caseId, key } = await waitingNotice()
    server.behave(behaviour)
    const before = server.received.length

    expect(await mails().deliverMail(key)).toBe('unknown')
    server.behave('accepts')
    expect(await mails().deliverMail(key)).toBe('unknown')

    expect(server.received.length - before).toBeLessThanOrEqual(1)
    expect(await phoneTasksToCome(caseId)).toBe(1)
  },
)

test('a sender that died while handing over leaves the row unknown, never sent twice (33)', async () => {
  const { key } = await waitingNotice()
  await cases.db.updateTable('outbox').set({ status: 'sending' }).where('key', '=', key).execute()
  const before = server.received.length

  expect(await mails().deliverMail(key)).toBe('unknown')

  expect(server.received.length).toBe(before)
})

/** A case whose care manager has just been reminded of the information sheet; the mail waits in the outbox. */
async function waitingReminder(): Promise<{ caseId: CaseId; key: string }> {
  const caseId = await cases.startCaseAt('2026-11-24T09:40:00+09:00')
  await cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })
  await cases.timePassesTo(caseId, '2026-11-24T15:31:00+09:00')
  const { key } = await cases.db
    .selectFrom('outbox')
    .select('key')
    .where('case_id', '=', caseId)
    .where((eb) => eb(eb.ref('content', '->>').key('template' as never), '=', 'reminder' as never))
    .executeTakeFirstOrThrow()
  return { caseId, key }
}

test.each([
  [
    'met',
    (caseId: CaseId) =>
      cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' }),
  ],
  [
    'waived, because the stay was excluded',
    (caseId: CaseId) => cases.asHospital(caseId, 'Excluded', { ...leg, reason: 'shortStay' }),
  ],
  [
    'over, because the person died',
    (caseId: CaseId) =>
      cases.asHospital(caseId, 'Died', { ...leg, at: Date.parse('2026-11-24T15:00:00+09:00') }),
  ],
])('a reminder whose duty is %s a moment before is not sent (37)', async (_name, happens) => {
  const { caseId, key } = await waitingReminder()
  expect((await happens(caseId)).kind).toBe('done')
  const before = server.received.length

  expect(await mails().deliverMail(key)).toBe('skipped')

  expect(server.received.length).toBe(before)
  expect(await findOutboxReason(key)).toBe('met')
})

const recall = (caseId: CaseId) =>
  cases.asHospital(caseId, 'Recalled', {
    organisationId: cases.parties.officeId,
    reason: 'wrongRecipient',
  })

test.each([
  ['recalled', recall],
  [
    'mistakenCase',
    (caseId: CaseId) => cases.asHospital(caseId, 'Excluded', { ...leg, reason: 'mistakenCase' }),
  ],
  [
    'died',
    (caseId: CaseId) => cases.asHospital(caseId, 'Died', { ...leg, at: Date.now() - 60_000 }),
  ],
])(
  'a notice whose receiver has lost its part (%s) is withheld and never sent',
  async (reason, happens) => {
    const { caseId, key } = await waitingNotice()
    expect((await happens(caseId)).kind).toBe('done')
    const before = server.received.length

    expect(await mails().deliverMail(key)).toBe('withheld')
    expect(await mails().deliverMail(key)).toBe('withheld')

    expect(server.received.length).toBe(before)
    expect(await findOutboxReason(key)).toBe(reason)
    // Whoever has to be rung up is on the list of duties already: no phone task comes of the mail.
    expect(await phoneTasksToCome(caseId)).toBe(0)
  },
)

test.each([
  [
    'Excluded',
    'mistakenCase',
    (caseId: CaseId) => cases.asHospital(caseId, 'Excluded', { ...leg, reason: 'mistakenCase' }),
  ],
  [
    'Excluded',
    'shortStay',
    (caseId: CaseId) => cases.asHospital(caseId, 'Excluded', { ...leg, reason: 'shortStay' }),
  ],
  [
    'Died',
    'died',
    (caseId: CaseId) => cases.asHospital(caseId, 'Died', { ...leg, at: Date.now() - 60_000 }),
  ],
  [
    'Merged',
    'merged',
    async (caseId: CaseId) => cases.asHospital(caseId, 'Merged', { into: await cases.startCase() }),
  ],
] as const)(
  'what a mistaken word (%s, %s) withheld goes once when the word is taken back',
  async (what, _, happens) => {
    const { caseId, key } = await waitingNotice()
    expect((await happens(caseId)).kind).toBe('done')
    expect(await mails().deliverMail(key)).toBe('withheld')
    const before = server.received.length

    const taken = await cases.asHospital(caseId, 'TakenBack', { ...leg, what, reason: 'mistyped' })
    expect(taken.kind).toBe('done')
    const claimed = await claimOutboxRows(cases.db, new Date(), 1_000)

    expect(claimed.map((row) => row.key)).toContain(key)
    expect(await mails().deliverMail(key)).toBe('sent')
    expect(await mails().deliverMail(key)).toBe('sent')
    expect(server.received.length - before).toBe(1)
    expect(await findOutboxReason(key)).toBeNull()
  },
)

test('a recall is no word that can be taken back: what it withheld stays so when another word is', async () => {
  const { caseId, key } = await waitingNotice()
  expect((await recall(caseId)).kind).toBe('done')
  expect(await mails().deliverMail(key)).toBe('withheld')
  await cases.asHospital(caseId, 'Excluded', { ...leg, reason: 'shortStay' })

  const taken = await cases.asHospital(caseId, 'TakenBack', {
    ...leg,
    what: 'Excluded',
    reason: 'mistyped',
  })

  expect(taken.kind).toBe('done')
  expect(await statusOf(key)).toBe('withheld')
})

test('a reminder to an office that was recalled is withheld, though the duty is still owed by whoever follows', async () => {
  const { caseId, key } = await waitingReminder()
  expect((await recall(caseId)).kind).toBe('done')
  const before = server.received.length

  expect(await mails().deliverMail(key)).toBe('withheld')

  expect(server.received.length).toBe(before)
})

test('sent, unknown and withheld account for every mail of a case (1)', async () => {
  const { caseId, key } = await waitingReminder()
  server.behave('diesAfterData')
  await mails().deliverMail(key)
  server.behave('accepts')
  const keys = async () =>
    cases.db.selectFrom('outbox').select('key').where('case_id', '=', caseId).execute()
  const before = server.received.length
  for (const row of await keys()) await mails().deliverMail(row.key)
  const handedOver = server.received.length - before
  await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'screen' })
  await cases.asHospital(caseId, 'Excluded', { ...leg, reason: 'mistakenCase' })
  for (const row of await keys()) await mails().deliverMail(row.key)

  const all = await keys()
  const statuses = await Promise.all(all.map((row) => statusOf(row.key)))
  const count = (status: string) => statuses.filter((one) => one === status).length
  expect({ sent: count('sent'), unknown: count('unknown'), withheld: count('withheld') }).toEqual({
    sent: handedOver,
    unknown: 1,
    withheld: 1,
  })
  expect(handedOver + 2).toBe(all.length)
})

test('a reminder still owed goes, once, to the desk it is for (37, 40)', async () => {
  const { key } = await waitingReminder()
  const before = server.received.length

  expect(await mails().deliverMail(key)).toBe('sent')
  expect(await mails().deliverMail(key)).toBe('sent')

  expect(server.received.length - before).toBe(1)
  // Why it goes, in one sentence: rule, edition, limit, calendar, rung; no day of the stay.
  expect(server.received.at(-1)?.text).toContain(
    '根拠：南和 入退院連携マニュアル 第1版「入院時情報提供書を病院へ送る」（2.1 A3）により、事業所の暦で数えた期限は12月1日（火）で、加算Ⅰの対象となる最後の日、事業所が閉まる2時間前の知らせです。',
  )
})

test('a reminder that was held up into the quiet hours goes when they end, and not before (38)', async () => {
  const { caseId, key } = await waitingReminder()
  const itIs = (time: string) => setClockOffset(cases.db, caseId, Date.parse(time) - Date.now())
  const before = server.received.length

  await itIs('2026-11-24T20:00:00+09:00')
  expect(await mails().deliverMail(key)).toBe('postponed')
  await markStarted(cases.db, key, new Date())
  const { next_try_at } = await cases.db
    .selectFrom('outbox')
    .select('next_try_at')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  await itIs('2026-11-25T07:59:00+09:00')
  expect(await mails().deliverMail(key)).toBe('postponed')
  expect(server.received.length).toBe(before)
  await itIs('2026-11-25T08:00:00+09:00')
  expect(await mails().deliverMail(key)).toBe('sent')

  const hours = (next_try_at.getTime() - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(11.9)
  expect(hours).toBeLessThanOrEqual(12)
})

test('a reminder put off until the morning is started when the time of its case has been moved there', async () => {
  const { caseId, key } = await waitingReminder()
  const itIs = (time: string) => setClockOffset(cases.db, caseId, Date.parse(time) - Date.now())
  const started = async () =>
    (await claimOutboxRows(cases.db, new Date(), 1_000)).some((row) => row.key === key)

  await itIs('2026-11-24T20:00:00+09:00')
  expect(await mails().deliverMail(key)).toBe('postponed')
  expect(await started()).toBe(false)
  await itIs('2026-11-25T08:30:00+09:00')

  expect(await started()).toBe(true)
})

test('the last minute before the quiet hours is not quiet (38)', async () => {
  const { caseId, key } = await waitingReminder()
  await setClockOffset(cases.db, caseId, Date.parse('2026-11-24T19:59:00+09:00') - Date.now())

  expect(await mails().deliverMail(key)).toBe('sent')
})

test('the same duty of another stay is no reason to send the reminder of this one (37)', async () => {
  const { caseId, key } = await waitingReminder()
  await cases.db
    .updateTable('case_duty')
    .set({ key: 'leg2:A3', leg_id: 'leg2' })
    .where('case_id', '=', caseId)
    .where('key', '=', 'leg1:A3')
    .execute()

  expect(await mails().deliverMail(key)).toBe('skipped')
})

const findOutboxReason = async (key: string): Promise<string | null> =>
  (
    await cases.db
      .selectFrom('outbox')
      .select('reason')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
  ).reason

test('a row that cannot go waits longer each time and holds up no other', async () => {
  const { caseId, key } = await waitingNotice()
  const now = new Date()
  const other = `${caseId}:other:${randomUUID()}`
  await cases.db
    .insertInto('outbox')
    .values({
      key: other,
      case_id: caseId,
      event_id: 'other',
      kind: 'mail',
      content: '{}',
      next_try_at: now,
      created_at: now,
    })
    .execute()

  const first = await claimOutboxRows(cases.db, now, 100)
  const atOnce = await claimOutboxRows(cases.db, now, 100)
  const later = await claimOutboxRows(cases.db, new Date(now.getTime() + 5_000), 100)

  expect(first.map((row) => row.key)).toEqual(expect.arrayContaining([key, other]))
  expect(atOnce.map((row) => row.key)).not.toContain(key)
  expect(later.map((row) => row.key)).toContain(key)
})
