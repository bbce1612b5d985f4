import fc from 'fast-check'
import { dueBothWays, feeBothWays } from './agreement'
import { stay } from './generated'

const RUNS = { numRuns: 12_000, seed: 54_059_083 }

it.each([
  ['the fee window', feeBothWays],
  ['every duty', dueBothWays],
])('in twelve thousand stays the manual and the day-by-day walk agree on %s', (_what, bothWays) => {
  let compared = 0
  fc.assert(
    fc.property(stay, (one) => {
      const { manual, oracle } = bothWays(one)
      compared += 1
      expect(manual).toEqual(oracle)
    }),
    RUNS,
  )
  expect(compared).toBe(RUNS.numRuns)
})
