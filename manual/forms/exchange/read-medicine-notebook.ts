import { eraDay, readDay } from '../../calendar/japanese-era'
import type { PlainDate } from '../../calendar/plain-date'
import { lengthOf } from '../tolerant-text'
import { type FileRead, firstMessages, type LineMessage, note, wrong } from './offer'

/*
 * 電子版お薬手帳 (JAHIS): lines of cells, one part for each QR code of a notebook's page. Of its records those are read that
 * say what is taken, how, and what to beware of.
 */

const HEAD = /^JAHISTC(\d{2})/
/** Ver. 2.5 and 2.6; a later one is read as far as it is understood. */
const NEWEST_KNOWN = 8
/** Years of one person's medicines; such a file holds more than a notebook. */
const MOST_RECORDS = 5_000
/** Records with who dispensed and prescribed, remarks and codes that the sheet has no place for. */
const KNOWN_UNUSED = [
  '3',
  '4',
  '15',
  '55',
  '281',
  '291',
  '311',
  '391',
  '401',
  '411',
  '501',
  '601',
  '701',
]

export const isMedicineNotebook = (text: string): boolean => HEAD.test(text)

type Rec = Readonly<{ line: number; cells: readonly string[] }>
type Medicine = { name: string; dose: string; usage: string }
type Dispensing = {
  day: PlainDate | undefined
  said: string
  places: string[]
  medicines: Medicine[]
  /** By group, those whose usage has not come yet. */
  waiting: Map<string, Medicine[]>
}

/** @param birthDate of the person of the case: another's notebook must not get into the sheet */
export function readMedicineNotebook(
  text: string,
  asked: Readonly<{ birthDate: string; roomFor: number }>,
): FileRead {
  const records = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split(',').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (records.length > MOST_RECORDS)
    return {
      source: 'medicineNotebook',
      title: '電子版お薬手帳',
      about: [],
      offers: [],
      messages: [
        wrong(`行が多すぎます（${MOST_RECORDS}行まで）。この方の最近の分だけを書き出してください`),
      ],
    }
  const { parts, messages: partMessages } = inOrder(records)
  const messages = [
    ...partMessages,
    ...unknownTypes(records),
    ...versions(records),
    ...isOther(parts, asked.birthDate),
  ]
  const dispensings = dispensingsOf(parts)
  const cautions = cautionsOf(parts)
  const fitting = fittingText(dispensings, cautions, asked.roomFor)
  const hasMedicine = dispensings.some(({ medicines }) => medicines.length > 0)
  if (!hasMedicine) messages.push(wrong('薬の行（201）がありません'))
  const isWrong = messages.some(({ kind }) => kind === 'wrong')
  const [newest] = dispensings
  const patient = parts.find(({ cells }) => cells[0] === '1')?.cells
  return {
    source: 'medicineNotebook',
    title: '電子版お薬手帳',
    ...(newest?.day && { on: newest.day }),
    about: [
      { label: 'お名前', value: patient?.[1] ?? '' },
      { label: '生年月日', value: saidDay(patient?.[3] ?? '') },
      { label: 'いちばん新しい調剤', value: newest?.said ?? '' },
    ],
    offers: isWrong
      ? []
      : [
          { field: 'oralMedicine', value: 'yes' },
          { field: 'medicineNotes', value: fitting.text },
        ],
    messages: firstMessages([
      ...messages,
      ...fitting.leftOut.map((said) => note(`${said}の調剤分は、欄に入りきらないため入れません`)),
    ]),
  }
}

/** Parts that were read in any order, each from its head to its 911; one alone needs none. */
function inOrder(records: readonly Rec[]): { parts: readonly Rec[]; messages: LineMessage[] } {
  const parts: { records: Rec[]; split?: Rec }[] = []
  for (const record of records) {
    const [type = ''] = record.cells
    if (HEAD.test(type) || parts.length === 0) parts.push({ records: [] })
    const part = parts.at(-1)
    if (type === '911' && part) part.split = record
    else if (!HEAD.test(type)) part?.records.push(record)
  }
  const splits = parts.flatMap(({ split }) => split ?? [])
  const [first] = splits
  if (first === undefined) return { parts: parts.flatMap((part) => part.records), messages: [] }
  const numbers = new Map<number, readonly Rec[]>()
  for (const { split, records: own } of parts) numbers.set(Number(split?.cells[3]), own)
  const total = Number(first.cells[2])
  const messages: LineMessage[] = []
  const other = splits.find(
    ({ cells }) => cells[1] !== first.cells[1] || cells[2] !== first.cells[2],
  )
  if (other) messages.push(wrong('別のお薬手帳の一部がまざっています', other.line))
  const wanted = Number.isInteger(total) && total > 0 && total <= 99 ? total : 0
  if (wanted === 0) messages.push(wrong('分割の数が読めません', first.line))
  const order = Array.from({ length: wanted }, (_, at) => at + 1)
  const missing = order.filter((number) => !numbers.has(number))
  if (missing.length > 0)
    messages.push(
      wrong(
        `${total}つに分かれたうちの${missing.join('・')}つめがありません。全部を一度に選んでください`,
      ),
    )
  return { parts: order.flatMap((number) => numbers.get(number) ?? []), messages }
}

function unknownTypes(records: readonly Rec[]): readonly LineMessage[] {
  const known = ['1', '2', '5', '11', '51', '201', '301', '421', '911', ...KNOWN_UNUSED]
  return records
    .filter(({ cells: [type = ''] }) => !HEAD.test(type) && !known.includes(type))
    .slice(0, 20)
    .map(({ line, cells }) =>
      note(`知らない種類の行（${(cells[0] ?? '').slice(0, 10)}）なので使いません`, line),
    )
}

function versions(records: readonly Rec[]): readonly LineMessage[] {
  return records.flatMap(({ line, cells }) => {
    const version = Number(HEAD.exec(cells[0] ?? '')?.[1] ?? 0)
    return version > NEWEST_KNOWN
      ? [note(`新しい版（${version}）です。分かるところだけを読みます`, line)]
      : []
  })
}

function isOther(records: readonly Rec[], birthDate: string): readonly LineMessage[] {
  const patient = records.find(({ cells }) => cells[0] === '1')
  if (patient === undefined)
    return [note('お名前と生年月日の行がありません。この方のものか確かめてください')]
  const born = readDay(patient.cells[3] ?? '')
  return 'day' in born && born.day === birthDate
    ? []
    : [
        wrong(
          '生年月日が、このケースの方と違います。別の方のお薬手帳ではないか確かめてください',
          patient.line,
        ),
      ]
}

/** Newest first; what stands before the first day belongs to none and is taken first. */
function dispensingsOf(records: readonly Rec[]): readonly Dispensing[] {
  const found: Dispensing[] = []
  const current = (): Dispensing => {
    const last = found.at(-1)
    if (last !== undefined) return last
    const undated = emptyDispensing(undefined, '日付のない')
    found.push(undated)
    return undated
  }
  for (const { cells } of records) {
    const [type, first = '', second = '', third = '', fourth = ''] = cells
    if (type === '5') {
      const day = readDay(first)
      found.push(emptyDispensing('day' in day ? day.day : undefined, saidDay(first)))
    } else if ((type === '11' || type === '51') && first !== '') current().places.push(first)
    else if (type === '201')
      addMedicine(current(), first, { name: second, dose: `${third}${fourth}`, usage: '' })
    else if (type === '301')
      sayUsage(
        current(),
        first,
        [second, `${third}${fourth}`].filter((word) => word !== '').join(' '),
      )
  }
  return found.toSorted((one, other) => ((one.day ?? '') < (other.day ?? '') ? 1 : -1))
}

const emptyDispensing = (day: PlainDate | undefined, said: string): Dispensing => ({
  day,
  said,
  places: [],
  medicines: [],
  waiting: new Map(),
})

function addMedicine(to: Dispensing, group: string, medicine: Medicine): void {
  to.medicines.push(medicine)
  const others = to.waiting.get(group)
  if (others === undefined) to.waiting.set(group, [medicine])
  else others.push(medicine)
}

/** The first usage of a group holds for its medicines so far; an empty one says nothing. */
function sayUsage({ waiting }: Dispensing, group: string, usage: string): void {
  if (usage === '') return
  for (const medicine of waiting.get(group) ?? []) medicine.usage = usage
  waiting.delete(group)
}

const CAUTIONS: Readonly<Record<string, string>> = { 1: 'アレルギー', 2: '副作用', 3: '既往' }

function cautionsOf(records: readonly Rec[]): readonly string[] {
  return records.flatMap(({ cells: [type, first = '', second = ''] }) => {
    if (type === '2') return [`${CAUTIONS[first] ?? '特記'}：${second}`]
    return type === '421' ? [`残っている薬：${first}`] : []
  })
}

/** What to beware of first, then as many dispensings as there is room for. */
function fittingText(
  dispensings: readonly Dispensing[],
  cautions: readonly string[],
  roomFor: number,
): Readonly<{ text: string; leftOut: readonly string[] }> {
  const blocks = dispensings
    .filter(({ medicines }) => medicines.length > 0)
    .map(({ said, places, medicines }) => ({
      said,
      text: [
        `${said} ${[...new Set(places)].join('・')}`.trim(),
        ...medicines.map(
          ({ name, dose, usage }) =>
            `・${[name, dose, usage].filter((word) => word !== '').join(' ')}`,
        ),
      ].join('\n'),
    }))
  let text = cautions.join('\n')
  const leftOut: string[] = []
  for (const [at, block] of blocks.entries()) {
    const longer = text === '' ? block.text : `${text}\n${block.text}`
    if (at === 0 || (leftOut.length === 0 && lengthOf(longer) <= roomFor)) text = longer
    else leftOut.push(block.said)
  }
  return { text, leftOut }
}

function saidDay(written: string): string {
  const read = readDay(written)
  return 'day' in read ? eraDay(read.day) : written
}
