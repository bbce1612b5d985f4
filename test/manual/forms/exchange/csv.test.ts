import { readCsv } from '../../../../manual/forms/exchange/csv'

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells)

describe('item 49: a table as any software writes it', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'LF without a last one',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR alone',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotes, commas and quotes within', '"a,1","b""2"""\r\n', [['a,1', 'b"2"']]],
    ['line breaks within quotes', '"a\r\nb\nc",d\r\n', [['a\r\nb\nc', 'd']]],
    ['blank cells at both ends', ',a,\r\n', [['', 'a', '']]],
    ['empty lines', 'a\r\n\r\n\r\nb\r\n', [['a'], ['b']]],
    ['nothing', '', []],
  ])('%s', (_kind, text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  test('a row is named by the line it begins on', () => {
    expect(readCsv('"a\r\nb",1\r\nc,2\r\n').rows.map(({ line }) => line)).toEqual([1, 3])
  })

  test('half a cell is told by its line, and what came before is there', () => {
    expect(readCsv('a,b\r\nc,"d e')).toEqual({
      rows: [{ line: 1, cells: ['a', 'b'] }],
      cutShortOn: 2,
    })
  })

  test('a hundred thousand rows are read within a few seconds', () => {
    const started = performance.now()

    expect(readCsv('a,"b",c\r\n'.repeat(100_000)).rows).toHaveLength(100_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
