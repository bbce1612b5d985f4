import type { Instant } from '../../../manual/calendar/japan-time'
import type { EditionSummary } from '../../../manual/editions/summary'
import { PAGE } from '../compose'
import { drawFlowing } from '../flowing/draw-flowing'
import { getFonts } from '../fonts'
import { createFlowingPage, FLOW_LEFT, type FlowingPage } from '../flowing/flowing-page'
import { createTypesetter } from '../typeset'

export type SummarySheet = Readonly<{
  /** 南和 入退院連携マニュアル 第2版 */
  title: string
  /** 病棟の方へ */
  reader: string
  /** 令和8年6月1日（月）の入院から */
  from: string
  summary: EditionSummary
  madeAt: Instant
}>

/** Points; the largest at which everything stands on one page. Nobody should have to read less than the last. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.75, 8.5] as const
const SMALLEST = 8.5
const LABEL_WIDTH = 240
const GAP = 10

/** One page of an edition for one kind of reader, to hang up: a tagged PDF/A-2a. */
export function renderSummarySheet(sheet: SummarySheet): Promise<Uint8Array> {
  const size = SIZES.find((one) => fits(sheet, one)) ?? SMALLEST
  return drawFlowing({
    title: `${sheet.title} ${sheet.reader}`,
    madeAt: sheet.madeAt,
    foot: `南和 入退院連携\u3000${sheet.title}`,
    pages: [(page) => setSummary(page, sheet, size)],
  })
}

/** Whether it stands on one page in this size. */
export function fits(sheet: SummarySheet, size: number): boolean {
  const page = createFlowingPage(createTypesetter(getFonts()))
  setSummary(page, sheet, size)
  return page.y <= PAGE.bottom
}

function setSummary(
  page: FlowingPage,
  { title, reader, from, summary }: SummarySheet,
  size: number,
): void {
  page.words(`${title}\u3000${reader}`, { place: { is: 'title' }, size: size + 5, bold: true })
  page.words(
    `${from}使います。数え方の細かな定めは、画面の「根拠」とマニュアルで確かめられます。`,
    { size },
  )
  page.y += 4
  summary.parts.forEach(({ heading, lines }, table) => {
    setHeading(page, heading, table, size)
    lines.forEach((line, row) => setLine(page, line, { table, row, size }))
    page.y += 4
  })
  if (summary.tips.length === 0) return
  setHeading(page, '情報共有時の工夫及び注意点', summary.parts.length, size)
  for (const tip of summary.tips) page.words(`・${tip}`, { size })
}

function setHeading(page: FlowingPage, words: string, table: number, size: number): void {
  page.words(words, { place: { is: 'heading', table }, size: size + 1.5, bold: true })
  page.rule({ x: FLOW_LEFT, y: page.y + 1 }, { x: PAGE.right, y: page.y + 1 }, 1.2)
  page.y += 3
}

function setLine(
  page: FlowingPage,
  { what, rule }: EditionSummary['parts'][number]['lines'][number],
  { table, row, size }: Readonly<{ table: number; row: number; size: number }>,
): void {
  const top = page.y
  const at = { table, row, cell: 0 }
  page.words(what, { place: { is: 'label', ...at }, width: LABEL_WIDTH, size, bold: true })
  const below = page.y
  page.y = top
  const x = FLOW_LEFT + LABEL_WIDTH + GAP
  page.words(rule, { place: { is: 'entry', ...at }, x, size })
  page.y = Math.max(page.y, below) + 1.5
  page.rule({ x: FLOW_LEFT, y: page.y }, { x: PAGE.right, y: page.y }, 0.35)
  page.y += 1.5
}
