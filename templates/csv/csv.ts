/** What a spreadsheet would take for a formula: a cell never begins with it. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

const cellOf = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets in Japan need to read it. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}
