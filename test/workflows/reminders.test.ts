import type { CaseEvent, CaseId } from '../../manual/case/events'
import { runCases, type RunningCases } from '../support/running-cases'

/*
 * Tuesday 24 November 2026 is an ordinary working day after three days off; hospital and office are open on
 * weekdays 8:30–17:30. Days and hours: domain decisions 2a, manual §2.2, fees §5.1.
 */
const TUESDAY_MORNING = '2026-11-24T09:40:00+09:00'
const leg = { legId: 'leg1' }

let cases: RunningCases

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

async function remindersOf(caseId: CaseId): Promise<readonly string[]> {
  const events = await cases.store.eventsOf(caseId)
  return events.filter(isReminder).map(({ data }) => `${data.duty} ${data.milestone} → ${data.to}`)
}

const isReminder = (event: CaseEvent): event is CaseEvent<'ReminderDue' | 'Escalated'> =>
  event.type === 'ReminderDue' || event.type === 'Escalated'

const confirmNotice = (caseId: CaseId) =>
  cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })

const sendSheet = (caseId: CaseId) =>
  cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })

describe('the admission information sheet', () => {
  test('is asked for two hours before the office closes on the last day of each fee window, then further up', async () => {
    const caseId = await cases.startCaseAt(TUESDAY_MORNING)
    await confirmNotice(caseId)
    const first = 'A3 tierIEnds → careManager'
    const second = 'A3 tierIIEnds → careManager'

    await cases.timePassesTo(caseId, '2026-11-24T15:29:00+09:00')
    expect(await remindersOf(caseId)).toEqual([])
    await cases.timePassesTo(caseId, '2026-11-24T15:31:00+09:00')
    expect(await remindersOf(caseId)).toEqual([first])

    await cases.timePassesTo(caseId, '2026-11-26T15:29:00+09:00')
    expect(await remindersOf(caseId)).toEqual([first])
    await cases.timePassesTo(caseId, '2026-11-26T15:31:00+09:00')
    expect(await remindersOf(caseId)).toEqual([first, second])

    await cases.timePassesTo(caseId, '2026-11-27T08:31:00+09:00')
    expect((await remindersOf(caseId)).slice(2)).toEqual(['A3 tierIIOver → officeManager'])
    await cases.timePassesTo(caseId, '2026-12-01T08:29:00+09:00')
    expect(await remindersOf(caseId)).toHaveLength(3)
    await cases.timePassesTo(caseId, '2026-12-01T08:31:00+09:00')
    expect((await remindersOf(caseId)).slice(3)).toEqual(['A3 lastDay → hospitalDesk'])
  }, 60_000)

  test('is not asked for once it was sent, even a minute before', async () => {
    const caseId = await cases.startCaseAt(TUESDAY_MORNING)
    await confirmNotice(caseId)
    await cases.timePassesTo(caseId, '2026-11-24T15:29:00+09:00')
    await sendSheet(caseId)

    await cases.timePassesTo(caseId, '2026-11-24T17:00:00+09:00')

    expect(await remindersOf(caseId)).toEqual([])
  }, 60_000)
})

describe('the receipt', () => {
  test('is asked for on the next business day at ten', async () => {
    const caseId = await cases.startCaseAt(TUESDAY_MORNING)
    await confirmNotice(caseId)
    await sendSheet(caseId)

    await cases.timePassesTo(caseId, '2026-11-25T09:59:00+09:00')
    expect(await remindersOf(caseId)).toEqual([])
    await cases.timePassesTo(caseId, '2026-11-25T10:01:00+09:00')

    expect((await remindersOf(caseId)).every((line) => line.startsWith('A4'))).toBe(true)
    expect(await remindersOf(caseId)).toHaveLength(1)
  }, 60_000)
})

describe('after three days without a worker', () => {
  test('superseded reminders are skipped with a log line, and only the latest of a duty fires, late (7)', async () => {
    const caseId = await cases.startCaseAt(TUESDAY_MORNING)
    await confirmNotice(caseId)
    await cases.timePassesTo(caseId, '2026-11-24T12:00:00+09:00')
    const events = await cases.store.eventsOf(caseId)
    await cases.temporal.client.workflow.getHandle(`case-${caseId}`).terminate('lost')

    await cases.resumeAt(caseId, '2026-11-27T09:00:00+09:00')

    const later = (await cases.store.eventsOf(caseId)).slice(events.length)
    expect(later.filter(({ type }) => type === 'ReminderSkipped')).toHaveLength(2)
    expect(later.filter(isReminder).map(({ data }) => data)).toMatchObject([
      { duty: 'A3', milestone: 'tierIIOver', late: true },
    ])
    expect(cases.logged.filter((facts) => 'caseId' in facts && facts.caseId === caseId)).toEqual([
      { caseId, legId: 'leg1', duty: 'A3', milestone: 'tierIEnds' },
      { caseId, legId: 'leg1', duty: 'A3', milestone: 'tierIIEnds' },
    ])
  }, 60_000)
})

test('an escalation fires once per milestone, however often its case is woken and rebuilt (40)', async () => {
  const caseId = await cases.startCaseAt(TUESDAY_MORNING)
  await confirmNotice(caseId)
  await cases.timePassesTo(caseId, '2026-11-27T08:31:00+09:00')
  const once = await remindersOf(caseId)
  expect(once.filter((line) => line === 'A3 tierIIOver → officeManager')).toHaveLength(1)

  for (const minute of [32, 33, 34]) {
    await cases.writePath.rebuild(caseId)
    await cases.timePassesTo(caseId, `2026-11-27T08:${minute}:00+09:00`)
  }

  expect(await remindersOf(caseId)).toEqual(once)
}, 60_000)

test('everything sent by the clock stands in the record in the order of the case', async () => {
  const caseId = await cases.startCaseAt(TUESDAY_MORNING)
  await confirmNotice(caseId)
  await cases.timePassesTo(caseId, '2026-12-02T12:00:00+09:00')

  const { recent } = await cases.viewOf(caseId)
  expect(await cases.store.eventsOf(caseId)).toEqual(recent)
}, 60_000)
