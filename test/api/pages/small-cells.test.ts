import fc from 'fast-check'
import { hideSmallCells } from '../../../api/pages/small-cells'

const cells = (...counts: readonly number[]) =>
  counts.map((count, index) => ({ label: `reason ${index}`, count }))

describe('numbers under five', () => {
  it.each([
    ['five stands by itself', [7, 5], { counts: [7, 5], merged: undefined, total: 12 }],
    [
      'four goes with the smallest of the others',
      [9, 7, 4],
      { counts: [9], merged: 11, total: 20 },
    ],
    [
      'small ones that make five together are one line',
      [9, 3, 2],
      { counts: [9], merged: 5, total: 14 },
    ],
    [
      'a reason that never occurred is not listed',
      [6, 0],
      { counts: [6], merged: undefined, total: 6 },
    ],
  ])('%s', (_rule, counts, expected) => {
    const { shown, merged, total } = hideSmallCells(cells(...counts))
    expect({ counts: shown.map(({ count }) => count), merged: merged?.count, total }).toEqual(
      expected,
    )
  })

  it('are hidden with their total when nothing is large enough to go with', () => {
    expect(hideSmallCells(cells(3, 1))).toEqual({
      shown: [],
      merged: { labels: ['reason 0', 'reason 1'] },
    })
  })

  it('can never be found by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 }), (counts) => {
        const { shown, merged, total } = hideSmallCells(cells(...counts))
        const numbers = [
          ...shown.map(({ count }) => count),
          ...(merged?.count === undefined ? [] : [merged.count]),
        ]
        expect(numbers.every((number) => number >= 5)).toBe(true)
        const isHidden = merged !== undefined && merged.count === undefined
        expect(total).toBe(isHidden ? undefined : counts.reduce((sum, count) => sum + count, 0))
      }),
    )
  })
})
