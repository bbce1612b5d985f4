import { createMoveCaseTime, type MoveCaseTimeDeps } from '../../bin/demo/move-case-time'
import type { CaseId } from '../../manual/case/events'
import { nextMoment } from '../../manual/duties/due'
import { getCaseRun, setClockOffset, withCaseLock } from '../../store/case-claims'
import { coordinationCaseWorkflowId } from '../../workflows/messages'
import { createCaseRuns } from '../../write-path/case-runs'
import { runFromEvents } from '../../write-path/run-input'
import { runCases, type RunningCases } from '../support/running-cases'

jest.setTimeout(120_000)

const DAY_MS = 86_400_000
/** The two clocks are read one after the other. */
const READING_MS = 30_000

let cases: RunningCases

beforeAll(async () => {
  cases = await runCases()
})

afterAll(() => cases.stop())

const depsOver = (over: Partial<MoveCaseTimeDeps> = {}): MoveCaseTimeDeps => ({
  client: cases.temporal.client,
  temporalIsOurs: true,
  getCaseRun: (caseId) => getCaseRun(cases.db, caseId),
  setClockOffset: (caseId, offset) => setClockOffset(cases.db, caseId, offset),
  withCaseLock: (caseId, work) => withCaseLock(cases.db, caseId, work),
  rebuild: cases.writePath.rebuild,
  ...over,
})

const move = (caseId: CaseId, ms: number, over: Partial<MoveCaseTimeDeps> = {}) =>
  createMoveCaseTime(depsOver(over))({ caseId, ms })

/** How far the case's own clock is ahead, as the record says and as a new event of the workflow says. */
async function clocksOf(caseId: CaseId): Promise<{ stored: number; lived: number }> {
  const outcome = await cases.asHospital(caseId, 'ContactRecorded', {
    legId: 'leg1',
    channel: 'phone',
    purpose: 'other',
  })
  expect(outcome).toEqual({ kind: 'done' })
  const real = Date.now()
  const { clockOffsetMs } = await getCaseRun(cases.db, caseId)
  const contact = (await cases.store.eventsOf(caseId)).findLast(
    ({ type }) => type === 'ContactRecorded',
  )
  return { stored: clockOffsetMs, lived: (contact?.recordedAt ?? 0) - real }
}

async function expectAhead(caseId: CaseId, ms: number): Promise<void> {
  const { stored, lived } = await clocksOf(caseId)
  expect(stored).toBe(ms)
  expect(Math.abs(lived - ms)).toBeLessThan(READING_MS)
}

describe("moving a demo case's time", () => {
  test('a fresh run: the stored clock and the workflow go forward together', async () => {
    const caseId = await cases.startCase()
    expect(await move(caseId, DAY_MS)).toEqual({ kind: 'moved', clockOffsetMs: DAY_MS })
    await expectAhead(caseId, DAY_MS)
    await expectAhead(await cases.startCase(), 0) // and no other case's time moves
  })

  test('a moved run that is rebuilt and moved again: the sum is still right', async () => {
    const caseId = await cases.startCase()
    await move(caseId, DAY_MS)
    await cases.writePath.rebuild(caseId)
    await expectAhead(caseId, DAY_MS)
    await move(caseId, 2 * DAY_MS)
    await expectAhead(caseId, 3 * DAY_MS)
    await cases.writePath.rebuild(caseId)
    await expectAhead(caseId, 3 * DAY_MS)
  })

  test('a moved run that is continued as new keeps its time, and can be moved on', async () => {
    const caseId = await cases.startCase()
    await move(caseId, DAY_MS)
    const { generation, clockOffsetMs } = await getCaseRun(cases.db, caseId)
    const events = await cases.store.eventsOf(caseId)
    // The same run with a low threshold, so that three more events continue it as new.
    await createCaseRuns(cases.temporal.client).replace({
      ...runFromEvents(caseId, events, generation, clockOffsetMs),
      eventsPerRun: 3,
    })
    await move(caseId, DAY_MS)
    const before = await runIdOf(caseId)
    for (let contact = 0; contact < 4; contact += 1) await clocksOf(caseId)
    expect(await runIdOf(caseId)).not.toBe(before)
    await expectAhead(caseId, 2 * DAY_MS)
    await move(caseId, DAY_MS)
    await expectAhead(caseId, 3 * DAY_MS)
  })

  test('what falls due on the way is recorded when the time has moved', async () => {
    const caseId = await cases.startCaseAt('2026-11-24T01:00:00Z')
    await move(caseId, 9 * DAY_MS)
    const types = await cases.eventTypes(caseId)
    expect(types).toEqual(expect.arrayContaining(['ReminderDue', 'Escalated']))
    const { state, clockOffsetMs } = await getCaseRun(cases.db, caseId)
    const now = Date.now() + clockOffsetMs
    const next = state && nextMoment(state, now)
    expect(next === undefined || next > now).toBe(true)
  })

  test('a case that closes on the way has closed, and its clock has moved', async () => {
    const caseId = await cases.startCase()
    await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { legId: 'leg1', channel: 'fax' })
    await cases.asHospital(caseId, 'Discharged', { legId: 'leg1', at: Date.now(), outcome: 'home' })
    expect(await move(caseId, 30 * DAY_MS)).toEqual({ kind: 'moved', clockOffsetMs: 30 * DAY_MS })
    expect((await cases.eventTypes(caseId)).at(-1)).toBe('Closed')
    expect(await move(caseId, DAY_MS)).toEqual({ kind: 'closed' })
  })

  test('a case whose run was lost is rebuilt first, and then its time moves', async () => {
    const caseId = await cases.startCase()
    await cases.temporal.client.workflow.getHandle(coordinationCaseWorkflowId(caseId)).terminate()
    expect(await move(caseId, DAY_MS)).toEqual({ kind: 'moved', clockOffsetMs: DAY_MS })
    await expectAhead(caseId, DAY_MS)
  })

  test("on somebody else's Temporal server it says that it cannot, and moves nothing", async () => {
    const caseId = await cases.startCase()
    expect(await move(caseId, DAY_MS, { temporalIsOurs: false })).toEqual({
      kind: 'foreignTemporal',
    })
    await expectAhead(caseId, 0)
  })
})

async function runIdOf(caseId: CaseId): Promise<string> {
  const id = coordinationCaseWorkflowId(caseId)
  return (await cases.temporal.client.workflow.getHandle(id).describe()).runId
}
