import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { dueBothWays, feeBothWays } from './agreement'
import { stay } from './generated'
import { tomorrow, walked, weekday, yesterday } from './walking-days'

/** oracle.slow.ts walks through many more. */
const RUNS = { numRuns: 1500, seed: 20261124 }

describe('the days that count, said a second way', () => {
  it('are those of the manual for the fee window', () => {
    fc.assert(
      fc.property(stay, (one) => {
        const { manual, oracle } = feeBothWays(one)
        expect(manual).toEqual(oracle)
      }),
      RUNS,
    )
  })

  it('are those of the manual for every duty', () => {
    fc.assert(
      fc.property(stay, (one) => {
        const { manual, oracle } = dueBothWays(one)
        expect(manual).toEqual(oracle)
      }),
      RUNS,
    )
  })
})

describe('the second way', () => {
  it.each(['walking-days.ts', 'which-days-count.ts'])(
    'shares no code with the manual: %s',
    (file) => {
      const imports = readFileSync(join(__dirname, file), 'utf8').match(/from '[^']+'/g) ?? []
      expect(
        imports.filter((from) => !/'@holiday-jp\/holiday_jp'|'\.\/walking-days'/.test(from)),
      ).toEqual([])
    },
  )

  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2025-02-28', '2025-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2100-02-28', '2100-03-01'],
  ])('walks from %s to %s and back', (day, next) => {
    expect([tomorrow(day), yesterday(next)]).toEqual([next, day])
  })

  it.each([
    ['2026-11-24', 2],
    ['2024-02-29', 4],
    ['2027-01-01', 5],
    ['2026-11-22', 0],
  ])('knows the weekday of %s', (day, number) => {
    expect(weekday(day)).toBe(number)
  })

  it('comes a year further in 365 steps', () => {
    expect(walked('2026-03-01', 365)).toBe('2027-03-01')
  })
})
