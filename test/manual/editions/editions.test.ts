import { plainDate } from '../../../manual/calendar/plain-date'
import type { Edition } from '../../../manual/editions/edition'
import {
  draftsOf,
  editionIds,
  editionInForce,
  editionOf,
  isEdition,
  UnknownEdition,
} from '../../../manual/editions/registry'
import { contentHash as hashOf } from '../../../store/edition-hash'

/** The hash of what an edition says, as it was on the day it was published. */
const PUBLISHED = {
  'nanwa-1': '34bf61cb6931948f254a58be075804a95257abf8f3f8ddb0731dcf6820c34827',
  'nanwa-2': '397306a2260500553473647f3e00b6cde6eb49825d78d2fee3e47457c1895d9a',
}

describe('a published edition', () => {
  it.each(Object.entries(PUBLISHED))(
    '%s never changes: a correction is a new revision',
    (id, sha256) => {
      expect(hashOf(editionOf(id))).toBe(sha256)
    },
  )

  it('has its hash here from the day it is published', () => {
    const published = editionIds().filter((id) => editionOf(id).draft !== true)
    expect(Object.keys(PUBLISHED)).toEqual(published)
  })

  it.each<[string, (edition: Edition) => Edition]>([
    [
      'a day count',
      (e) => ({ ...e, duties: e.duties.map((row) => ({ ...row, days: row.days + 1 })) }),
    ],
    ['a word', (e) => ({ ...e, title: `${e.title}。` })],
    [
      'a rung taken out',
      (e) => ({ ...e, duties: e.duties.map((row) => ({ ...row, ladder: [] })) }),
    ],
    ['an exclusion added', (e) => ({ ...e, exclusions: [...e.exclusions, ...e.exclusions] })],
    ['a row confirmed', (e) => ({ ...e, closing: { ...e.closing, confidence: 'confirmed' } })],
    ['two duties in another order', (e) => ({ ...e, duties: e.duties.toReversed() })],
  ])('is seen to have been edited: %s', (_, edit) => {
    for (const [id, sha256] of Object.entries(PUBLISHED)) {
      expect(hashOf(edit(editionOf(id)))).not.toBe(sha256)
    }
  })

  it('may be written in another order of keys: that is not what was published', () => {
    const { id, ...rest } = editionOf('nanwa-1')
    expect(hashOf({ ...rest, id })).toBe(PUBLISHED['nanwa-1'])
  })

  it.each(Object.keys(PUBLISHED))(
    '%s says of every row where it comes from and whether the region confirmed it',
    (id) => {
      const { checksheet, duties, exclusions, closing, consentDuty, tips = [] } = editionOf(id)
      const rows = [
        ...checksheet,
        ...duties,
        ...duties.flatMap(({ ladder }) => ladder),
        ...exclusions,
        closing,
        consentDuty,
        ...tips,
      ]
      expect(rows.length).toBeGreaterThan(30)
      for (const row of rows) {
        expect(row.section).not.toBe('')
        expect(row.source).not.toBe('')
        expect(['confirmed', 'to-be-confirmed']).toContain(row.confidence)
      }
    },
  )

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

  it.each(editionIds())('%s has no rung twice in a ladder', (id) => {
    for (const { ladder } of editionOf(id).duties) {
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

  it('is a draft from its day on once the region has published it, and not before', () => {
    const published = ['nanwa-3-draft']
    const on = (day: string, ids?: readonly string[]) =>
      editionInForce('nanwa', plainDate(day), ids).id
    expect(on('2027-03-31', published)).toBe('nanwa-2')
    expect(on('2027-04-01', published)).toBe('nanwa-3-draft')
    expect(on('2027-04-01')).toBe('nanwa-2')
    expect(draftsOf('nanwa', published)).toEqual([])
  })

  it('is the same text whether it is still called a draft or not', () => {
    const draft = editionOf('nanwa-3-draft')
    expect(hashOf({ ...draft, draft: false })).toBe(hashOf(draft))
  })

  it('is none before the first, nor in a region without a manual', () => {
    expect(() => editionInForce('nanwa', plainDate('2019-12-31'))).toThrow(UnknownEdition)
    expect(() => editionInForce('elsewhere', plainDate('2026-11-10'))).toThrow(UnknownEdition)
    expect(() => editionOf('nanwa-99')).toThrow(UnknownEdition)
    expect(isEdition('nanwa-99')).toBe(false)
  })
})
