import { interval95 } from '../../../manual/indicators/interval'

describe('the interval of a rate', () => {
  it.each([
    // Worked out with the score formula; 61 of 70 is the example of screen 08.
    ['61 of 70', 61, 70, { low: 77.3, high: 93.1 }],
    ['none of 10', 0, 10, { low: 0, high: 27.8 }],
    ['all of 10', 10, 10, { low: 72.2, high: 100 }],
    ['one of one', 1, 1, { low: 20.7, high: 100 }],
  ])('%s', (_words, numerator, denominator, expected) => {
    expect(interval95(numerator, denominator)).toEqual(expected)
  })

  it('is not known for nobody', () => {
    expect(interval95(0, 0)).toBeUndefined()
  })
})
