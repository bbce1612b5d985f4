import type { CaseId } from '../../manual/case/events'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { runCases, type RunningCases } from '../support/running-cases'

let cases: RunningCases
const leg = { legId: 'leg1' }

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

async function dischargedCase(): Promise<CaseId> {
  const caseId = await cases.startCase({ admittedAt: Date.now() - 8 * 86_400_000 })
  await cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })
  await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })
  const sheet = (await cases.store.eventsOf(caseId)).at(-1)
  await cases.asHospital(caseId, 'AdmissionInfoSheetReceived', {
    ...leg,
    sheetEventId: sheet?.id ?? '',
  })
  await cases.asHospital(caseId, 'PlannedDischargeSet', { ...leg, on: dayInJapan(Date.now()) })
  await cases.asHospital(caseId, 'DischargeCoordinationNoticeSent', { ...leg, channel: 'phone' })
  await cases.asCareManager(caseId, 'DischargeCoordinationNoticeConfirmed', {
    ...leg,
    channel: 'phone',
  })
  await cases.asHospital(caseId, 'DischargeDateFixed', { ...leg, on: dayInJapan(Date.now()) })
  return caseId
}

async function discharge(caseId: CaseId) {
  return cases.asHospital(caseId, 'Discharged', { ...leg, at: Date.now(), outcome: 'home' })
}

test('a case closes by itself when its duties are done, and its run ends', async () => {
  const caseId = await dischargedCase()

  expect(await discharge(caseId)).toEqual({ kind: 'done' })

  expect((await cases.eventTypes(caseId)).at(-1)).toBe('Closed')
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).result()
})

test('an action on a closed case is refused as closed, with reopening as the way', async () => {
  const caseId = await dischargedCase()
  await discharge(caseId)
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).result()

  const outcome = await cases.asHospital(caseId, 'PlannedDischargeSet', {
    ...leg,
    on: dayInJapan(Date.now()),
  })

  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'closed' } })
})

test('what the office notes for its fee is taken by a closed case, which opens for it and closes again', async () => {
  const caseId = await dischargedCase()
  await discharge(caseId)
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).result()

  const outcome = await cases.asCareManager(caseId, 'FormKept', {
    ...leg,
    formId: 'discharge-info-record',
    edition: '2026-11',
    formSubmissionId: 'none',
  })

  expect(outcome).toEqual({ kind: 'done' })
  const types = await cases.eventTypes(caseId)
  expect(types.slice(types.indexOf('Closed'))).toEqual(['Closed', 'Reopened', 'FormKept', 'Closed'])
})

test('a closed case can be reopened by hand, and then takes actions again', async () => {
  const caseId = await dischargedCase()
  await discharge(caseId)
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).result()

  expect(await cases.asHospital(caseId, 'Reopened', { reason: 'byHand' })).toEqual({ kind: 'done' })
  const outcome = await cases.asHospital(caseId, 'ContactRecorded', {
    ...leg,
    channel: 'phone',
    purpose: 'state',
  })

  expect(outcome).toEqual({ kind: 'done' })
})

test('two reopenings at once reopen once', async () => {
  const caseId = await dischargedCase()
  await discharge(caseId)
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).result()

  await Promise.all([
    cases.asHospital(caseId, 'Reopened', { reason: 'byHand' }),
    cases.asHospital(caseId, 'Reopened', { reason: 'byHand' }),
  ])

  const types = await cases.eventTypes(caseId)
  expect(types.filter((type) => type === 'Reopened')).toHaveLength(1)
})
