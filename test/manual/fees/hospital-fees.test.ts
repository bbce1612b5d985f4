import { addDays, plainDate } from '../../../manual/calendar/plain-date'
import { claimsFor } from '../../../manual/fees/claims'
import { FEE_ROWS, type FeeCode, feeRowOn } from '../../../manual/fees/fee-rows'
import { supportDeadlines } from '../../../manual/fees/discharge-support'
import type { ConferenceProfession, HospitalActs, StayFacts } from '../../../manual/fees/stay-facts'
import { home, stay } from './stay'

const day = plainDate
const claimOf = (fee: FeeCode, over: Partial<StayFacts>, today = '2026-11-30') =>
  claimsFor(stay(over), day(today)).find(({ row }) => row.fee === fee)

describe('until when the steps of 入退院支援加算 count (§5.3)', () => {
  it.each([
    [
      '加算1, Tuesday',
      'dischargeSupport1',
      'general',
      '2026-11-10',
      '2026-11-13 2026-11-17 2026-11-17 2026-11-17',
    ],
    [
      '加算1, 療養: the talk has 14 days',
      'dischargeSupport1',
      'longTerm',
      '2026-11-10',
      '2026-11-13 2026-11-24 2026-11-17 2026-11-17',
    ],
    [
      '加算1, Thursday: Friday is among the three days',
      'dischargeSupport1',
      'general',
      '2026-11-12',
      '2026-11-15 2026-11-19 2026-11-19 2026-11-19',
    ],
    [
      '加算1, Friday: Monday is among them',
      'dischargeSupport1',
      'general',
      '2026-11-13',
      '2026-11-16 2026-11-20 2026-11-20 2026-11-20',
    ],
    [
      '加算1, Friday night before a long weekend: Tuesday',
      'dischargeSupport1',
      'general',
      '2026-11-20',
      '2026-11-24 2026-11-27 2026-11-27 2026-11-27',
    ],
    [
      '加算1, Saturday of a long weekend: Tuesday is the third day',
      'dischargeSupport1',
      'general',
      '2026-11-21',
      '2026-11-24 2026-11-28 2026-11-28 2026-11-28',
    ],
    [
      '加算1, the last day before year end: 4 January',
      'dischargeSupport1',
      'general',
      '2026-12-28',
      '2027-01-04 2027-01-04 2027-01-04 2027-01-04',
    ],
    [
      '加算1, within the year end closure: the third day is open',
      'dischargeSupport1',
      'general',
      '2027-01-01',
      '2027-01-04 2027-01-08 2027-01-08 2027-01-08',
    ],
    ['加算2: extract alone has a day', 'dischargeSupport2', 'general', '2026-11-10', '2026-11-17'],
    ['加算2, 療養', 'dischargeSupport2', 'longTerm', '2026-11-20', '2026-11-27'],
  ] as const)('%s', (_rule, fee, ward, admittedOn, days) => {
    const deadlines = supportDeadlines(fee, stay({ ward, admittedOn: day(admittedOn) }))
    expect(deadlines.map(({ lastDay }) => lastDay).join(' ')).toBe(days)
  })
})

const IN_TIME: HospitalActs = {
  extractedOn: day('2026-11-13'),
  talkedOn: day('2026-11-17'),
  planStartedOn: day('2026-11-17'),
  wardConferenceOn: day('2026-11-17'),
}

describe('入退院支援加算', () => {
  const discharge = home('2026-11-27')
  it.each([
    ['all on the last day', IN_TIME, 'mayBeClaimable', 'inTime'],
    [
      'extracted a day late',
      { ...IN_TIME, extractedOn: day('2026-11-14') },
      'notClaimable',
      'tooLate',
    ],
    ['talked a day late', { ...IN_TIME, talkedOn: day('2026-11-18') }, 'notClaimable', 'tooLate'],
    [
      'plan begun a day late',
      { ...IN_TIME, planStartedOn: day('2026-11-18') },
      'notClaimable',
      'tooLate',
    ],
    [
      'conference a day late',
      { ...IN_TIME, wardConferenceOn: day('2026-11-18') },
      'notClaimable',
      'tooLate',
    ],
    [
      'a factor found later and handled at once',
      {
        extractedOn: day('2026-11-24'),
        talkedOn: day('2026-11-25'),
        planStartedOn: day('2026-11-25'),
        wardConferenceOn: day('2026-11-26'),
        factorFoundLater: true,
      },
      'mayBeClaimable',
      'inTime',
    ],
  ])('1: %s', (_what, acts, verdict, why) => {
    expect(claimOf('dischargeSupport1', { acts, discharge })).toMatchObject({ verdict, why })
  })

  it.each([
    ['2026-11-13', 'open', 'notYet', '2026-11-13'],
    ['2026-11-14', 'notClaimable', 'tooLate', '2026-11-13'],
  ])('1, nothing done, on %s: %s', (today, verdict, why, lastDay) => {
    expect(claimOf('dischargeSupport1', {}, today)).toMatchObject({ verdict, why, lastDay })
  })

  it('2: what is too late for 1 may still be in time', () => {
    const acts = { ...IN_TIME, extractedOn: day('2026-11-17'), talkedOn: day('2026-11-20') }
    expect(claimOf('dischargeSupport2', { acts, discharge })).toMatchObject({
      verdict: 'mayBeClaimable',
    })
    const late = { ...acts, extractedOn: day('2026-11-18') }
    expect(claimOf('dischargeSupport2', { acts: late, discharge })).toMatchObject({
      verdict: 'notClaimable',
    })
  })

  it('is not there after a death', () => {
    const died = { on: day('2026-11-27'), outcome: 'died' } as const
    expect(claimOf('dischargeSupport1', { acts: IN_TIME, discharge: died })).toMatchObject({
      verdict: 'notClaimable',
      why: 'diedInHospital',
    })
  })

  it.each([
    ['general', 'dischargeSupport1', 700],
    ['longTerm', 'dischargeSupport1', 1300],
    ['general', 'dischargeSupport2', 190],
    ['longTerm', 'dischargeSupport2', 635],
  ] as const)(
    '%s, %s: %i points by the schedule of 2024, none said by that of 2026',
    (ward, fee, points) => {
      const at = (year: string) => {
        const acts: HospitalActs = {
          extractedOn: day(`${year}-11-13`),
          talkedOn: day(`${year}-11-17`),
          planStartedOn: day(`${year}-11-17`),
          wardConferenceOn: day(`${year}-11-17`),
        }
        const over = {
          ward,
          acts,
          admittedOn: day(`${year}-11-10`),
          discharge: home(`${year}-11-27`),
        }
        return claimOf(fee, over, `${year}-11-30`)
      }
      expect(at('2025')).toMatchObject({ amount: points, row: { edition: '2024-06' } })
      expect(at('2026')?.amount).toBeUndefined()
      expect(at('2026')).toMatchObject({ verdict: 'mayBeClaimable', row: { edition: '2026-06' } })
    },
  )
})

describe('診療情報提供料（Ⅰ）: two weeks either side of discharge', () => {
  it.each([
    ['2026-11-12', 'open', 'notYet'],
    ['2026-11-13', 'mayBeClaimable', 'inTime'],
    ['2026-11-27', 'mayBeClaimable', 'inTime'],
    ['2026-12-11', 'mayBeClaimable', 'inTime'],
    ['2026-12-12', 'notClaimable', 'tooLate'],
  ])('a letter on %s: %s', (on, verdict, why) => {
    const over = { acts: { letterOn: day(on) }, discharge: home('2026-11-27') }
    expect(claimOf('medicalLetter', over, '2026-11-30')).toMatchObject({ verdict, why })
  })

  it.each([
    ['2026-12-11', 'open'],
    ['2026-12-12', 'notClaimable'],
  ])('no letter by %s: %s', (today, verdict) => {
    expect(claimOf('medicalLetter', { discharge: home('2026-11-27') }, today)).toMatchObject({
      verdict,
    })
  })
})

describe('介護支援等連携指導料1: twice a stay', () => {
  it.each([
    [[], 'notClaimable', 'tooLate'],
    [['2026-11-09'], 'notClaimable', 'tooLate'],
    [['2026-11-10'], 'mayBeClaimable', 'inTime'],
    [['2026-11-12', '2026-11-27'], 'mayBeClaimable', 'inTime'],
    [['2026-11-12', '2026-11-20', '2026-11-27'], 'mayBeClaimable', 'twiceAlready'],
    [['2026-11-28'], 'notClaimable', 'tooLate'],
  ])('on %j: %s, %s', (days, verdict, why) => {
    const over = { acts: { careManagerGuidanceOn: days.map(day) }, discharge: home('2026-11-27') }
    expect(claimOf('careManagerGuidance', over)).toMatchObject({ verdict, why })
  })
})

describe('退院時共同指導料2 注3: three kinds of people and more', () => {
  const three = ['homeDoctorOrNurse', 'visitingNurse', 'careManager'] as const
  it.each<[readonly ConferenceProfession[], string, string, string]>([
    [three, '2026-11-26', 'mayBeClaimable', 'threeProfessionsAndMore'],
    [three.slice(0, 2), '2026-11-26', 'notClaimable', 'tooFewProfessions'],
    [
      ['careManager', 'careManager', 'careManager'],
      '2026-11-26',
      'notClaimable',
      'tooFewProfessions',
    ],
    [three, '2026-11-27', 'mayBeClaimable', 'threeProfessionsAndMore'],
    [three, '2026-11-28', 'notClaimable', 'tooLate'],
  ])('%j on %s', (professions, on, verdict, why) => {
    const over = {
      acts: { jointConference: { on: day(on), professions } },
      discharge: home('2026-11-27'),
    }
    expect(claimOf('jointDischargeGuidance2', over)).toMatchObject({ verdict, why })
  })
})

describe('入院時支援加算1: planned, prepared before the day', () => {
  it.each([
    ['planned', '2026-11-09', 'mayBeClaimable', 'inTime'],
    ['planned', '2026-11-10', 'notClaimable', 'tooLate'],
    ['planned', undefined, 'notClaimable', 'tooLate'],
    ['emergency', '2026-11-09', 'notClaimable', 'notPlanned'],
  ] as const)('%s, prepared on %s: %s', (admissionKind, on, verdict, why) => {
    const acts = on === undefined ? {} : { preparedBeforeAdmissionOn: day(on) }
    expect(claimOf('admissionSupport1', { admissionKind, acts })).toMatchObject({ verdict, why })
  })
})

describe('the rows', () => {
  it.each([...new Set(FEE_ROWS.map(({ fee }) => fee))])(
    'of %s change on their day and not before',
    (fee) => {
      for (const { from, edition } of FEE_ROWS.filter((row) => row.fee === fee)) {
        expect(feeRowOn(fee, from)?.edition).toBe(edition)
        expect(feeRowOn(fee, addDays(from, -1))?.edition).not.toBe(edition)
      }
    },
  )

  it('of days before the oldest schedule say nothing', () => {
    const old = stay({ admittedOn: day('2023-11-10'), discharge: home('2023-11-27') })
    expect(claimsFor(old, day('2023-11-30'))).toEqual([])
  })

  it('each have a source', () => {
    expect(FEE_ROWS.filter(({ source }) => source === '')).toEqual([])
  })
})
