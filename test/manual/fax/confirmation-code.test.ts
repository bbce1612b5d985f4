import { codeWords, findCode, findSheetNumber } from '../../../manual/fax/confirmation-code'

describe('a code copied from paper', () => {
  test.each([
    ['482913', '482913'],
    ['482 913', '482913'],
    ['４８２　９１３', '482913'],
    ['482-913', '482913'],
    [' 000001 ', '000001'],
    ['48291', undefined],
    ['4829130', undefined],
    ['48291a', undefined],
    ['', undefined],
  ])('%j is read as %s', (typed, code) => {
    expect(findCode(typed)).toBe(code)
  })

  test('is written in two groups', () => {
    expect(codeWords('482913')).toBe('482 913')
  })
})

describe('the number beside it', () => {
  test.each([
    ['NW-8-1103', 'NW-8-1103'],
    ['nw−8−1103', 'NW-8-1103'],
    ['ＮＷー８ー１１０３', 'NW-8-1103'],
    ['FT - 12', 'FT-12'],
    ['FT12', undefined],
    ['8-1103', undefined],
    ['', undefined],
  ])('%j is read as %s', (typed, number) => {
    expect(findSheetNumber(typed)).toBe(number)
  })
})
