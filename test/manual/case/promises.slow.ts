import fc from 'fast-check'
import { life, play, type Step } from '../lives'
import { PROMISES } from './promise-checks'

const brokenIn = (...step: Step): readonly string[] =>
  Object.entries(PROMISES).flatMap(([promise, keeps]) => (keeps(...step) ? [] : [promise]))

it('in three thousand lives every promise of the manual is kept', () => {
  fc.assert(
    fc.property(life, ([start, chances]) => {
      play(start, chances, (...step) => {
        expect(brokenIn(...step)).toEqual([])
      })
    }),
    { numRuns: 3000, seed: 20261126 },
  )
})
