import {
  CHECKSHEET_ITEMS,
  MUST_ITEMS,
  RECOMMENDED_ITEMS,
  screen,
} from '../../../manual/screening/checksheet'
import { editionOf } from '../../../manual/editions/registry'

const entry = (items: readonly string[], over: Partial<Parameters<typeof screen>[0]> = {}) => ({
  careManagerKnown: false,
  answers: { items, noneApplies: items.length === 0 },
  ageAt: 80,
  specifiedDisease: false,
  ...over,
})

describe('the checksheet (manual §1.2)', () => {
  it.each(MUST_ITEMS)('%s alone: coordination is a must', (item) => {
    expect(screen(entry([item]))).toMatchObject({ ok: true, result: 'must', reasons: [item] })
  })

  it.each(RECOMMENDED_ITEMS)('%s alone: coordination is recommended', (item) => {
    expect(screen(entry([item]))).toMatchObject({
      ok: true,
      result: 'recommended',
      reasons: [item],
    })
  })

  it('with none: no coordination', () => {
    expect(screen(entry([]))).toMatchObject({ ok: true, result: 'none', reasons: [] })
  })

  it('with items of both groups the first group decides, and all are kept in the sheet’s order', () => {
    expect(screen(entry(['terminal_cancer', 'eating_assist']))).toMatchObject({
      result: 'must',
      reasons: ['eating_assist'],
      items: ['eating_assist', 'terminal_cancer'],
    })
  })

  it('a known care manager is enough, without scoring', () => {
    const answers = { items: [], noneApplies: false }
    expect(screen(entry([], { careManagerKnown: true, answers }))).toMatchObject({
      result: 'inScopeWithCareManager',
      applyAt: undefined,
    })
  })

  it.each([
    ['nothing chosen', { items: [], noneApplies: false }, 'nothingChosen'],
    ['an item and 「どれも」', { items: ['eating_assist'], noneApplies: true }, 'contradictory'],
    [
      'an item that is not on the sheet',
      { items: ['likes_cats'], noneApplies: false },
      'unknownItem',
    ],
  ])('%s is sent back', (_what, answers, problem) => {
    expect(screen(entry([], { answers }))).toEqual({ ok: false, problem })
  })

  it.each([-1, 131, Number.NaN])('an age of %p is sent back', (ageAt) => {
    expect(screen(entry(['eating_assist'], { ageAt }))).toEqual({
      ok: false,
      problem: 'impossibleAge',
    })
  })
})

describe('the age gate (manual §1.2)', () => {
  it.each([
    [65, undefined, 'category1', 'municipalCareSection'],
    [65, false, 'category1', 'municipalCareSection'],
    [64, true, 'category2', 'municipalCareSection'],
    [64, false, 'outside', 'welfareSection'],
    [64, undefined, 'undecided', 'municipalCareSection'],
    [40, true, 'category2', 'municipalCareSection'],
    [40, false, 'outside', 'welfareSection'],
    [39, true, 'outside', 'welfareSection'],
    [39, undefined, 'outside', 'welfareSection'],
  ])('at %i, specified disease %s: %s, apply at %s', (ageAt, specifiedDisease, category, desk) => {
    expect(screen(entry(['eating_assist'], { ageAt, specifiedDisease }))).toMatchObject({
      insuredCategory: category,
      applyAt: desk,
    })
  })

  it('sends nobody anywhere when no item applies', () => {
    expect(screen(entry([]))).toMatchObject({ applyAt: undefined })
  })
})

it('the edition words every item of the sheet, in its order and group', () => {
  const rows = editionOf('nanwa-1').checksheet
  expect(rows.map(({ code }) => code)).toEqual(CHECKSHEET_ITEMS)
  expect(rows.filter(({ group }) => group === 'must').map(({ code }) => code)).toEqual(MUST_ITEMS)
})
