/** A sheet of cells as RFC 4180 has it: every cell in quotes, lines ended by CRLF, as the software of offices reads it. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const cell = (text: string): string =>
  `"${safe(text).replaceAll('"', '""').replaceAll('\n', '\r\n')}"`

/**
 * A spreadsheet computes what begins like a formula, whoever wrote it, also in full width: with an apostrophe before it,
 * it is text (item 46).
 */
const safe = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)
