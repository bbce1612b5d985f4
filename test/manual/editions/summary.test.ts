import { dueWords } from '../../../manual/editions/words/due-words'
import { editionIds, editionOf } from '../../../manual/editions/registry'
import { SUMMARY_READERS, summaryFor, type SummaryReader } from '../../../manual/editions/summary'

const EVERY = editionIds().flatMap((id) => SUMMARY_READERS.map((reader) => [id, reader] as const))

const linesOf = (id: string, reader: SummaryReader) =>
  summaryFor(editionOf(id), reader).parts.flatMap(({ lines }) => lines)

describe('the page of an edition for one reader', () => {
  it.each(EVERY)('%s %s says of a duty what its row says', (id, reader) => {
    for (const row of editionOf(id).duties) {
      const line = linesOf(id, reader).find(({ what }) => what.startsWith(`${row.code}\u3000`))
      expect(
        line ?? { what: `${row.code}\u3000${row.title}`, rule: dueWords(row).join('。') },
      ).toEqual({ what: `${row.code}\u3000${row.title}`, rule: dueWords(row).join('。') })
    }
    expect(linesOf(id, reader).length).toBeGreaterThan(3)
  })

  it('has every duty of the hospital for its liaison office, every one of its own for the care manager', () => {
    const { duties } = editionOf('nanwa-2')
    const codes = (reader: SummaryReader) =>
      linesOf('nanwa-2', reader).map(({ what }) => what.split('\u3000')[0])
    expect(codes('liaison').toSorted()).toEqual(duties.map(({ code }) => code).toSorted())
    const own = duties.filter(({ owner }) => owner === 'coordinator').map(({ code }) => code)
    expect(codes('careManager')).toEqual(expect.arrayContaining(own))
    expect(codes('careManager')).toEqual(expect.arrayContaining(['A2', 'A8', 'A11', 'X1']))
    expect(codes('careManager')).not.toContain('A6')
  })

  it('moves with its row: ten days in the draft, seven in force', () => {
    const due = (id: string) =>
      linesOf(id, 'wardNurse').find(({ what }) => what.startsWith('A8'))?.rule
    expect(due('nanwa-2')).toContain('7日前')
    expect(due('nanwa-3-draft')).toContain('10日前')
  })

  it('says how much the region has still to confirm', () => {
    expect(linesOf('nanwa-2', 'healthCenter')).toContainEqual({
      what: '対象外の理由\u30006行',
      rule: 'うち5行が確認中',
    })
  })
})
