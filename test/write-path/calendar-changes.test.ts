import { createCalendarStore } from '../../bin/calendar-wiring'
import { instantInJapan, timeOfDay } from '../../manual/calendar/japan-time'
import { plainDate } from '../../manual/calendar/plain-date'
import type { CaseId } from '../../manual/case/events'
import { createCalendarRevisions, type OwnDays } from '../../store/calendar-revisions'
import { tellCasesOnce } from '../../write-path/tell-cases'
import { runCases, type RunningCases } from '../support/running-cases'

/*
 * Tuesday 24 November 2026 is an ordinary working day. For an admission on it within the office's hours tier I of the
 * care fee ends that day; with the office closed on that day it ends on the next one (fees-and-deadlines §5.1).
 */
const TUESDAY_MORNING = '2026-11-24T09:40:00+09:00'
const HOURS = [timeOfDay('08:30'), timeOfDay('17:30')] as const
const WEEKDAYS: OwnDays = {
  hours: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS },
  closedOnNationalHolidays: true,
  closedOn: [],
}
const SHUT: OwnDays = { ...WEEKDAYS, closedOn: [plainDate('2026-11-24')] }
const by = { accountId: 'manager', name: '見本 一子' }
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

let cases: RunningCases
beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

const now = (): Date => new Date()
const revisions = () => createCalendarRevisions(cases.db, now)

async function save(days: OwnDays): Promise<void> {
  const { officeId } = cases.parties
  const [newest] = await revisions().of(officeId)
  const seenRevision = newest?.revision ?? ''
  expect(await revisions().add({ organisationId: officeId, days, seenRevision, by })).toBe('added')
}

const tellOnce = () => tellCasesOnce({ store: createCalendarStore(cases.db, now), log: silent })

/** The reconciler's part: what was handed in is sent, in order. */
async function send(caseId: CaseId): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const pending = await cases.store.findOldestPending(caseId)
    if (pending === undefined) return
    await cases.writePath.deliver(pending.id)
  }
}

async function tierIEnds(caseId: CaseId): Promise<number | undefined> {
  const row = await cases.db
    .selectFrom('case_duty')
    .select('view')
    .where('case_id', '=', caseId)
    .where('code', '=', 'A3')
    .executeTakeFirstOrThrow()
  const { feeWindow } = row.view as { feeWindow?: { tiers: readonly { endsAt: number }[] } }
  return feeWindow?.tiers[0]?.endsAt
}

const endOf = (day: string) => instantInJapan(plainDate(day), timeOfDay('24:00'))
const changesOf = async (caseId: CaseId) =>
  (await cases.eventTypes(caseId)).filter((type) => type === 'CalendarChanged').length

test("43: changing an office's calendar recomputes the deadlines of its open cases and records the change, once", async () => {
  await save(WEEKDAYS)
  const open = await cases.startCaseAt(TUESDAY_MORNING)
  await tellOnce()
  await send(open)
  const before = await changesOf(open)
  expect(await tierIEnds(open)).toBe(endOf('2026-11-24'))

  await save(SHUT)
  await tellOnce()
  await tellOnce()
  await send(open)

  expect(await tierIEnds(open)).toBe(endOf('2026-11-25'))
  expect(await changesOf(open)).toBe(before + 1)
}, 60_000)

test('a calendar confirmed again without a change tells no case anything', async () => {
  const open = await cases.startCaseAt(TUESDAY_MORNING)
  await save(WEEKDAYS)
  await tellOnce()
  await send(open)
  const before = await changesOf(open)

  await save(WEEKDAYS)
  await tellOnce()
  await send(open)

  expect(before).toBe(1)
  expect(await changesOf(open)).toBe(before)
}, 60_000)

test('a job killed between two cases goes on with the other one, and tells nobody twice', async () => {
  const open = [await cases.startCaseAt(TUESDAY_MORNING), await cases.startCaseAt(TUESDAY_MORNING)]
  const before = await Promise.all(open.map(changesOf))
  await save(SHUT)
  const store = createCalendarStore(cases.db, now)
  const [first] = (await store.claim()).filter(({ caseId }) => open.includes(caseId))
  if (first === undefined) throw new Error('nothing was noted')
  await store.tell(first)
  // The first worker dies here: what it claimed and has not told is due again after its pause.
  const later = createCalendarStore(cases.db, () => new Date(Date.now() + 120_000))

  await tellCasesOnce({ store: later, log: silent })
  await tellCasesOnce({ store: later, log: silent })
  await store.tell(first)
  for (const caseId of open) await send(caseId)

  expect(await Promise.all(open.map(changesOf))).toEqual(before.map((count) => count + 1))
  expect(await Promise.all(open.map(tierIEnds))).toEqual(open.map(() => endOf('2026-11-25')))
}, 60_000)

test('two changes in a row leave the case with the newer one', async () => {
  const open = await cases.startCaseAt(TUESDAY_MORNING)
  await save({ ...WEEKDAYS, closedOn: [plainDate('2026-11-24'), plainDate('2026-11-25')] })
  await save(WEEKDAYS)
  await tellOnce()
  await send(open)

  expect(await tierIEnds(open)).toBe(endOf('2026-11-24'))
}, 60_000)

test('a snapshot with less than thirty days left is renewed, once', async () => {
  const open = await cases.startCaseAt(TUESDAY_MORNING)
  await save(SHUT)
  await tellOnce()
  await send(open)
  const inTime = new Date(Date.now() + 61 * 86_400_000)
  const ahead = createCalendarStore(cases.db, () => inTime)
  const told = () =>
    cases.db.selectFrom('calendar_change').select('cause').where('case_id', '=', open).execute()
  expect(await told()).toHaveLength(1)

  await ahead.note()
  await ahead.note()
  await tellCasesOnce({ store: ahead, log: silent })
  await ahead.note()

  expect((await told()).map(({ cause }) => cause.slice(-10))).toContain('2027-02-22')
  expect(await told()).toHaveLength(2)
}, 60_000)

test('somebody who saves over a calendar changed meanwhile is told, and nothing is overwritten', async () => {
  const { officeId } = cases.parties
  const stale = { organisationId: officeId, days: SHUT, seenRevision: 'older', by }

  expect(await revisions().add(stale)).toBe('changedMeanwhile')
})
