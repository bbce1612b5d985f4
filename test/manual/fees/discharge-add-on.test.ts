import { plainDate } from '../../../manual/calendar/plain-date'
import { claimsFor } from '../../../manual/fees/claims'
import type { StayFacts } from '../../../manual/fees/stay-facts'
import { home, stay } from './stay'

/** '11-12' is a call or visit, '11-12会' a conference. */
const contacts = (text: string) =>
  text
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => ({
      on: plainDate(`2026-${one.slice(0, 5)}`),
      conference: one.endsWith('会'),
    }))

const claimOf = (over: Partial<StayFacts>, today = '2026-12-01') => {
  const claim = claimsFor(stay(over), plainDate(today)).find(
    ({ row }) => row.fee === 'dischargeAddOn',
  )
  if (claim === undefined) throw new Error('no row of 退院・退所加算')
  return claim
}

describe('退院・退所加算 by recorded contacts (fees-and-deadlines §5.2)', () => {
  it.each([
    ['11-12', '（Ⅰ）イ', 450],
    ['11-12会', '（Ⅰ）ロ', 600],
    ['11-12 11-16', '（Ⅱ）イ', 600],
    ['11-12 11-16会', '（Ⅱ）ロ', 750],
    ['11-12会 11-16会', '（Ⅱ）ロ', 750],
    ['11-12 11-16 11-18', '（Ⅱ）イ', 600],
    ['11-12 11-16会 11-18', '（Ⅲ）', 900],
    ['11-12会 11-16会 11-18会', '（Ⅲ）', 900],
    ['11-12 11-13 11-16 11-17 11-18会', '（Ⅲ）', 900],
    ['11-12 11-13 11-16 11-17 11-18', '（Ⅱ）イ', 600],
  ])('%s: %s, %i units', (text, tier, amount) => {
    expect(claimOf({ contacts: contacts(text), discharge: home('2026-11-20') })).toMatchObject({
      verdict: 'mayBeClaimable',
      why: 'contactsRecorded',
      tier,
      amount,
      row: { edition: '2024-04', unit: '単位', confidence: 'to-be-confirmed' },
    })
  })

  it.each([
    ['the day before admission does not count', '11-09 11-12', '（Ⅰ）イ'],
    ['the day of admission counts', '11-10 11-12', '（Ⅱ）イ'],
    ['the day of discharge counts', '11-12 11-20', '（Ⅱ）イ'],
    ['a week after discharge still counts', '11-12 11-27', '（Ⅱ）イ'],
    ['the eighth day after does not', '11-12 11-28', '（Ⅰ）イ'],
    ['a conference outside the stay lifts nothing', '11-12 11-28会', '（Ⅰ）イ'],
  ])('%s', (_rule, text, tier) => {
    expect(claimOf({ contacts: contacts(text), discharge: home('2026-11-20') }).tier).toBe(tier)
  })

  it.each([
    ['no contact yet, a week after discharge', {}, '2026-11-27', 'open', 'noContact'],
    ['no contact, the week is over', {}, '2026-11-28', 'notClaimable', 'noContact'],
    [
      'with 初回加算',
      { contacts: contacts('11-12'), initialAddOn: true },
      '2026-11-21',
      'notClaimable',
      'withInitialAddOn',
    ],
    [
      'in 要支援',
      { contacts: contacts('11-12'), careLevel: 'support2' },
      '2026-11-21',
      'notClaimable',
      'levelHasNoFee',
    ],
    [
      'while the level is applied for',
      { contacts: contacts('11-12'), careLevel: 'applied' },
      '2026-11-21',
      'open',
      'levelUndecided',
    ],
    [
      'after a death',
      { contacts: contacts('11-12'), discharge: { on: plainDate('2026-11-20'), outcome: 'died' } },
      '2026-11-21',
      'notClaimable',
      'diedInHospital',
    ],
    [
      'after a transfer',
      {
        contacts: contacts('11-12'),
        discharge: { on: plainDate('2026-11-20'), outcome: 'otherHospital' },
      },
      '2026-11-21',
      'notClaimable',
      'notDischargedHomeOrFacility',
    ],
  ] as const)('%s', (_rule, over, today, verdict, why) => {
    expect(claimOf({ discharge: home('2026-11-20'), ...over }, today)).toMatchObject({
      verdict,
      why,
    })
  })

  it('is open while the person is still in hospital', () => {
    expect(claimOf({ contacts: contacts('11-12') })).toMatchObject({
      verdict: 'open',
      tier: '（Ⅰ）イ',
    })
  })

  it('is said once a stay', () => {
    const claims = claimsFor(stay({ contacts: contacts('11-12 11-16会') }), plainDate('2026-11-17'))
    expect(claims.filter(({ row }) => row.fee === 'dischargeAddOn')).toHaveLength(1)
  })
})
