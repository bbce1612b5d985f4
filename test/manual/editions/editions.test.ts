import { createHash } from 'node:crypto'
import { plainDate } from '../../../manual/calendar/plain-date'
import {
  editionInForce,
  editionOf,
  isEdition,
  UnknownEdition,
} from '../../../manual/editions/registry'

/** JSON with sorted keys, so that the order of writing is not part of what is published. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

describe('a published edition', () => {
  it.each([['nanwa-1', '34bf61cb6931948f254a58be075804a95257abf8f3f8ddb0731dcf6820c34827']])(
    '%s never changes: a correction is a new revision',
    (id, sha256) => {
      expect(
        createHash('sha256')
          .update(canonical(editionOf(id)))
          .digest('hex'),
      ).toBe(sha256)
    },
  )

  it('says of every row where it comes from and whether the region confirmed it', () => {
    const { checksheet, duties, exclusions, closing, consentDuty } = editionOf('nanwa-1')
    const rows = [
      ...checksheet,
      ...duties,
      ...duties.flatMap(({ ladder }) => ladder),
      ...exclusions,
      closing,
      consentDuty,
    ]
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) {
      expect(row.section).not.toBe('')
      expect(row.source).not.toBe('')
      expect(['confirmed', 'to-be-confirmed']).toContain(row.confidence)
    }
  })

  it('says of every day count whether the day itself counts, which days, whose calendar', () => {
    const counts = editionOf('nanwa-1').duties.map((row) => [
      row.code,
      row.days,
      row.kindOfDay,
      row.countFrom,
      row.calendarOf,
    ])
    expect(counts).toEqual([
      ['A2', 3, 'calendar', 'dayZero', 'hospitalDesk'],
      ['A3', 7, 'calendar', 'dayZero', 'office'],
      ['A4', 1, 'business', 'dayZero', 'hospitalDesk'],
      ['A8', 7, 'calendar', 'dayZero', 'hospitalDesk'],
      ['A9', 3, 'business', 'dayZero', 'office'],
      ['A11', 1, 'business', 'dayZero', 'hospitalDesk'],
    ])
  })

  it('has no rung twice in a ladder', () => {
    for (const { ladder } of editionOf('nanwa-1').duties) {
      expect(new Set(ladder.map(({ milestone }) => milestone)).size).toBe(ladder.length)
    }
  })
})

describe('which edition applies', () => {
  it('is the one in force in the region on the day of admission', () => {
    expect(editionInForce('nanwa', plainDate('2026-05-31')).id).toBe('nanwa-1')
    expect(editionInForce('nanwa', plainDate('2026-06-01')).id).toBe('nanwa-2')
    expect(editionInForce('nanwa', plainDate('2027-04-01')).id).toBe('nanwa-2')
    expect(editionInForce('nanwa', plainDate('2020-01-01')).id).toBe('nanwa-1')
  })

  it('is none before the first, nor in a region without a manual', () => {
    expect(() => editionInForce('nanwa', plainDate('2019-12-31'))).toThrow(UnknownEdition)
    expect(() => editionInForce('elsewhere', plainDate('2026-11-10'))).toThrow(UnknownEdition)
    expect(() => editionOf('nanwa-99')).toThrow(UnknownEdition)
    expect(isEdition('nanwa-99')).toBe(false)
  })
})
