import type { MonthEvidence, SheetRow, StayRow } from '../../templates/words/fee-evidence'
import { writeCsv } from './write-csv'

type Row = SheetRow | StayRow
type Column = readonly [head: string, cell: (row: Row) => string]

const COLUMNS: readonly Column[] = [
  ['加算', (row) => ('provided' in row ? '入院時情報連携加算' : '退院・退所加算')],
  ['ケース番号', ({ code }) => code],
  ['氏名', ({ name }) => name],
  ['ふりがな', ({ kana }) => kana],
  ['病院', ({ hospital }) => hospital],
  ['入院', ({ admitted }) => admitted],
  ['情報提供', (row) => ('provided' in row ? row.provided : '')],
  ['受け取りの確認', (row) => ('provided' in row ? row.received : '')],
  ['退院', (row) => ('contacts' in row ? row.discharged : '')],
  ['連絡の記録', (row) => ('contacts' in row ? row.contacts.join('／') : '')],
  ['数えた連絡', (row) => ('contacts' in row ? row.counted : '')],
  ['カンファレンス', (row) => ('contacts' in row ? row.conference : '')],
  ['判定', ({ verdict }) => verdict],
  ['区分', ({ tier }) => tier],
  ['単位', ({ units }) => units],
  ['期限', ({ until }) => until],
  ['版', ({ edition }) => edition],
  ['出典', ({ source }) => source],
  ['注意', ({ notes }) => notes.join('／')],
]

/** Without it spreadsheets in Japan take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One row a stay and add-on, under one head; columns of the other add-on stay empty. */
export function evidenceCsv({ sheets, stays }: MonthEvidence): string {
  const rows = [...sheets, ...stays].map((row) => COLUMNS.map(([, cell]) => cell(row)))
  return `${BYTE_ORDER_MARK}${writeCsv([COLUMNS.map(([head]) => head), ...rows])}`
}
