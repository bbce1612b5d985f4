import { evidenceCsv } from '../../../api/exchange/evidence-csv'
import { writeCsv } from '../../../api/exchange/write-csv'
import { EVIDENCE_CASES, sampleEvidence } from '../../support/evidence-sample'

/** As a spreadsheet reads it: quotes undone, one list a row. */
const read = (csv: string): readonly (readonly string[])[] =>
  csv
    .split('"\r\n')
    .slice(0, -1)
    .map((row) =>
      row
        .slice(1)
        .split('","')
        .map((cell) => cell.replaceAll('""', '"')),
    )

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠a'])(
  '%j is no formula any more',
  (text) => {
    expect(read(writeCsv([[text]]))).toEqual([[`'${text}`]])
  },
)

test('every stay and add-on has one row under one head, a name that is a formula with it', () => {
  const [first, ...rest] = EVIDENCE_CASES
  if (first === undefined) throw new Error('no case')
  const odd = { ...first, person: { ...first.person, name: '=HYPERLINK("https://x.example")' } }
  const csv = evidenceCsv(sampleEvidence([odd, ...rest]))
  expect(csv.startsWith('\uFEFF"加算",')).toBe(true)
  const rows = read(csv.slice(1))
  expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([19]))
  expect(rows.map(([addOn, code]) => [addOn, code])).toEqual([
    ['加算', 'ケース番号'],
    ['入院時情報連携加算', 'NW-8-1101'],
    ['入院時情報連携加算', 'NW-8-1102'],
    ['入院時情報連携加算', 'NW-8-1103'],
    ['入院時情報連携加算', 'NW-8-1104'],
    ['退院・退所加算', 'NW-8-1101'],
    ['退院・退所加算', 'NW-8-1102'],
    ['退院・退所加算', 'NW-8-1103'],
  ])
  expect(rows[1]?.[2]).toBe(`'=HYPERLINK("https://x.example")`)
  expect(rows[1]).toContain('（Ⅰ）250単位の対象となりうる')
  expect(rows[1]).toContain('令和6年度介護報酬改定（入院時情報連携加算）')
  expect(rows[3]?.at(-1)).toContain('24時間をこえてから記録しました')
})
