import { plainDate } from '../../../manual/calendar/plain-date'
import { CHECKSHEET_ITEMS } from '../../../manual/screening/checksheet'
import {
  factorAgainstLevel,
  factorListOn,
  factorsIn,
  storedFactor,
  withImplied,
} from '../../../manual/screening/difficulty-factors'
import { proposedBy } from '../../../manual/screening/nursing-need'
import {
  isSpecifiedDisease,
  SPECIFIED_DISEASES,
} from '../../../manual/screening/specified-diseases'

const on = (day: string) => factorListOn(plainDate(day))
const letters = (day: string) =>
  on(day)
    .factors.map(({ letter }) => letter)
    .join('')

describe('退院困難な要因 by the day of the check (manual §1.4)', () => {
  it.each([
    ['2020-01-01', 'a246-2024', 'アイウエオカキクケコサシスセソタ'],
    ['2026-05-31', 'a246-2024', 'アイウエオカキクケコサシスセソタ'],
    ['2026-06-01', 'a246-2026', 'アイウエオカキクケコサシスセソ＊＊タ'],
    ['2026-11-24', 'a246-2026', 'アイウエオカキクケコサシスセソ＊＊タ'],
  ])('on %s: %s', (day, version, expected) => {
    expect([on(day).version, letters(day)]).toEqual([version, expected])
  })

  it('says of the additions that their letters are not known', () => {
    expect(on('2026-06-01').note).toContain('記号はまだ確認できていません')
    expect(on('2026-05-31').note).toBeUndefined()
  })

  it.each([
    ['terminal_cancer', 'ア'],
    ['dementia_symptoms', 'ア'],
    ['stand_or_walk_assist', 'ク'],
    ['toileting_assist', 'ケ'],
    ['near_alone_iadl', 'コ'],
    ['new_medical_procedure', 'サ'],
    ['eating_assist', ''],
  ] as const)('%s answers %s as well', (item, letter) => {
    for (const day of ['2026-05-31', '2026-06-01']) {
      const list = on(day)
      const codes = withImplied(list, [], [item])
      const implied = list.factors.filter(({ code }) => codes.includes(code))
      expect(implied.map((factor) => factor.letter).join('')).toBe(letter)
    }
  })

  it('maps from items of the sheet only', () => {
    const known: readonly string[] = CHECKSHEET_ITEMS
    const implied = on('2026-06-01').factors.flatMap(({ impliedBy }) => impliedBy)
    expect(implied.filter((item) => !known.includes(item))).toEqual([])
  })

  it('keeps the list’s order, and drops what the list of that day does not know', () => {
    const chosen = ['relativesOutOfReach', 'emergencyAdmission', 'nonsense']
    expect(withImplied(on('2026-06-01'), chosen, ['toileting_assist'])).toEqual([
      'emergencyAdmission',
      'toiletingAssist',
      'relativesOutOfReach',
    ])
    expect(withImplied(on('2026-05-31'), chosen, [])).toEqual(['emergencyAdmission'])
  })

  it('reads an old record by the list it was made with', () => {
    const old = storedFactor(on('2026-05-31'), 'poverty')
    expect(factorsIn(['eating_assist', old]).map(({ letter }) => letter)).toEqual(['キ'])
    expect(factorsIn(['a246-2024:relativesOutOfReach', 'poverty'])).toEqual([])
  })
})

describe('a factor against the level that is known', () => {
  it.each([
    ['careNeedNotApplied', 'care1', 'certifiedAlready'],
    ['careNeedNotApplied', 'support2', 'certifiedAlready'],
    ['careNeedNotApplied', 'applied', 'certifiedAlready'],
    ['careNeedNotApplied', 'notApplied', undefined],
    ['careNeedNotApplied', 'notEligible', undefined],
    ['careNeedNotApplied', 'unknown', undefined],
    ['levelChangeNotApplied', 'care1', undefined],
    ['levelChangeNotApplied', 'support1', undefined],
    ['levelChangeNotApplied', 'unknown', undefined],
    ['levelChangeNotApplied', 'applied', 'notCertified'],
    ['levelChangeNotApplied', 'notApplied', 'notCertified'],
    ['levelChangeNotApplied', 'notEligible', 'notCertified'],
    ['poverty', 'care1', undefined],
  ] as const)('%s with %s: %s', (factor, level, problem) => {
    expect(factorAgainstLevel([factor], level)).toBe(problem)
  })
})

describe('nursing need as an aid (manual §1.3)', () => {
  it.each([
    [{}, []],
    [{ transfer: '0', eating: '0' }, []],
    [{ transfer: '1' }, ['stand_or_walk_assist']],
    [{ transfer: '2' }, ['stand_or_walk_assist']],
    [{ eating: '1' }, ['eating_assist']],
    [{ eating: '2', transfer: '1' }, ['stand_or_walk_assist', 'eating_assist']],
    [{ eating: '3', transfer: '-1' }, []],
    [{ eating: '', transfer: '１' }, []],
  ])('%j proposes %j', (need, items) => {
    expect(proposedBy(need).map(({ item }) => item)).toEqual(items)
  })

  it('says the value each comes from', () => {
    expect(proposedBy({ transfer: '2' })).toMatchObject([{ source: '移乗 2' }])
  })
})

describe('the specified diseases (manual §1.2)', () => {
  it('are sixteen', () => {
    expect(SPECIFIED_DISEASES).toHaveLength(16)
    expect(SPECIFIED_DISEASES.filter(([code]) => isSpecifiedDisease(code) !== true)).toEqual([])
  })

  it.each([
    ['none', false],
    ['unknown', undefined],
    ['', 'unanswered'],
    ['yes', 'unanswered'],
    ['constructor', 'unanswered'],
  ])('%s: %s', (answer, expected) => {
    expect(isSpecifiedDisease(answer)).toBe(expected)
  })
})
