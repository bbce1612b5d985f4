import { runCases, type RunningCases } from '../support/running-cases'

const leg = { legId: 'leg1' }
let cases: RunningCases

beforeAll(async () => {
  cases = await runCases({ maxCachedWorkflows: 0 })
}, 60_000)
afterAll(() => cases.stop())

test('a case whose every task replays its whole history comes to the same', async () => {
  const caseId = await cases.startCaseAt('2026-11-24T09:40:00+09:00', { consent: 'notYet' })
  await cases.asHospital(caseId, 'ConsentGiven', { basis: 'spoken' })
  await cases.asCareManager(caseId, 'AdmissionNoticeConfirmed', { ...leg, channel: 'screen' })
  await cases.timePassesTo(caseId, '2026-11-24T16:00:00+09:00')
  await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })
  await cases.timePassesTo(caseId, '2026-11-25T12:00:00+09:00')

  expect(await cases.eventTypes(caseId)).toEqual([
    'CaseStarted',
    'ConsentGiven',
    'AdmissionNoticeSent',
    'AdmissionNoticeConfirmed',
    'ReminderDue',
    'AdmissionInfoSheetSent',
    'ReminderDue',
  ])
}, 60_000)
