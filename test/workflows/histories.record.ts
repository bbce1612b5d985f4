import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyToJSON } from '@temporalio/common/lib/proto-utils'
import { plainDate } from '../../manual/calendar/plain-date'
import type { CaseId } from '../../manual/case/events'
import { insertParties, type Parties, weekdays } from '../support/fixtures'
import { runCases, type RunningCases } from '../support/running-cases'
import { at, begin } from '../support/told-case'

/*
 * Records the histories that `replay.test.ts` replays, one for each path through the manual:
 * `HISTORIES=v3 npx jest --testMatch="<rootDir>/test/workflows/histories.record.ts"`. Run it once for each released version of the workflow,
 * into a new folder, and never over an old one: an old history is the proof that cases begun under that version
 * still go on. Timers here fire in real time (histories of cases whose time was moved carry events of the server's own).
 */
const VERSION = process.env['HISTORIES'] ?? ''
const folder = join(__dirname, 'histories', VERSION)
const TUESDAY = '2026-11-10 09:40'
const DAY = plainDate('2026-11-10')
const NOBODY = { coordinator: undefined, careLevel: 'notApplied' } as never

let cases: RunningCases
let others: Parties

beforeAll(async () => {
  if (VERSION === '') throw new Error('HISTORIES names the new folder')
  mkdirSync(folder)
  cases = await runCases()
  others = await insertParties(cases.ownerDb)
}, 60_000)
afterAll(() => cases.stop())

async function keep(name: string, caseId: CaseId): Promise<number> {
  const history = await cases.temporal.client.workflow.getHandle(`case-${caseId}`).fetchHistory()
  writeFileSync(join(folder, `${name}.json`), historyToJSON(history))
  return history.events?.length ?? 0
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const careManager = (organisationId: string) => ({
  coordinator: { kind: 'careManager', organisationId, registered: true } as const,
  calendar: weekdays(organisationId, DAY),
})

test('flow A from start to close, and reopened', async () => {
  const { caseId, hospital, office, events } = await begin(cases, TUESDAY)
  await office('AdmissionNoticeConfirmed', { channel: 'screen' })
  await office('AdmissionInfoSheetSent', { channel: 'fax' })
  await hospital('AdmissionInfoSheetReceived', { sheetEventId: (await events()).at(-1)?.id ?? '' })
  await hospital('PlannedDischargeSet', { on: DAY })
  await hospital('DischargeCoordinationNoticeSent', { channel: 'phone' })
  await office('DischargeCoordinationNoticeConfirmed', { channel: 'phone' })
  await hospital('DischargeDateFixed', { on: DAY })
  await hospital('Discharged', { at: at(TUESDAY), outcome: 'home' })
  await hospital('DocumentsHandedOver', { channel: 'fax', documents: ['nursingSummary'] })
  await office('CarePlanCopyReturned', { channel: 'screen' })
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).result()
  expect(await keep('flow-a', caseId)).toBeGreaterThan(5)
  await hospital('Reopened', { reason: 'byHand' })
  await hospital('ContactRecorded', { channel: 'phone', purpose: 'state' })
  expect(await keep('reopened', caseId)).toBeGreaterThan(5)
})

test('flow B to its join', async () => {
  const { caseId, hospital } = await begin(cases, TUESDAY, NOBODY)
  await hospital('ChecksheetAnswered', { result: 'must', checksheet: 'nanwa-2', items: [] })
  await hospital('CertificationChecked', { standing: 'notCertified' })
  await hospital('CertificationApplied', {
    kind: 'new',
    on: DAY,
    expected: 'care',
    at: 'municipalCareSection',
  })
  await hospital('CertificationDecided', { on: DAY, level: 'care2' })
  await hospital('OfficeChosen', { officeKind: 'careManagementOffice' })
  await hospital('CareManagerIdentified', careManager(cases.parties.officeId))
  await hospital('PlannedDischargeSet', { on: plainDate('2026-11-27') })
  await hospital('DischargeCoordinationNoticeSent', { channel: 'phone' })
  expect(await keep('flow-b', caseId)).toBeGreaterThan(5)
})

test('flow B’ to its join', async () => {
  const { caseId, hospital } = await begin(cases, TUESDAY, NOBODY)
  const answered = {
    result: 'must',
    checksheet: 'nanwa-2',
    items: [],
    scheme: 'disability',
  } as const
  await hospital('ChecksheetAnswered', answered)
  await hospital('DisabilityDeskConsulted', { channel: 'phone' })
  await hospital('CareManagerIdentified', careManager(cases.parties.officeId))
  expect(await keep('flow-b-disability', caseId)).toBeGreaterThan(5)
})

test('reminders that fire, and an action that comes between them', async () => {
  const caseId = await cases.startCaseAt('2026-11-24T15:29:57+09:00', { edition: 'nanwa-2' })
  const leg = { legId: 'leg1' }
  await pause(5_000)
  await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })
  await pause(1_000)
  expect(await keep('reminder', caseId)).toBeGreaterThan(5)
}, 30_000)

test('a transfer, and a death in the next hospital', async () => {
  const { caseId, hospital, as } = await begin(cases, TUESDAY)
  const calendar = weekdays(others.hospitalId, DAY)
  const next = { legId: 'leg2', wardCode: 'w1', edition: 'nanwa-2', calendar }
  await hospital('Transferred', { at: at(TUESDAY), to: others.hospitalId, next })
  await as(others.hospitalId, 'hospital')('Died', { legId: 'leg2', at: at(TUESDAY) })
  expect(await keep('transfer-and-death', caseId)).toBeGreaterThan(5)
})

test('consent that comes later, refused steps, and consent that is taken back', async () => {
  const { caseId, hospital, tries } = await begin(cases, TUESDAY, { consent: 'notYet' })
  await tries('AdmissionInfoSheetReceived', { sheetEventId: 'none' })
  await hospital('ConsentGiven', { basis: 'spoken' })
  await hospital('ConsentRefused', {})
  expect(await keep('consent', caseId)).toBeGreaterThan(5)
})

test('a recall, a dispute, a correction, another office, and a merge', async () => {
  const { caseId, hospital } = await begin(cases, TUESDAY)
  const { officeId: organisationId } = cases.parties
  await hospital('Disputed', { about: 'admissionNotice', claim: 'didNotHappen' })
  await hospital('Settled', { about: 'admissionNotice', outcome: 'didNotHappen' })
  await hospital('Corrected', {
    correction: { what: 'admission', admittedAt: at('2026-11-09 09:00'), admissionTimeKnown: true },
  })
  await hospital('Recalled', { organisationId, reason: 'wrongRecipient' })
  await hospital('RecallTold', { organisationId, channel: 'phone' })
  await hospital('CareManagerIdentified', careManager(others.officeId))
  await hospital('Merged', { into: 'another-case' as CaseId })
  expect(await keep('recall-dispute-correction-merge', caseId)).toBeGreaterThan(5)
})

test('put aside', async () => {
  const { caseId, hospital } = await begin(cases, TUESDAY)
  await hospital('Excluded', { reason: 'shortStay' })
  expect(await keep('excluded', caseId)).toBeGreaterThan(5)
})
