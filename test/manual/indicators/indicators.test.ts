import { plainDate } from '../../../manual/calendar/plain-date'
import { without } from '../../../manual/case/without'
import { indicatorFacts, ratesOf, type IndicatorFact } from '../../../manual/indicators/indicators'
import { jst, SATURDAY_OFFICE, DESK } from '../calendars'
import { admitted, admittedWithoutCareManager, caseOf, happens, type Told } from '../story'
import { indicatorFact } from './indicator-fact'

const factOf = (...story: readonly Told[]): IndicatorFact => {
  const [fact] = indicatorFacts(caseOf(...story))
  if (fact === undefined) throw new Error('no leg')
  return fact
}

const START = admitted('2026-11-10 09:00')
const A8 = (at: string, entered = at) =>
  happens('DischargeCoordinationNoticeSent', at, { channel: 'phone' }, 'hospital', entered)
const TAKEN = happens(
  'DischargeCoordinationNoticeConfirmed',
  '2026-11-26 10:00',
  { channel: 'screen' },
  'coordinator',
)
const home = (at: string, outcome: 'home' | 'facility' | 'otherHospital' | 'died' = 'home') =>
  happens('Discharged', at, { at: jst(at), outcome })
const sheet = (at: string, entered = at) =>
  happens('AdmissionInfoSheetSent', at, { channel: 'fax' }, 'coordinator', entered)
const received = (sent: Told, at: string) =>
  happens('AdmissionInfoSheetReceived', at, { sheetEventId: sent.id })
const HOME = home('2026-11-27 10:00')

describe('contact before discharge', () => {
  it.each([
    ['no notice', [START, HOME], [false, false, undefined, false]],
    [
      'given, not confirmed: counted apart',
      [START, A8('2026-11-20 10:00'), HOME],
      [false, false, 7, true],
    ],
    [
      'seven days before and confirmed',
      [START, A8('2026-11-20 23:59'), TAKEN, HOME],
      [true, true, 7, false],
    ],
    ['six days before', [START, A8('2026-11-21 00:00'), TAKEN, HOME], [true, false, 6, false]],
    ['the day before', [START, A8('2026-11-26 23:59'), TAKEN, HOME], [true, false, 1, false]],
    [
      'on the day of discharge',
      [START, A8('2026-11-27 00:00'), TAKEN, HOME],
      [false, false, undefined, false],
    ],
    ['still in hospital', [START, A8('2026-11-20 10:00'), TAKEN], [true, false, undefined, false]],
  ] as const)('%s', (_rule, story, expected) => {
    const fact = factOf(...story)
    expect([
      fact.contacted,
      fact.contactedOnTime,
      fact.contactedDaysBefore,
      fact.contactUnconfirmed,
    ]).toEqual(expected)
  })

  it.each([
    ['on the day of the decision', '2026-11-24 16:00', true],
    ['on the business day after', '2026-11-25 23:59', true],
    ['a day later', '2026-11-26 00:00', false],
  ])('is on time for a sudden discharge when given %s', (_when, at, onTime) => {
    const decided = happens('PlannedDischargeSet', '2026-11-24 10:00', {
      on: plainDate('2026-11-27'),
    })
    expect(factOf(START, decided, A8(at), TAKEN, HOME).contactedOnTime).toBe(onTime)
  })

  it('is not on time because a plan of long ago was fixed late', () => {
    const planned = happens('PlannedDischargeSet', '2026-11-12 10:00', {
      on: plainDate('2026-11-27'),
    })
    const fixed = happens('DischargeDateFixed', '2026-11-25 10:00', { on: plainDate('2026-11-27') })
    expect(factOf(START, planned, fixed, A8('2026-11-25 11:00'), TAKEN, HOME).contactedOnTime).toBe(
      false,
    )
  })
})

describe('the sheet', () => {
  const graded = (at: string) => {
    const sent = sheet(at)
    return factOf(START, sent, received(sent, '2026-11-26 10:00'), HOME).sheetGrade
  }

  it.each([
    ['2026-11-08 10:00', 'sameDay'],
    ['2026-11-10 23:59', 'sameDay'],
    ['2026-11-11 00:00', 'within2'],
    ['2026-11-12 23:59', 'within2'],
    ['2026-11-13 23:59', 'within3'],
    ['2026-11-14 00:00', 'within7'],
    ['2026-11-17 23:59', 'within7'],
    ['2026-11-18 00:00', 'later'],
  ])('provided %s is %s', (at, grade) => {
    expect(graded(at)).toBe(grade)
  })

  it('is graded by the fee windows of the office', () => {
    const start = admitted('2026-11-14 12:31', { calendars: [DESK, SATURDAY_OFFICE] })
    const sent = sheet('2026-11-15 10:00')
    expect(factOf(start, sent, received(sent, '2026-11-16 09:00')).sheetGrade).toBe('sameDay')
  })

  it.each([
    ['never sent', [START, HOME], [false, 'none', false]],
    [
      'sent, not received: never counted',
      [START, sheet('2026-11-10 10:00'), HOME],
      [false, 'none', true],
    ],
  ] as const)('%s', (_rule, story, expected) => {
    const fact = factOf(...story)
    expect([fact.sheetProvided, fact.sheetGrade, fact.sheetUnconfirmed]).toEqual(expected)
  })

  it.each([
    ['2026-11-27 10:00', true],
    ['2026-11-27 10:01', false],
  ])('received %s, discharged at 10:00: provided %s', (at, provided) => {
    const sent = sheet('2026-11-10 10:00')
    expect(factOf(START, sent, HOME, received(sent, at)).sheetProvided).toBe(provided)
  })
})

describe('what was typed backwards is counted apart', () => {
  it.each([
    ['2026-11-21 10:00', false],
    ['2026-11-21 10:01', true],
  ])('a contact of the 20th entered %s: %s', (entered, late) => {
    const fact = factOf(START, A8('2026-11-20 10:00', entered), TAKEN, HOME)
    expect([fact.contacted, fact.contactEnteredLate, fact.enteredLate]).toEqual([true, late, late])
  })

  it.each([
    ['2026-11-11 10:00', false],
    ['2026-11-11 10:01', true],
  ])('a sheet of the 10th entered %s: %s', (entered, late) => {
    const sent = sheet('2026-11-10 10:00', entered)
    const fact = factOf(START, sent, received(sent, '2026-11-12 10:00'), HOME)
    expect([fact.sheetProvided, fact.sheetEnteredLate, fact.enteredLate]).toEqual([
      true,
      late,
      late,
    ])
  })
})

describe('what is left out', () => {
  it.each([
    ['nothing', [START, HOME], undefined],
    [
      'death',
      [START, happens('Died', '2026-11-12 10:00', { at: jst('2026-11-12 10:00') })],
      'died',
    ],
    ['discharge by death', [START, home('2026-11-27 10:00', 'died')], 'died'],
    ['a transfer', [START, home('2026-11-27 10:00', 'otherHospital')], 'transferred'],
    ['a facility is counted', [START, home('2026-11-27 10:00', 'facility')], undefined],
    [
      'a short stay',
      [START, happens('Excluded', '2026-11-12 10:00', { reason: 'shortStay' })],
      'shortStay',
    ],
    [
      'a case by mistake',
      [START, happens('Excluded', '2026-11-12 10:00', { reason: 'mistakenCase' })],
      'mistakenCase',
    ],
    ['respite', [admitted('2026-11-10 09:00', { admissionKind: 'respite' }), HOME], 'respite'],
    ['refusal', [START, happens('ConsentRefused', '2026-11-12 10:00', {}), HOME], 'consentRefused'],
    [
      'out of scope',
      [
        admittedWithoutCareManager('2026-11-10 09:00'),
        happens('ChecksheetAnswered', '2026-11-10 10:00', {
          result: 'none',
          checksheet: 'nanwa-1',
          items: [],
        }),
      ],
      'notInScope',
    ],
    ['nobody to be told', [admittedWithoutCareManager('2026-11-10 09:00'), HOME], 'noCareManager'],
    [
      'certified, the care manager not found: a miss, not an exception',
      [admittedWithoutCareManager('2026-11-10 09:00', { careLevel: 'care1' }), HOME],
      undefined,
    ],
    [
      'nobody to be told, transferred',
      [admittedWithoutCareManager('2026-11-10 09:00'), home('2026-11-27 10:00', 'otherHospital')],
      'noCareManager',
    ],
  ] as const)('%s', (_rule, story, exclusion) => {
    expect(factOf(...story).exclusion).toBe(exclusion)
  })
})

describe('the two rates', () => {
  const NOVEMBER = { from: plainDate('2026-11-01'), to: plainDate('2026-11-30') }
  const rates = (...overs: readonly Partial<IndicatorFact>[]) =>
    ratesOf(overs.map(indicatorFact), NOVEMBER)

  it('count who was told among those discharged, and sheets among those admitted', () => {
    const { dischargeContact, admissionInfo } = rates(
      {},
      { contacted: false, contactedOnTime: false },
      { sheetProvided: false, sheetGrade: 'none' },
    )
    expect([dischargeContact.numerator, dischargeContact.denominator]).toEqual([2, 3])
    expect([admissionInfo.numerator, admissionInfo.denominator]).toEqual([2, 3])
    expect([dischargeContact.target, admissionInfo.target]).toEqual([80, 80])
  })

  it('go by the day of discharge and by the day of admission', () => {
    const { dischargeContact, admissionInfo } = rates(
      { admittedOn: plainDate('2026-10-31') },
      { dischargedOn: plainDate('2026-12-01') },
    )
    expect([dischargeContact.denominator, admissionInfo.denominator]).toEqual([1, 1])
  })

  it.each([
    ['2026-11-01', 1],
    ['2026-11-30', 1],
    ['2026-10-31', 0],
    ['2026-12-01', 0],
  ])('a discharge on %s is in November: %i', (day, count) => {
    expect(rates({ dischargedOn: plainDate(day) }).dischargeContact.denominator).toBe(count)
  })

  it('leave out by reason, a transfer of the first rate only, and count the union once', () => {
    const { dischargeContact, admissionInfo, excludedFromEither } = rates(
      {},
      { exclusion: 'died' },
      { exclusion: 'died' },
      { exclusion: 'transferred' },
    )
    expect(dischargeContact.excluded).toEqual({ died: 2, transferred: 1 })
    expect(admissionInfo.excluded).toEqual({ died: 2 })
    expect([dischargeContact.denominator, admissionInfo.denominator]).toEqual([1, 2])
    expect(excludedFromEither).toBe(3)
  })

  it('count apart what was on time, entered late, unconfirmed, undecided', () => {
    const still = indicatorFact({ sheetProvided: false, sheetGrade: 'none' })
    const inHospital = without(still, 'dischargedOn', 'outcome')
    const { dischargeContact, admissionInfo } = ratesOf(
      [
        indicatorFact({ contactEnteredLate: true, sheetGrade: 'within3' }),
        indicatorFact({
          contacted: false,
          contactedOnTime: false,
          contactUnconfirmed: true,
          sheetGrade: 'within2',
        }),
        inHospital,
      ],
      NOVEMBER,
    )
    expect(dischargeContact).toMatchObject({
      onTimeNumerator: 1,
      enteredLate: 1,
      unconfirmed: 1,
      undecided: 0,
    })
    expect(admissionInfo).toMatchObject({
      numerator: 2,
      denominator: 3,
      onTimeNumerator: 1,
      undecided: 1,
    })
  })

  it('are nought of nought where there is nothing', () => {
    expect(rates().dischargeContact).toMatchObject({ numerator: 0, denominator: 0, excluded: {} })
  })
})
