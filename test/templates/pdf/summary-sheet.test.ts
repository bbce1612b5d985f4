import { editionIds, editionOf } from '../../../manual/editions/registry'
import { SUMMARY_READERS, summaryFor } from '../../../manual/editions/summary'
import {
  fits,
  renderSummarySheet,
  type SummarySheet,
} from '../../../templates/pdf/edition/summary-sheet'

const sheetOf = (id: string, reader: (typeof SUMMARY_READERS)[number]): SummarySheet => ({
  title: editionOf(id).title,
  reader: '病棟の方へ',
  from: '令和8年6月1日（月）の入院から',
  summary: summaryFor(editionOf(id), reader),
  madeAt: Date.parse('2026-11-24T00:40:00Z'),
})

const EVERY = editionIds().flatMap((id) => SUMMARY_READERS.map((reader) => [id, reader] as const))

test.each(EVERY)('%s for %s stands on one A4 page in letters that can be read', (id, reader) => {
  expect(fits(sheetOf(id, reader), 8.5)).toBe(true)
})

test('what is longer than a page is seen to be', () => {
  const sheet = sheetOf('nanwa-2', 'liaison')
  const twice = { ...sheet.summary, parts: [...sheet.summary.parts, ...sheet.summary.parts] }
  expect(fits({ ...sheet, summary: twice }, 8.5)).toBe(false)
})

test('the same page always has the same bytes, and is a tagged PDF/A of one page', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => renderSummarySheet(sheetOf('nanwa-2', 'wardNurse'))),
  )
  const text = Buffer.from(one ?? []).toString('latin1')
  expect(other).toEqual(one)
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(text).toContain('/MarkInfo')
  expect(text).toContain('pdfaid:part')
})
