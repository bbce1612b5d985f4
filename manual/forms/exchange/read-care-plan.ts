import { eraDay, readDay } from '../../calendar/japanese-era'
import { onManyLines } from '../tolerant-text'
import { CARE_PLAN_TABLES, type CarePlanTable } from './care-plan-tables'
import { type CsvRow, readCsv } from './csv'
import { type FileRead, firstMessages, type LineMessage, note, type Offer, wrong } from './offer'

/** More rows than one person's plan ever has: such a file is of the whole office. */
const MOST_ROWS = 2_000

type Row = Readonly<{ line: number; of: (column: string) => string }>

/** Reads a care plan table; what is wrong is told by its line, and then nothing of the file is offered. */
export function readCarePlan(fileName: string, text: string): FileRead {
  const csv = readCsv(text)
  const table = tableOf(fileName, csv.rows)
  if (table === undefined)
    return nothing('居宅サービス計画書', [
      wrong(
        '居宅サービス計画書の第1表か第2表のCSVか分かりません。介護ソフトが付けたファイル名（UP1KYO…、UP2KYO…）のまま選んでください',
      ),
    ])
  if (csv.rows.length - (hasHead(csv.rows) ? 1 : 0) > MOST_ROWS)
    return nothing(table.title, [
      wrong(`行が多すぎます。一人分（${MOST_ROWS}行まで）を書き出してください`),
    ])
  const { rows, messages } = rowsOf(table, csv.rows)
  const all = [
    ...(csv.cutShortOn === undefined
      ? []
      : [
          wrong('ここから後が途中で切れています。ファイルを書き出し直してください', csv.cutShortOn),
        ]),
    ...(rows.length === 0 ? [wrong('計画の行がありません')] : []),
    ...messages,
    // A short row has its cells anywhere; whose it is cannot be told.
    ...(messages.some(({ kind }) => kind === 'wrong')
      ? []
      : [...severalPeople(table, rows), ...severalPlans(table, rows)]),
  ]
  if (all.some(({ kind }) => kind === 'wrong')) return nothing(table.title, all)
  const [first] = rows
  const madeOn = readDay(first?.of(table.madeOn) ?? '')
  return {
    source: 'carePlan',
    title: table.title,
    ...('day' in madeOn && { on: madeOn.day }),
    about: [
      { label: '被保険者番号', value: first?.of(table.insuredNumber) ?? '' },
      {
        label: '計画を作った日',
        value: 'day' in madeOn ? eraDay(madeOn.day) : (first?.of(table.madeOn) ?? ''),
      },
    ],
    offers: offersOf(table, rows),
    messages: [
      ...firstMessages(all),
      ...table.remarks.map((words) => note(words)),
      note(`${table.leftOut.join('・')}は、提供書に欄がないため入れません`),
    ],
  }
}

const nothing = (title: string, messages: readonly LineMessage[]): FileRead => ({
  source: 'carePlan',
  title,
  about: [],
  offers: [],
  messages: firstMessages(messages),
})

const hasHead = (rows: readonly CsvRow[]): boolean => rows[0]?.cells[0]?.trim() === 'CSVバージョン'

/** By the name that the software gave it, by its heading, or by the number of its columns. */
function tableOf(fileName: string, rows: readonly CsvRow[]): CarePlanTable | undefined {
  const head = hasHead(rows) ? rows[0]?.cells : undefined
  return (
    CARE_PLAN_TABLES.find(({ filePrefix }) => fileName.toUpperCase().startsWith(filePrefix)) ??
    CARE_PLAN_TABLES.find(({ toFields, rowsTo }) =>
      [...toFields.map(({ column }) => column), ...(rowsTo?.columns ?? [])].some((column) =>
        head?.includes(column),
      ),
    ) ??
    CARE_PLAN_TABLES.find(({ columns }) =>
      rows.every(({ cells }) => cells.length === columns.length),
    )
  )
}

function rowsOf(
  table: CarePlanTable,
  csv: readonly CsvRow[],
): Readonly<{ rows: readonly Row[]; messages: readonly LineMessage[] }> {
  const [head] = csv
  if (head !== undefined && hasHead(csv)) return rowsByName(table, head, csv.slice(1))
  const messages = csv.flatMap(({ line, cells }) =>
    widthMessages(table.columns.length, line, cells),
  )
  return { rows: csv.map((row) => rowOf(table.columns, row)), messages }
}

function rowsByName(table: CarePlanTable, head: CsvRow, csv: readonly CsvRow[]) {
  const names = head.cells.map((cell) => cell.trim())
  const needed = [
    table.insuredNumber,
    ...table.toFields.map(({ column }) => column),
    ...(table.rowsTo?.columns ?? []),
  ]
  const missing = needed.filter((column) => !names.includes(column))
  const unknown = names.filter((column) => column !== '' && !table.columns.includes(column))
  return {
    rows: csv.map((row) => rowOf(names, row)),
    messages: [
      ...missing.map((column) => wrong(`「${column}」の列がありません`, head.line)),
      ...unknown.map((column) => note(`「${column}」の列は使いません`, head.line)),
      ...csv.flatMap(({ line, cells }) => widthMessages(names.length, line, cells)),
    ],
  }
}

const rowOf = (names: readonly string[], { line, cells }: CsvRow): Row => ({
  line,
  of: (column) => cells[names.indexOf(column)] ?? '',
})

function widthMessages(
  width: number,
  line: number,
  cells: readonly string[],
): readonly LineMessage[] {
  if (cells.length < width)
    return [wrong(`${cells.length}列しかありません（${width}列のはずです）`, line)]
  return cells.length > width ? [note(`${width + 1}列目から先は使いません`, line)] : []
}

function severalPeople({ insuredNumber }: CarePlanTable, rows: readonly Row[]) {
  return onlyOne(
    rows,
    insuredNumber,
    '別の方の計画が入っています。この方の分だけを書き出してください',
  )
}

function severalPlans({ madeOn }: CarePlanTable, rows: readonly Row[]) {
  return onlyOne(
    rows,
    madeOn,
    '作った日のちがう計画が入っています。いまの計画だけを書き出してください',
  )
}

function onlyOne(rows: readonly Row[], column: string, words: string): readonly LineMessage[] {
  const first = rows[0]?.of(column)
  const other = rows.find((row) => row.of(column) !== first)
  return other === undefined ? [] : [wrong(words, other.line)]
}

function offersOf({ toFields, rowsTo }: CarePlanTable, rows: readonly Row[]): readonly Offer[] {
  const [first] = rows
  const single = toFields
    .map(({ column, field }) => ({ field, value: onManyLines(first?.of(column) ?? '') }))
    .filter(({ value }) => value !== '')
  if (rowsTo === undefined) return single
  const lines = [...new Set(rows.map((row) => serviceLine(row, rowsTo.columns)))]
  const text = lines.filter((line) => line !== '').join('\n')
  if (text === '') return single
  const { field, code } = rowsTo.also
  return [...single, { field, value: [code] }, { field: rowsTo.field, value: text }]
}

/** 訪問介護（みよしの介護）週2回：入浴の介助 */
function serviceLine(
  row: Row,
  [service, provider, often, content]: NonNullable<CarePlanTable['rowsTo']>['columns'],
): string {
  const said = (column: string) => row.of(column).replace(/\s+/g, ' ').trim()
  const by = said(provider) === '' ? '' : `（${said(provider)}）`
  const what = said(content) === '' ? '' : `：${said(content)}`
  const line = `${said(service)}${by}${said(often)}`
  return line === '' ? said(content) : `${line}${what}`
}
