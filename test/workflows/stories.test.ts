import { plainDate } from '../../manual/calendar/plain-date'
import { weekdays } from '../support/fixtures'
import { runCases, type RunningCases } from '../support/running-cases'
import { at, begin } from '../support/told-case'

/* On the real server, time moved forward; the other exceptions are in stories.slow.ts. */
let cases: RunningCases

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

const TUESDAY = '2026-11-10 09:40'
const FRIDAY = plainDate('2026-11-27')

test('flow A: who does everything in time is never reminded, and the case closes when the last duty is done', async () => {
  const { hospital, office, until, owed, reminders, types, closedBecause, events } = await begin(
    cases,
    TUESDAY,
  )
  expect(await owed()).toEqual(['A3', 'A5', 'A6', 'W1'])
  await office('AdmissionNoticeConfirmed', { channel: 'screen' })
  await office('AdmissionInfoSheetSent', { channel: 'fax' })
  const sheetEventId = (await events()).at(-1)?.id ?? ''
  await hospital('AdmissionInfoSheetReceived', { sheetEventId })
  await hospital('ChecksheetAnswered', {
    result: 'inScopeWithCareManager',
    checksheet: 'nanwa-2',
    items: [],
  })
  await hospital('DischargePlanBegun', {})
  await hospital('WishesReviewed', { place: 'home', endOfLife: 'notYet' })
  expect(await owed()).toEqual([])

  await until('2026-11-16 10:00')
  await hospital('PlannedDischargeSet', { on: FRIDAY })
  expect(await owed()).toEqual(['A10', 'A8'])
  await hospital('DischargeCoordinationNoticeSent', { channel: 'phone' })
  await office('DischargeCoordinationNoticeConfirmed', { channel: 'screen' })
  await hospital('ConferenceScheduled', { on: plainDate('2026-11-24'), format: 'online' })
  await until('2026-11-24 15:00')
  await hospital('ConferenceHeld', { format: 'online', jointGuidance: true })
  await hospital('DischargeDateFixed', { on: FRIDAY })
  expect((await types()).at(-1)).toBe('DischargeDateTold')

  await until('2026-11-27 11:00')
  await hospital('Discharged', { at: at('2026-11-27 11:00'), outcome: 'home' })
  expect(await owed()).toEqual(['A13', 'A14'])
  await hospital('DocumentsHandedOver', { channel: 'fax', documents: ['nursingSummary'] })
  await office('CarePlanCopyReturned', { channel: 'screen' })

  expect(await closedBecause()).toBe('dutiesDone')
  expect(await reminders()).toEqual([])
}, 120_000)

test('flow B: from nobody to a chosen care manager, who joins at the notice of discharge coordination', async () => {
  const { hospital, until, owed, reminders, types } = await begin(cases, TUESDAY, {
    coordinator: undefined,
    careLevel: 'notApplied',
  } as never)
  await hospital('ChecksheetAnswered', {
    result: 'must',
    checksheet: 'nanwa-2',
    items: ['stand_or_walk_assist'],
    scheme: 'careInsurance',
  })
  await hospital('DischargePlanBegun', {})
  await hospital('WishesReviewed', { place: 'home', endOfLife: 'notYet' })
  expect(await owed()).toEqual(['B3', 'B4'])
  await hospital('CertificationChecked', { standing: 'notCertified' })
  await hospital('CertificationApplied', {
    kind: 'new',
    on: plainDate('2026-11-10'),
    expected: 'care',
    at: 'municipalCareSection',
  })
  expect(await owed()).toEqual(['B5', 'B7'])

  await until('2026-11-24 12:00')
  expect(await reminders()).toEqual([
    '11-16 08:30 B7 → hospitalDesk',
    '11-17 08:30 B5 → hospitalDesk',
    '11-24 08:30 B5 → hospitalDesk',
  ])
  await hospital('CertificationDecided', { on: plainDate('2026-11-24'), level: 'care2' })
  await hospital('OfficeChosen', { officeKind: 'careManagementOffice' })
  expect(await owed()).toEqual(['B9'])
  const { officeId: organisationId } = cases.parties
  await hospital('CareManagerIdentified', {
    coordinator: { kind: 'careManager', organisationId, registered: true },
    calendar: weekdays(organisationId, plainDate('2026-11-10')),
  })
  await hospital('PlannedDischargeSet', { on: plainDate('2026-12-11') })

  expect(await owed()).toEqual(['A10', 'B8', 'A8'])
  expect(await types()).not.toContain('AdmissionNoticeSent')
}, 120_000)

test('death: every timer stops, one call remains, and nothing else goes out', async () => {
  const { hospital, until, owed, reminders, closedBecause } = await begin(cases, TUESDAY)
  await hospital('PlannedDischargeSet', { on: FRIDAY })
  await hospital('Died', { at: at('2026-11-10 09:30') })
  expect(await owed()).toEqual(['X1'])

  await until('2026-11-20 12:00')
  expect(await reminders()).toEqual([])
  await hospital('DeathTold', { channel: 'phone' })

  expect(await closedBecause()).toBe('died')
}, 120_000)
