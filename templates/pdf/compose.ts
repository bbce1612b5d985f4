import type { LayoutCell, LayoutSection, PaperLayout, RowSpacing } from './form-layout'
import { type Group, type Line, linesOf, type PlacedInline } from './flow'
import { SIZES } from './sizes'
import type { Atom, TextStyle, Typesetter } from './typeset'

/** A4 upright, in points; margins as in screens 10. */
export const PAGE = { width: 595.28, height: 841.89, left: 39, right: 556.28, top: 34, bottom: 796 }
const WIDTH = PAGE.right - PAGE.left

/** Lines that survive a fax: 0.25 mm in the grid, 0.8 mm above a section. */
const HAIRLINE = 0.71
const SECTION_RULE = 2.27
/** Where a layout does not say otherwise. */
const TALL = 80
const PAD_X = 4.5
const ROWS: RowSpacing = { leading: 1.4, pad: 3.2, afterTable: 7 }

const CONTINUED = { ja: '（続き）', en: ' (continued)' } as const
const TITLE: TextStyle = { size: 17, bold: true }

const SPACE = '\u3000'
const UNDATED = ['', '年', '月', '日'].join(SPACE.repeat(2))

/** Of words that are not Japanese. */
type Lang = NonNullable<LayoutSection['lang']>

/** What a run of text is to somebody who hears the page read aloud. */
export type Place =
  | Readonly<{ is: 'title' | 'remark'; table?: number; lang?: Lang }>
  | Readonly<{ is: 'heading'; table: number; lang?: Lang }>
  | Readonly<{ is: 'label' | 'entry'; table: number; row: number; cell: number; lang?: Lang }>
  /** Repeated on a later page, or decoration. */
  | Readonly<{ is: 'artifact' }>

export type Rule = Readonly<{
  x1: number
  y1: number
  x2: number
  y2: number
  weight: number
  /** Length of a dash and of the gap after it. */
  dash?: number
}>
/** Black squares that stand for something: a QR code. Who hears the page is told what. */
export type Picture = Readonly<{
  alt: string
  side: number
  squares: readonly Readonly<{ x: number; y: number }>[]
}>
export type Text = Readonly<{
  place: Place
  inlines: readonly (PlacedInline & Readonly<{ baseline: number }>)[]
}>
export type ComposedPage = Readonly<{
  rules: readonly Rule[]
  texts: readonly Text[]
  pictures?: readonly Picture[]
}>

export type ComposeInput<P> = Readonly<{
  layout: PaperLayout<P>
  /** Turns what stands in a cell into what is set on its lines. */
  setParts: (parts: readonly P[]) => readonly Group[]
  typesetter: Typesetter
  dates: readonly Readonly<{ label: string; value: string }>[]
  /** Printed behind the consent sentence; empty when not known. */
  consent: string
  /** Printed after the last section; asked for when everything else has been set. */
  remarks: () => readonly string[]
}>

type SetCell = Readonly<{
  place: Readonly<{ table: number; row: number; cell: number }>
  labelLang: Readonly<{ lang?: Lang }>
  entryLang: Readonly<{ lang?: Lang }>
  x: number
  labelWidth: number
  width: number
  label: readonly Line[]
  entry: readonly Line[]
}>

/** Decides where everything stands; boxes grow, and what does not fit goes on over the page. */
export function compose<P>(input: ComposeInput<P>): readonly ComposedPage[] {
  const { layout, setParts, typesetter } = input
  const spacing = layout.rows ?? ROWS
  const sizes = layout.sizes ?? SIZES
  const plain: TextStyle = { size: sizes.label, bold: false }
  const choice: TextStyle = { size: sizes.choice, bold: false }
  const pages: { rules: Rule[]; texts: Text[] }[] = []
  let page: { rules: Rule[]; texts: Text[] } = { rules: [], texts: [] }
  let y = 0
  /** Where the row above has just drawn the line that the next row shares. */
  let tableGoesOnAt = 0

  const printed = (words: string, style: TextStyle): readonly Group[] =>
    groupsOf(typesetter.printed(words, style))

  function newPage(): void {
    page = { rules: [], texts: [] }
    pages.push(page)
    y = PAGE.top
  }
  function put(place: Place, lines: readonly Line[], x: number, top: number): number {
    let at = top
    const inlines: Text['inlines'][number][] = []
    for (const line of lines) {
      const baseline = at + (line.height - line.size) / 2 + line.size * 0.86
      at += line.height
      for (const placed of line.inlines)
        inlines.push({ x: x + placed.x, inline: placed.inline, baseline })
    }
    if (inlines.length > 0) page.texts.push({ place, inlines })
    return at
  }
  function putText(place: Place, text: string, style: TextStyle): void {
    y = put(place, linesOf(printed(text, style), WIDTH, style.size), PAGE.left, y)
  }
  const rule = (x1: number, y1: number, x2: number, y2: number, weight = HAIRLINE): void => {
    page.rules.push({ x1, y1, x2, y2, weight })
  }

  const continuedMark = linesOf(printed(CONTINUED.ja, plain), WIDTH, sizes.label)

  function headed(): void {
    putText({ is: 'title' }, layout.over, plain)
    putText({ is: 'title' }, layout.title, TITLE)
    let top = PAGE.top - 2
    for (const { label, value } of input.dates) {
      const text = `${label}${SPACE}${value === '' ? UNDATED : value}`
      const [line] = linesOf(groupsOf(typesetter.written(text, choice)), WIDTH, 0)
      const last = line?.inlines.at(-1)
      if (line === undefined || last === undefined) continue
      top = put({ is: 'remark' }, [line], PAGE.right - last.x - last.inline.width, top)
    }
    y = Math.max(y, top) + 3
  }

  function setRow(
    cells: readonly LayoutCell<P>[],
    table: number,
    row: number,
    lang?: Lang,
  ): readonly SetCell[] {
    let x = PAGE.left
    return cells.map((cell, index) => {
      const inLang = lang === undefined ? {} : { lang }
      const width = cell.share * WIDTH
      const room = width - cell.labelWidth - 2 * PAD_X
      const label = printed(cell.label, plain)
      const set = {
        place: { table, row, cell: index },
        labelLang: inLang,
        // A name or a day stands as it was answered, in whatever language the page is.
        entryLang: cell.ownWords === true ? inLang : {},
        x,
        width,
        labelWidth: cell.labelWidth,
        label: linesOf(label, cell.labelWidth - 2 * PAD_X, sizes.label, spacing.leading),
        entry: linesOf(setParts(cell.parts), room, sizes.entry, spacing.leading),
      }
      x += width
      return set
    })
  }

  /** `part` of a row that goes on over the page: its label is repeated there for the eye alone. */
  function drawRow(
    cells: readonly SetCell[],
    height: number,
    part: 'whole' | 'first' | 'later',
  ): void {
    for (const { place, labelLang, entryLang, x, width, labelWidth, label, entry } of cells) {
      const tall = part !== 'whole' || height > (spacing.tall ?? TALL)
      const labelTop = tall ? spacing.pad : (height - heightOf(label)) / 2
      const entryTop = tall ? spacing.pad : (height - heightOf(entry)) / 2
      const below = put(
        part === 'later' ? { is: 'artifact' } : { is: 'label', ...place, ...labelLang },
        label,
        x + PAD_X,
        y + labelTop,
      )
      if (part === 'later') put({ is: 'artifact' }, continuedMark, x + PAD_X, below)
      put({ is: 'entry', ...place, ...entryLang }, entry, x + labelWidth + PAD_X, y + entryTop)
      rule(x, y, x, y + height)
      if (labelWidth > 0) rule(x + labelWidth, y, x + labelWidth, y + height)
      rule(x + width, y, x + width, y + height)
    }
    if (y !== tableGoesOnAt) rule(PAGE.left, y, PAGE.right, y)
    rule(PAGE.left, y + height, PAGE.right, y + height)
    y += height
    tableGoesOnAt = y
  }

  function drawRows(
    rows: readonly (readonly LayoutCell<P>[])[],
    table: number,
    continued: () => void,
    lang?: Lang,
  ): void {
    rows.forEach((row, index) => {
      let cells = setRow(row, table, index, lang)
      let height = rowHeight(cells, spacing.pad)
      if (y + height > PAGE.bottom && height < (PAGE.bottom - PAGE.top) / 3) {
        newPage()
        continued()
      }
      let part: 'whole' | 'first' | 'later' = 'whole'
      while (y + height > PAGE.bottom) {
        const room = PAGE.bottom - y - 2 * spacing.pad
        const first = cells.map((cell) => ({ ...cell, entry: linesWithin(cell.entry, room) }))
        const taken = first.map(({ entry }) => entry.length)
        if (taken.some((count) => count > 0)) {
          part = part === 'whole' ? 'first' : 'later'
          drawRow(first, PAGE.bottom - y, part)
          part = 'later'
        }
        newPage()
        continued()
        cells = cells.map((cell, at) => ({ ...cell, entry: cell.entry.slice(taken[at]) }))
        height = rowHeight(cells, spacing.pad)
      }
      drawRow(cells, height, part)
    })
  }

  function section(one: LayoutSection<P>, table: number): void {
    const heading = { size: sizes.heading, bold: true }
    const [firstRow] = one.rows
    const needed =
      24 + (firstRow === undefined ? 0 : rowHeight(setRow(firstRow, table, 0), spacing.pad))
    if (one.startsPage === true || y + Math.min(needed, 160) > PAGE.bottom) newPage()
    const inLang = one.lang === undefined ? {} : { lang: one.lang }
    if (one.pageTitle !== undefined) {
      putText({ is: 'title', table, ...inLang }, one.pageTitle, TITLE)
      y += 4
    }
    const draw = (place: Place, text: string): void => {
      rule(PAGE.left, y, PAGE.right, y, SECTION_RULE)
      y += SECTION_RULE / 2 + 1
      putText(place, text, heading)
      y += 1.5
    }
    draw({ is: 'heading', table, ...inLang }, one.heading)
    const continued = () => draw({ is: 'artifact' }, `${one.heading}${CONTINUED[one.lang ?? 'ja']}`)
    drawRows(one.rows, table, continued, one.lang)
    if (one.note !== undefined) {
      y += 2
      remark(one.note, one.lang)
    }
    y += spacing.afterTable
  }

  function remark(words: string, lang?: Lang): void {
    const lines = linesOf(groupsOf(typesetter.written(words, plain)), WIDTH, plain.size)
    if (y + heightOf(lines) > PAGE.bottom) newPage()
    y = put({ is: 'remark', ...(lang && { lang }) }, lines, PAGE.left, y)
  }

  newPage()
  headed()
  drawRows(layout.head, 0, () => undefined)
  y += 3
  if (layout.consentSentence === undefined) {
    if (layout.head.length > 0) y += spacing.afterTable - 3
  } else {
    const sentence = printed(layout.consentSentence, plain)
    const given = typesetter.written(input.consent, plain)
    const consent = linesOf([...sentence, { inlines: given, gap: 0 }], WIDTH, sizes.label)
    y = put({ is: 'remark' }, consent, PAGE.left, y) + 4
  }
  layout.sections.forEach((one, index) => section(one, index + 1))
  for (const words of [...layout.notes, ...input.remarks()]) remark(words)
  return pages
}

function groupsOf(atoms: readonly Atom[]): readonly Group[] {
  return atoms.map((atom) => (atom.text === '\n' ? 'newLine' : { inlines: [atom], gap: 0 }))
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0)

function rowHeight(cells: readonly SetCell[], pad: number): number {
  const heights = cells.flatMap(({ label, entry }) => [heightOf(label), heightOf(entry)])
  return Math.max(...heights) + 2 * pad
}

function linesWithin(lines: readonly Line[], room: number): readonly Line[] {
  let used = 0
  return lines.filter(({ height }) => {
    used += height
    return used <= room
  })
}
