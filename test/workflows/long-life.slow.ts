import { plainDate } from '../../manual/calendar/plain-date'
import { coordinationCaseWorkflowId } from '../../workflows/messages'
import { runCases, type RunningCases } from '../support/running-cases'
import { at, begin } from '../support/told-case'

/* A stay on a long-term ward: 400 days, rung up about a dozen times a day (reliability 15). */
const ADMITTED = '2026-06-15 09:40'
const DAYS = 400
const DAYS_AT_ONCE = 8
const EVENTS = 5_000
const DAY_MS = 86_400_000

/** Temporal warns at 10,240 events of one run and ends it at 51,200. */
const WARNED_AT = 10_240

let cases: RunningCases
beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

test('15: a case of 400 days and 5,000 events goes on as new, and is as right as on its first day', async () => {
  const { caseId, hospital, until, owed, events } = await begin(cases, ADMITTED)
  const handle = cases.temporal.client.workflow.getHandle(coordinationCaseWorkflowId(caseId))
  const { runId: firstRun } = await handle.describe()

  const rounds = DAYS / DAYS_AT_ONCE
  for (let round = 1; round <= rounds; round += 1) {
    for (let call = 0; call < EVENTS / rounds; call += 1)
      await hospital('ContactRecorded', { channel: 'phone', purpose: 'state' })
    await until(dayAfter(round * DAYS_AT_ONCE))
  }

  const { runId, historyLength } = await handle.describe()
  expect(runId).not.toBe(firstRun)
  expect(historyLength).toBeLessThan(WARNED_AT)

  const recorded = await events()
  expect(recorded.length).toBeGreaterThan(EVENTS)
  expect(recorded.map(({ seq }) => seq)).toEqual(recorded.map((_, index) => index + 1))
  const steps = recorded.flatMap(({ type, data }) =>
    (type === 'ReminderDue' || type === 'Escalated') && 'milestone' in data
      ? [`${type} ${data.duty} ${data.milestone}`]
      : [],
  )
  expect(steps.length).toBeGreaterThan(0)
  expect(new Set(steps).size).toBe(steps.length)

  await hospital('PlannedDischargeSet', { on: plainDate('2027-08-20') })
  expect(await owed()).toContain('A8')
  await until('2027-08-20 11:00')
  const late = (await events()).filter(
    ({ type, data }) => type === 'Escalated' && 'duty' in data && data.duty === 'A8',
  )
  expect(late.length).toBeGreaterThan(0)
}, 1_800_000)

function dayAfter(days: number): string {
  return new Date(at(ADMITTED) + days * DAY_MS).toLocaleString('sv-SE', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'short',
    timeStyle: 'short',
  })
}
