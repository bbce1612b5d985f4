import { randomUUID } from 'node:crypto'
import { runCases, type RunningCases } from '../support/running-cases'

let cases: RunningCases

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

describe('starting a case', () => {
  test('is recorded before it is answered, with what the case itself does because of it', async () => {
    const caseId = await cases.startCase()

    expect(await cases.eventTypes(caseId)).toEqual(['CaseStarted', 'AdmissionNoticeSent'])
  })

  test('waits with the admission notice while consent is missing', async () => {
    const caseId = await cases.startCase({ consent: 'notYet' })
    expect(await cases.eventTypes(caseId)).toEqual(['CaseStarted'])

    await cases.asHospital(caseId, 'ConsentGiven', { basis: 'spoken' })

    expect(await cases.eventTypes(caseId)).toEqual([
      'CaseStarted',
      'ConsentGiven',
      'AdmissionNoticeSent',
    ])
  })
})

describe('an action', () => {
  test('sent fifty times at once under one id happens once', async () => {
    const caseId = await cases.startCase()
    const over = { submissionId: randomUUID(), seenSeq: 2 }
    const confirm = () =>
      cases.asCareManager(
        caseId,
        'AdmissionNoticeConfirmed',
        { legId: 'leg1', channel: 'screen' },
        over,
      )

    const outcomes = await Promise.all(Array.from({ length: 50 }, confirm))

    expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([])
    const types = await cases.eventTypes(caseId)
    expect(types.filter((type) => type === 'AdmissionNoticeConfirmed')).toHaveLength(1)
  })

  test('out of the order of the manual is refused with what would be accepted', async () => {
    const caseId = await cases.startCase()

    const outcome = await cases.asHospital(caseId, 'AdmissionInfoSheetReceived', {
      legId: 'leg1',
      sheetEventId: 'none',
    })

    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'outOfOrder' } })
    expect(await cases.eventTypes(caseId)).toHaveLength(2)
  })

  test('twenty different ones at once keep one order in the case and in the record', async () => {
    const caseId = await cases.startCase()
    const contact = () =>
      cases.asHospital(caseId, 'ContactRecorded', {
        legId: 'leg1',
        channel: 'phone',
        purpose: 'state',
      })

    await Promise.all(Array.from({ length: 20 }, contact))
    await cases.writePath.deliver((await cases.store.claimDue())[0] ?? '').catch(() => undefined)

    const recorded = await cases.store.eventsOf(caseId)
    expect(recorded.map(({ seq }) => seq)).toEqual(recorded.map((_, index) => index + 1))
  })
})
