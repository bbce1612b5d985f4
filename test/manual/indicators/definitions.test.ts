import { plainDate } from '../../../manual/calendar/plain-date'
import { definitionFor } from '../../../manual/indicators/definitions'
import { indicatorFacts, type IndicatorFact, ratesOf } from '../../../manual/indicators/indicators'
import { jst } from '../calendars'
import { admitted, caseOf, happens, type Told } from '../story'
import { indicatorFact } from './indicator-fact'

const NOVEMBER = { from: plainDate('2026-11-01'), to: plainDate('2026-11-30') }
const OLD = definitionFor({ from: plainDate('2026-05-01') })
const NEW = definitionFor(NOVEMBER)
const rates = (definition: typeof OLD, ...overs: readonly Partial<IndicatorFact>[]) =>
  ratesOf(overs.map(indicatorFact), NOVEMBER, definition)

describe('which definition a reporting period has (decisions 2)', () => {
  it.each([
    ['2022-06-01', 'nanwa-1'],
    ['2026-05-01', 'nanwa-1'],
    ['2026-06-01', 'nanwa-2'],
    ['2027-01-01', 'nanwa-2'],
    ['2020-01-01', 'nanwa-1'],
  ])('from %s: %s', (from, version) => {
    expect(definitionFor({ from: plainDate(from) }).version).toBe(version)
  })
})

describe('who is in which line, before and from the second definition on', () => {
  const FACILITY = { outcome: 'facility' } as const
  const DISABILITY = { scheme: 'disability' } as const
  const FIRST = { exclusion: 'respite', firstRespite: true } as const
  const REGULAR = { exclusion: 'respite' } as const
  it.each<[string, Partial<IndicatorFact>, number[], number[]]>([
    ['home', {}, [1, 1], [1, 1, 0, 0]],
    ['a facility', FACILITY, [1, 1], [0, 1, 1, 0]],
    ['outside care insurance', DISABILITY, [1, 1], [0, 0, 0, 1]],
    ['outside care insurance, to a facility', { ...DISABILITY, ...FACILITY }, [1, 1], [0, 0, 0, 1]],
    ['the first respite stay', FIRST, [0, 0], [1, 1, 0, 0]],
    ['a regular respite stay', REGULAR, [0, 0], [0, 0, 0, 0]],
    ['somebody who died', { exclusion: 'died', outcome: 'died' }, [0, 0], [0, 0, 0, 0]],
  ])('%s', (_rule, over, before, after) => {
    const old = rates(OLD, over)
    const now = rates(NEW, over)
    expect([old.dischargeContact.denominator, old.admissionInfo.denominator]).toEqual(before)
    expect(old.apart).toBeUndefined()
    expect([
      now.dischargeContact.denominator,
      now.admissionInfo.denominator,
      now.apart?.facility.denominator,
      now.apart?.disability.denominator,
    ]).toEqual(after)
  })

  it('counts the numerator on the same line', () => {
    const { apart } = rates(NEW, FACILITY, { ...FACILITY, contacted: false })
    expect([apart?.facility.numerator, apart?.facility.denominator]).toEqual([1, 2])
  })
})

describe('wished home → went home (decisions 16)', () => {
  const HOME = { wishedPlace: 'home' } as const
  it.each<[string, Partial<IndicatorFact>, [number, number]]>([
    ['wished and went', HOME, [1, 1]],
    ['wished and went to a facility', { ...HOME, outcome: 'facility' }, [0, 1]],
    ['wished for a facility', { wishedPlace: 'facility', outcome: 'facility' }, [0, 0]],
    ['not decided', { wishedPlace: 'undecided' }, [0, 0]],
    ['never asked', {}, [0, 0]],
    [
      'transferred: no answer yet',
      { ...HOME, outcome: 'otherHospital', exclusion: 'transferred' },
      [0, 0],
    ],
    ['died', { ...HOME, outcome: 'died', exclusion: 'died' }, [0, 0]],
    ['discharged the month after', { ...HOME, dischargedOn: plainDate('2026-12-01') }, [0, 0]],
  ])('%s', (_rule, over, expected) => {
    const { numerator, denominator } = rates(NEW, over).wishes
    expect([numerator, denominator]).toEqual(expected)
  })

  it('says what stood between, and of whom nobody said', () => {
    const elsewhere = { ...HOME, outcome: 'facility' } as const
    const { wishes } = rates(
      NEW,
      { ...elsewhere, barriers: ['housing'] },
      { ...elsewhere, barriers: ['housing', 'cost'] },
      elsewhere,
      { ...HOME, barriers: ['cost'] },
    )
    expect(Object.fromEntries(wishes.barriers)).toEqual({ housing: 2, cost: 1, notRecorded: 1 })
    expect(Object.fromEntries(wishes.wished)).toEqual({ home: 4 })
  })
})

describe('why nobody was told', () => {
  const MISSED = { contacted: false, contactedOnTime: false } as const
  it('counts the reason of everybody who counts on any line, and those without one', () => {
    const { missed } = rates(
      NEW,
      {},
      { ...MISSED, missedReason: 'suddenDischarge' },
      { ...MISSED, outcome: 'facility', missedReason: 'wentToFacility' },
      MISSED,
      { ...MISSED, contactUnconfirmed: true },
      { ...MISSED, exclusion: 'died', missedReason: 'died' },
    )
    expect(Object.fromEntries(missed)).toEqual({
      suddenDischarge: 1,
      wentToFacility: 1,
      notRecorded: 1,
    })
  })
})

describe('the facts behind it', () => {
  const home = happens('Discharged', '2026-11-27 10:00', {
    at: jst('2026-11-27 10:00'),
    outcome: 'facility',
    barriers: ['servicesLacking'],
  })
  const wishes = happens('WishesReviewed', '2026-11-12 10:00', {
    place: 'home',
    endOfLife: 'notYet',
  })
  const excluded = happens('Excluded', '2026-11-12 10:00', { reason: 'respite' })
  const factOf = (...story: readonly Told[]) => indicatorFacts(caseOf(...story))[0]
  const respite = (firstRespite: boolean) =>
    admitted('2026-11-10 09:00', { admissionKind: 'respite', firstRespite })

  it('keep wish and barriers', () => {
    expect(factOf(admitted('2026-11-10 09:00'), wishes, home)).toMatchObject({
      wishedPlace: 'home',
      barriers: ['servicesLacking'],
    })
  })

  it.each<[string, readonly Told[], true | undefined]>([
    ['the first', [respite(true)], true],
    ['a regular one', [respite(false)], undefined],
    ['the first, but excluded by hand', [respite(true), excluded], undefined],
    ['an ordinary admission', [admitted('2026-11-10 09:00', { firstRespite: true })], undefined],
  ])('mark a respite stay as the first: %s', (_rule, story, expected) => {
    expect(factOf(...story)?.firstRespite).toBe(expected)
  })
})
