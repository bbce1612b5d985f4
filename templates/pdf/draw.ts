import PDFDocument from 'pdfkit'
import { type ComposedPage, PAGE, type Picture, type Place, type Text } from './compose'
import type { Box, Inline } from './flow'
import type { Fonts } from './fonts'
import type { Face } from './face'

type Document = InstanceType<typeof PDFDocument>
type StructureElement = ReturnType<Document['struct']>

export type Drawing = Readonly<{
  title: string
  fonts: Fonts
  pages: readonly ComposedPage[]
  /** The lines at the foot of each page, numbered from 1. */
  footOf: (page: number) => ComposedPage
  /** Stands in the file instead of the clock, so that the same input gives the same bytes. */
  createdAt: number
  /** Data that goes with the paper; PDF/A-2 allows none, so that such a file is PDF/A-3. */
  attachment?: Attachment
  /** Written into the file's own facts, beside its title. */
  facts?: Readonly<Record<string, string>>
}>

export type Attachment = Readonly<{
  name: string
  description: string
  mediaType: string
  bytes: Uint8Array
}>

/** Draws composed pages as a tagged PDF/A-2a; with an attachment as PDF/A-3a, which is the same but for that. */
export function drawPdf(drawing: Drawing): Promise<Uint8Array> {
  const { title, fonts, pages, footOf, createdAt, attachment, facts = {} } = drawing
  const faces = [...fonts.regular, ...fonts.bold]
  const [first] = faces
  if (first === undefined) throw new Error('no font to draw with')
  const document = new PDFDocument({
    subset: attachment === undefined ? 'PDF/A-2a' : 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'ja-JP',
    displayTitle: true,
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: asFont(first),
    info: {
      ...facts,
      Title: title,
      Creator: '南和 入退院連携',
      CreationDate: new Date(createdAt),
    },
  })
  // Under their own names pdfkit finds an embedded face again; under any other it would embed it anew.
  for (const face of faces) document.registerFont(face.name, asFont(face))

  const tree = createTree(document)
  pages.forEach((page, index) => {
    document.addPage()
    drawPage(document, page, tree)
    drawPage(document, footOf(index + 1), tree)
  })
  tree.end()
  if (attachment !== undefined) attach(document, attachment, createdAt)
  return bytesOf(document)
}

function attach(
  document: Document,
  { name, description, mediaType, bytes }: Attachment,
  at: number,
): void {
  const kept = {
    name,
    description,
    type: mediaType,
    // PDF/A-3 asks how a file belongs to the paper; pdfkit's types do not know of it.
    relationship: 'Data',
    creationDate: new Date(at),
    modifiedDate: new Date(at),
  }
  document.file(bytes as Buffer, kept)
}

/** pdfkit takes an opened font although its types do not say so. */
const asFont = (face: Face): string => face.source as unknown as string

function drawPage(document: Document, page: ComposedPage, tree: Tree): void {
  document.markContent('Artifact', { type: 'Layout' })
  for (const { x1, y1, x2, y2, weight, dash } of page.rules) {
    if (dash !== undefined) document.dash(dash, { space: dash })
    document.lineWidth(weight).moveTo(x1, y1).lineTo(x2, y2).stroke()
    if (dash !== undefined) document.undash()
  }
  document.endMarkedContent()
  for (const text of page.texts) tree.draw(text.place, () => drawText(document, text))
  for (const picture of page.pictures ?? [])
    tree.picture(picture.alt, () => drawPicture(document, picture))
}

function drawPicture(document: Document, { squares, side }: Picture): void {
  for (const { x, y } of squares) document.rect(x, y, side, side)
  document.fill()
}

function drawText(document: Document, { inlines }: Text): void {
  let waiting: { face: Face; text: string; x: number; size: number; baseline: number } | undefined
  let end = 0
  const flush = (): void => {
    if (waiting === undefined) return
    document
      .font(waiting.face.name, waiting.size)
      .text(waiting.text, waiting.x, waiting.baseline, { lineBreak: false, baseline: 'alphabetic' })
    waiting = undefined
  }
  for (const { inline, x, baseline } of inlines) {
    if (!('runs' in inline)) {
      flush()
      drawMark(document, inline, x, baseline)
      continue
    }
    let at = x
    for (const { face, text, width } of inline.runs) {
      const goesOn =
        waiting?.face === face &&
        waiting.size === inline.size &&
        waiting.baseline === baseline &&
        Math.abs(end - at) < 0.01
      if (goesOn && waiting !== undefined) waiting.text += text
      else {
        flush()
        waiting = { face, text, x: at, size: inline.size, baseline }
      }
      at += width
      end = at
    }
  }
  flush()
}

function drawMark(
  document: Document,
  inline: Exclude<Inline, { runs: unknown }>,
  x: number,
  baseline: number,
): void {
  if ('box' in inline) drawBox(document, inline, x, baseline)
}

/** Vectors, because the face has no ballot boxes; a screen reader is told what they show. */
function drawBox(document: Document, { box, size }: Box, x: number, baseline: number): void {
  const side = size * 0.78
  const top = baseline - side + size * 0.04
  const left = x + size * 0.08
  document.markContent('Span', { actual: box === 'ticked' ? '☑' : '☐' })
  document.lineWidth(0.75).rect(left, top, side, side).stroke()
  if (box === 'ticked') {
    document
      .lineWidth(1.5)
      .moveTo(left + side * 0.18, top + side * 0.5)
      .lineTo(left + side * 0.42, top + side * 0.76)
      .lineTo(left + side * 0.84, top + side * 0.2)
      .stroke()
  }
  document.endMarkedContent()
}

type Tree = Readonly<{
  draw: (place: Place, draw: () => void) => void
  picture: (alt: string, draw: () => void) => void
  end: () => void
}>

/**
 * Headings, and under each a list of pairs of label and answer: that is what the grid of a form means to
 * somebody who hears it. An answer that goes on over the page stays one answer.
 */
function createTree(document: Document): Tree {
  const root = document.struct('Document')
  document.addStructure(root)
  const elements = new Map<string, StructureElement>()

  function under(
    parent: StructureElement,
    key: string,
    type: string,
    lang?: string,
  ): StructureElement {
    const known = elements.get(key)
    if (known !== undefined) return known
    const made = document.struct(type, lang === undefined ? {} : { lang })
    parent.add(made)
    elements.set(key, made)
    return made
  }
  function elementFor(place: Exclude<Place, { is: 'artifact' }>): StructureElement {
    switch (place.is) {
      case 'title':
        return under(root, `title ${place.table ?? 0}`, 'H1', place.lang)
      case 'remark':
        return under(root, `remark ${elements.size}`, 'P', place.lang)
      case 'heading':
        return under(root, `heading ${place.table}`, 'H2', place.lang)
      case 'label':
      case 'entry': {
        const list = under(root, `list ${place.table}`, 'L')
        const at = `${place.table}/${place.row}/${place.cell}`
        const pair = under(list, `pair ${at}`, 'LI')
        const type = place.is === 'label' ? 'Lbl' : 'LBody'
        return under(pair, `${place.is} ${at}`, type, place.lang)
      }
    }
  }
  return {
    draw(place, draw) {
      if (place.is === 'artifact') {
        document.markContent('Artifact', { type: 'Pagination' })
        draw()
        document.endMarkedContent()
        return
      }
      elementFor(place).add(draw)
    },
    picture(alt, draw) {
      root.add(document.struct('Figure', { alt }, draw))
    },
    end: () => {
      root.end()
    },
  }
}

function bytesOf(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
    document.end()
  })
}

export const FOOT = { top: PAGE.bottom + 8, bottom: PAGE.height - 18 }
