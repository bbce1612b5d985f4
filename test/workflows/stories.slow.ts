import { plainDate } from '../../manual/calendar/plain-date'
import { currentLeg } from '../../manual/case/legs'
import { insertParties, type Parties, weekdays } from '../support/fixtures'
import { runCases, type RunningCases } from '../support/running-cases'
import { at, begin } from '../support/told-case'

/* Every exception of the manual's §2.5 and flow B', on the real server, time moved forward. */
let cases: RunningCases
let others: Parties

beforeAll(async () => {
  cases = await runCases()
  others = await insertParties(cases.ownerDb)
}, 60_000)
afterAll(() => cases.stop())

const TUESDAY = '2026-11-10 09:40'
const FRIDAY = plainDate('2026-11-27')
const DAY = plainDate('2026-11-10')
const NOBODY = { coordinator: undefined, careLevel: 'care2' } as never

const careManager = (organisationId: string) => ({
  coordinator: { kind: 'careManager', organisationId, registered: true } as const,
  calendar: weekdays(organisationId, DAY),
})

test.each([
  ['a short stay', 'shortStay'],
  ['a regular respite stay', 'respite'],
  ['a stay in the emergency ward alone', 'emergencyWardOnly'],
  ['a case begun by mistake', 'mistakenCase'],
] as const)(
  '%s: is put aside with its reason, nobody is reminded of it again',
  async (_what, reason) => {
    const { hospital, closedBecause, owed, reminders } = await begin(cases, TUESDAY)
    await hospital('Excluded', { reason })
    expect(await closedBecause()).toBe('excluded')
    expect(await owed()).toEqual([])
    expect(await reminders()).toEqual([])
  },
)

test('a transfer: the next hospital has its own notice, sheet and screening; who looks after the person goes with it', async () => {
  const { hospital, as, until, owed, events } = await begin(cases, TUESDAY)
  await until('2026-11-13 11:00')
  await hospital('Transferred', {
    at: at('2026-11-13 11:00'),
    to: others.hospitalId,
    next: {
      legId: 'leg2',
      wardCode: 'w1',
      edition: 'nanwa-2',
      calendar: weekdays(others.hospitalId, DAY),
    },
  })
  expect(await owed()).toEqual(['A13', 'leg2 A3', 'leg2 A5', 'leg2 A6', 'leg2 W1'])
  const told = (await events()).filter(({ type }) => type === 'AdmissionNoticeSent')
  expect(told.map(({ data }) => ('legId' in data ? data.legId : ''))).toEqual(['leg1', 'leg2'])

  await as(others.hospitalId, 'hospital')('PlannedDischargeSet', { legId: 'leg2', on: FRIDAY })
  expect(await owed()).toContain('leg2 A8')
})

test('a mistaken transfer: the first stay owes what it owed, is reminded of it, and the next one is never reminded', async () => {
  const others = await insertParties(cases.ownerDb)
  const { hospital, until, owed, reminders, duty } = await begin(cases, TUESDAY)
  const before = await duty('A6')
  await until('2026-11-12 09:00')
  await hospital('Transferred', {
    at: at('2026-11-12 09:00'),
    to: others.hospitalId,
    next: {
      legId: 'leg2',
      wardCode: '2S',
      edition: 'nanwa-2',
      calendar: weekdays(others.hospitalId, plainDate('2026-11-12')),
    },
  })
  expect(await owed()).toContain('leg2 A6')
  await hospital('TakenBack', { what: 'Transferred', reason: 'mistyped' })
  expect(await duty('A6')).toBe(before)
  expect((await owed()).filter((one) => one.startsWith('leg2'))).toEqual([])
  await until('2026-11-20 09:00')
  expect(await reminders()).toContain('11-17 08:30 A6 → hospitalDesk')
  expect((await reminders()).filter((one) => one.includes(' A6 ')).length).toBeLessThanOrEqual(2)
})

test('a facility: both care managers are told, the papers are handed over, and no plan comes back', async () => {
  const { hospital, until, owed, closedBecause } = await begin(cases, TUESDAY)
  await until('2026-11-27 11:00')
  await hospital('Discharged', { at: at('2026-11-27 11:00'), outcome: 'facility' })
  expect(await owed()).toEqual(['A13', 'F1'])
  await hospital('FacilityHandedOver', { channel: 'phone' })
  await hospital('DocumentsHandedOver', { channel: 'fax', documents: ['nursingSummary'] })
  expect(await closedBecause()).toBe('dutiesDone')
})

test('out of hours: nothing goes off at night, and the fee’s days are the office’s own', async () => {
  const { until, reminders, duty } = await begin(cases, '2026-11-13 21:40')
  await until('2026-11-16 08:00')
  expect(await reminders()).toEqual([])
  // A Friday evening counts with the next open day: Monday for Ⅰ, Ⅱ two days after (fees §5.1).
  await until('2026-11-16 15:29')
  expect(await reminders()).not.toContain('11-16 15:30 A3 → careManager')
  await until('2026-11-16 15:31')
  expect(await reminders()).toContain('11-16 15:30 A3 → careManager')
  expect(await duty('A3')).toBe('open 2026-11-21 00:00')
})

test('care manager unknown: the search is recorded step by step, and who is found is told at once', async () => {
  const { hospital, until, duty, reminders, types } = await begin(cases, TUESDAY, NOBODY)
  await hospital('CareManagerInquired', {
    of: 'patientOrFamily',
    outcome: 'waiting',
    channel: 'visit',
  })
  expect(await duty('B0')).toBe('open 2026-11-14 00:00')
  await until('2026-11-13 09:00')
  expect(await reminders()).toContain('11-13 08:30 B0 → hospitalDesk')
  await hospital('CareManagerInquired', { of: 'municipality', outcome: 'named', channel: 'phone' })
  await hospital('CareManagerIdentified', careManager(cases.parties.officeId))
  expect(await duty('B0')).toContain('done')
  expect((await types()).slice(-2)).toEqual(['CareManagerIdentified', 'AdmissionNoticeSent'])
})

test('a weekend discharge moves every deadline before it earlier, never later', async () => {
  const { hospital, duty } = await begin(cases, TUESDAY)
  await hospital('PlannedDischargeSet', { on: plainDate('2026-11-29') })
  await hospital('DischargeDateFixed', { on: plainDate('2026-11-29') })
  // Sunday the 29th: seven days before is Sunday the 22nd, so Friday the 20th; three business days are the 25th.
  expect(await duty('A8')).toBe('open 2026-11-20 17:30')
  expect(await duty('A10')).toBe('open 2026-11-26 00:00')
  expect(await duty('A11')).toBe('done 2026-11-28 00:00')
})

test('a sudden discharge: both sides telephone the same day, and no conference is asked for', async () => {
  const { hospital, office, owed, duty } = await begin(cases, TUESDAY)
  await hospital('PlannedDischargeSet', { on: plainDate('2026-11-12') })
  expect(await owed()).toEqual(expect.arrayContaining(['phone hospital', 'phone coordinator']))
  expect(await duty('A10')).toBe('none')
  await hospital('DischargeCoordinationNoticeSent', { channel: 'phone' })
  await office('DischargeCoordinationNoticeConfirmed', { channel: 'phone' })
  expect(await owed()).not.toContain('phone hospital')
})

test('a readmission within days is linked to the earlier case and lives on its own', async () => {
  const first = await begin(cases, TUESDAY)
  await first.hospital('Excluded', { reason: 'shortStay' })
  const second = await begin(cases, '2026-11-16 09:40')
  await second.hospital('Linked', { caseId: first.caseId, relation: 'readmissionOf' })
  const { state } = await second.stateNow()
  expect(state.links).toMatchObject([{ caseId: first.caseId, relation: 'readmissionOf' }])
  expect(await second.owed()).toContain('A3')
})

test('refusal: sharing stops, nothing more is asked of anybody', async () => {
  const { hospital, tries, until, owed, reminders } = await begin(cases, TUESDAY)
  await hospital('ConsentRefused', {})
  expect(await owed()).toEqual([])
  const refused = await tries('DischargeCoordinationNoticeSent', { channel: 'phone' })
  expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'consentNeeded' } })
  await until('2026-12-10 12:00')
  expect(await reminders()).toEqual([])
})

test('a postponed discharge: the notice stays given, the conference and the date are owed anew', async () => {
  const { hospital, office, duty, types } = await begin(cases, TUESDAY)
  await hospital('PlannedDischargeSet', { on: FRIDAY })
  await hospital('DischargeCoordinationNoticeSent', { channel: 'phone' })
  await office('DischargeCoordinationNoticeConfirmed', { channel: 'phone' })
  await hospital('DischargeDateFixed', { on: FRIDAY })
  await hospital('PlannedDischargeSet', { on: plainDate('2026-12-11') })
  expect(await duty('A8')).toContain('done')
  expect(await duty('A11')).toContain('notYet')
  expect(await duty('A10')).toBe('open 2026-12-09 00:00')
  await hospital('DischargeDateFixed', { on: plainDate('2026-12-11') })
  expect((await types()).filter((type) => type === 'DischargeDateTold')).toHaveLength(2)
})

test('a change of care manager: the new office is told of the admission, and both are named', async () => {
  const { hospital, as, stateNow, types } = await begin(cases, TUESDAY)
  await hospital('CareManagerChanged', careManager(others.officeId))
  expect((await types()).filter((type) => type === 'AdmissionNoticeSent')).toHaveLength(2)
  await as(others.officeId, 'coordinator')('AdmissionNoticeConfirmed', { channel: 'screen' })
  const { state } = await stateNow()
  expect(state.coordinator?.organisationId).toBe(others.officeId)
  expect(state.formerCoordinators?.map(({ organisationId }) => organisationId)).toEqual([
    cases.parties.officeId,
  ])
})

test('a corrected admission day recomputes every deadline and keeps the old one', async () => {
  const { hospital, until, duty, stateNow } = await begin(cases, TUESDAY)
  expect(await duty('A6')).toBe('open 2026-11-18 00:00')
  await until('2026-11-12 10:00')
  await hospital('Corrected', {
    correction: {
      what: 'admission',
      admittedAt: at('2026-11-12 09:00'),
      admissionTimeKnown: true,
    },
  })
  expect(await duty('A6')).toBe('open 2026-11-20 00:00')
  const { state } = await stateNow()
  expect(currentLeg(state).corrections?.map(({ before }) => before.at)).toEqual([
    at('2026-11-10 09:30'),
  ])
})

test.each([
  ['a mistaken death', 'Died', { at: at('2026-11-12 09:00') }],
  ['a mistaken exclusion', 'Excluded', { reason: 'mistakenCase' }],
  ['a mistaken discharge', 'Discharged', { at: at('2026-11-12 09:00'), outcome: 'home' }],
] as const)(
  '%s: taken back, the case opens and its clock goes on as if it had not been said',
  async (_what, what, data) => {
    const { hospital, until, owed, types, reminders } = await begin(cases, TUESDAY)
    await until('2026-11-12 09:30')
    const before = await owed()
    await hospital(what, data)
    expect(await owed()).not.toEqual(before)
    await hospital('TakenBack', { what, reason: 'mistyped' })
    expect(await owed()).toEqual(before)
    expect((await types()).at(-1)).toBe('TakenBack')
    await until('2026-11-17 09:00')
    expect(await reminders()).toContain('11-17 08:30 A6 → hospitalDesk')
  },
)

test('a discharge that the care manager has answered with a plan is taken back only after the plan is', async () => {
  const { hospital, office, tries, until, owed } = await begin(cases, TUESDAY)
  await until('2026-11-12 09:30')
  const before = await owed()
  await hospital('Discharged', { at: at('2026-11-12 09:00'), outcome: 'home' })
  await hospital('DocumentsHandedOver', { channel: 'fax', documents: ['nursingSummary'] })
  await office('CarePlanCopyReturned', { channel: 'screen' })
  const taking = { what: 'Discharged', reason: 'mistyped' } as const
  expect(await tries('TakenBack', taking)).toMatchObject({ refusal: { code: 'actedUpon' } })
  await office('TakenBack', { what: 'CarePlanCopyReturned', reason: 'mistyped' })
  await hospital('TakenBack', taking)
  expect(await owed()).toEqual(before)
})

test('a ward typed wrongly is put right, and a page that names another one changes nothing', async () => {
  const { hospital, tries, stateNow } = await begin(cases, TUESDAY)
  const { wardCode: from } = currentLeg((await stateNow()).state)
  await hospital('Corrected', { correction: { what: 'ward', from, wardCode: 'w9' } })
  expect(currentLeg((await stateNow()).state).wardCode).toBe('w9')
  const late = { correction: { what: 'ward', from, wardCode: 'w8' } } as const
  expect(await tries('Corrected', late)).toMatchObject({ refusal: { code: 'stale' } })
})

test('reopened: a closed case takes actions again, for a day at least', async () => {
  const { hospital, closedBecause, types, owed } = await begin(cases, TUESDAY)
  await hospital('Excluded', { reason: 'shortStay' })
  expect(await closedBecause()).toBe('excluded')
  await hospital('Reopened', { reason: 'byHand' })
  await hospital('ContactRecorded', { channel: 'phone', purpose: 'state' })
  expect((await types()).slice(-2)).toEqual(['Reopened', 'ContactRecorded'])
  expect(await owed()).toEqual([])
})

test('merged: the case ends where the other goes on, with both histories kept', async () => {
  const kept = await begin(cases, TUESDAY)
  const double = await begin(cases, TUESDAY)
  await double.hospital('Merged', { into: kept.caseId })
  await kept.hospital('Linked', { caseId: double.caseId, relation: 'absorbed' })
  expect(await double.closedBecause()).toBe('merged')
  expect(await kept.closedBecause()).toBeUndefined()
  expect(await double.types()).toContain('CaseStarted')
})

test('merged by mistake: the double refuses everything but to be taken out again, and then owes what it owed', async () => {
  const kept = await begin(cases, TUESDAY)
  const double = await begin(cases, TUESDAY)
  const before = await double.owed()
  await double.hospital('Merged', { into: kept.caseId })
  const late = await double.tries('DocumentsHandedOver', { channel: 'fax', documents: [] })
  expect(late).toMatchObject({ refusal: { code: 'merged' } })
  const opened = await double.tries('Reopened', { reason: 'byHand' })
  expect(opened).toMatchObject({ refusal: { code: 'merged' } })
  await double.hospital('TakenBack', { what: 'Merged', reason: 'wrongPatient' })
  expect(await double.owed()).toEqual(before)
  await double.hospital('PlannedDischargeSet', { on: FRIDAY })
  expect(await double.owed()).toContain('A8')
})

test('recall: the wrong office loses the case and is rung up; the right one is told as if nobody had been', async () => {
  const { hospital, as, owed, events, types } = await begin(cases, TUESDAY)
  const { officeId: organisationId } = cases.parties
  await hospital('Recalled', { organisationId, reason: 'wrongRecipient' })
  expect(await owed()).toContain('R1')
  await expect(
    as(organisationId, 'coordinator')('AdmissionInfoSheetSent', { channel: 'fax' }),
  ).rejects.toThrow('outOfOrder')
  await hospital('RecallTold', { organisationId, channel: 'phone' })
  await hospital('CareManagerIdentified', careManager(others.officeId))
  expect((await types()).at(-1)).toBe('AdmissionNoticeSent')
  const ids = (await events()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a dispute: both sides see it and telephone; settled as not having happened, it is done anew', async () => {
  const { hospital, office, owed, types } = await begin(cases, TUESDAY)
  const about = 'admissionNotice' as const
  await office('Disputed', { about, claim: 'didNotHappen' })
  expect(await owed()).toEqual(expect.arrayContaining(['phone hospital', 'phone coordinator']))
  await hospital('Settled', { about, outcome: 'didNotHappen' })
  expect((await types()).slice(-2)).toEqual(['Settled', 'AdmissionNoticeSent'])
  expect(await owed()).not.toContain('phone hospital')
})

test('flow B’: who is outside care insurance is asked about at the disability section and joins at the same notice', async () => {
  const { hospital, owed, until, reminders, types } = await begin(cases, TUESDAY, {
    coordinator: undefined,
    careLevel: 'notApplied',
  } as never)
  await hospital('ChecksheetAnswered', {
    result: 'must',
    checksheet: 'nanwa-2',
    items: ['stand_or_walk_assist'],
    scheme: 'disability',
  })
  expect(await owed()).toEqual(['D1', 'A6', 'W1'])
  await hospital('DisabilityDeskConsulted', { channel: 'phone' })
  await until('2026-11-18 09:00')
  expect(await reminders()).toContain('11-18 08:30 D2 → hospitalDesk')
  await hospital('CareManagerIdentified', {
    ...careManager(cases.parties.officeId),
    coordinator: {
      kind: 'consultationSupportSpecialist',
      organisationId: cases.parties.officeId,
      registered: true,
    },
  })
  await hospital('PlannedDischargeSet', { on: plainDate('2026-12-11') })
  expect(await owed()).toContain('A8')
  expect(await types()).not.toContain('AdmissionNoticeSent')
})

test('another edition: a running stay takes a later one over, and is owed and reminded by it from then on', async () => {
  const { hospital, tries, duty, owed, until, types } = await begin(cases, '2026-05-28 09:40', {
    edition: 'nanwa-1',
  })
  await hospital('PlannedDischargeSet', { on: plainDate('2026-06-30') })
  expect(await owed()).not.toContain('A10')
  const reason = 'errorInRow' as const
  expect(await tries('EditionAdopted', { edition: 'nanwa-2', reason })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'dayOutOfRange' },
  })

  await until('2026-06-02 10:00')
  expect(await tries('EditionAdopted', { edition: 'nanwa-3-draft', reason })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'unknownReference' },
  })
  await hospital('EditionAdopted', { edition: 'nanwa-2', reason })
  expect(await owed()).toContain('A10')
  expect(await duty('A8')).toBe('open 2026-06-23 17:30')
  expect(await tries('EditionAdopted', { edition: 'nanwa-2', reason })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'alreadyDone' },
  })
  const before = (await types()).filter((type) => type === 'ReminderDue').length
  await until('2026-06-26 12:00')
  expect((await types()).filter((type) => type === 'ReminderDue').length).toBeGreaterThan(before)
})
