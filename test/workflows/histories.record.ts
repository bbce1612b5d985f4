import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyToJSON } from '@temporalio/common/lib/proto-utils'
import type { CaseId } from '../../manual/case/events'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { runCases, type RunningCases } from '../support/running-cases'

/*
 * Records the histories that `replay.test.ts` replays: `npx jest --testMatch '**' histories.record`. Run it once
 * for each released version of the workflow, into a new folder, and never over an old one: an old history is the proof
 * that cases begun under that version still go on. Timers here fire in real time (histories of cases whose
 * time was moved carry events of the server's own).
 */
const VERSION = process.env['HISTORIES'] ?? 'v1'
const leg = { legId: 'leg1' }

let cases: RunningCases

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

async function keep(name: string, caseId: CaseId): Promise<number> {
  const history = await cases.temporal.client.workflow.getHandle(`case-${caseId}`).fetchHistory()
  const file = join(__dirname, 'histories', VERSION, `${name}.json`)
  writeFileSync(file, historyToJSON(history))
  return history.events?.length ?? 0
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test('a life from start to close', async () => {
  const admittedAt = Date.now() - 8 * 86_400_000
  const caseId = await cases.startCase({ admittedAt })
  const today = dayInJapan(Date.now())
  await cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })
  await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })
  const sheetEventId = (await cases.store.eventsOf(caseId)).at(-1)?.id ?? ''
  await cases.asHospital(caseId, 'AdmissionInfoSheetReceived', { ...leg, sheetEventId })
  await cases.asHospital(caseId, 'PlannedDischargeSet', { ...leg, on: today })
  await cases.asHospital(caseId, 'DischargeCoordinationNoticeSent', { ...leg, channel: 'phone' })
  await cases.asCareManager(caseId, 'DischargeCoordinationNoticeConfirmed', {
    ...leg,
    channel: 'phone',
  })
  await cases.asHospital(caseId, 'DischargeDateFixed', { ...leg, on: today })
  await cases.asHospital(caseId, 'Discharged', { ...leg, at: Date.now(), outcome: 'home' })
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).result()
  expect(await keep('life', caseId)).toBeGreaterThan(5)

  await cases.asHospital(caseId, 'Reopened', { reason: 'byHand' })
  await cases.asHospital(caseId, 'ContactRecorded', { ...leg, channel: 'phone', purpose: 'state' })
  expect(await keep('reopened', caseId)).toBeGreaterThan(5)
})

test('reminders that fire, and an action that comes between them', async () => {
  const caseId = await cases.startCaseAt('2026-11-24T15:29:57+09:00')
  await cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })
  await pause(5_000)
  await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })
  await pause(1_000)
  expect(await keep('reminder', caseId)).toBeGreaterThan(5)
}, 30_000)

test('consent that comes later, and refused steps', async () => {
  const caseId = await cases.startCase({ consent: 'notYet' })
  await cases.asHospital(caseId, 'AdmissionInfoSheetReceived', { ...leg, sheetEventId: 'none' })
  await cases.asHospital(caseId, 'ConsentGiven', { basis: 'spoken' })
  expect(await keep('consent', caseId)).toBeGreaterThan(5)
})
