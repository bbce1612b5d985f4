/** A row of cells with the line of the file it begins on, counted from 1. */
export type CsvRow = Readonly<{ line: number; cells: readonly string[] }>

export type CsvRead = Readonly<{
  rows: readonly CsvRow[]
  /** The line of a quote that is never closed: the file ends in the middle of a cell. */
  cutShortOn?: number
}>

/** RFC 4180, with every kind of line end, also within quotes; empty lines are none. */
export function readCsv(text: string): CsvRead {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let [line, begun] = [1, 1]
  const close = (): void => {
    if (cells.length > 1 || (cells[0] ?? '') !== '') rows.push({ line: begun, cells })
    cells = []
    begun = line
  }
  const token = /(?:"((?:[^"]|"")*)("?)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [whole, quoted, closed, after = '', plain = '', end = ''] = found
    if (quoted !== undefined && closed === '') return { rows, cutShortOn: line }
    line += linesIn(quoted ?? '')
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + after)
    if (end !== ',') {
      if (end !== '') line += 1
      close()
    }
    if (end === '' || whole === '') break
  }
  return { rows }
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
