import PDFDocument from 'pdfkit'
import { type ComposedPage, PAGE } from './compose'
import { embedFace, type EmbeddedFace } from './embedded-face'
import type { Face } from './face'
import type { Fonts } from './fonts'
import { type Encode, pictureOperators, ruleOperators, textOperators } from './operators'
import { createTree, type Tree } from './structure-tree'

type Document = InstanceType<typeof PDFDocument>

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
  const document = new PDFDocument({
    subset: attachment === undefined ? 'PDF/A-2a' : 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'ja-JP',
    displayTitle: true,
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // No font of pdfkit's own; the faces of the house are embedded here.
    font: '',
    info: {
      ...facts,
      Title: title,
      Creator: '南和 入退院連携',
      CreationDate: new Date(createdAt),
    },
  })
  const embedded = createEmbeddedFaces(document, fonts)
  const tree = createTree(document)
  pages.forEach((page, index) => {
    document.addPage()
    for (const part of [page, footOf(index + 1)]) drawPage(document, part, tree, embedded.encode)
  })
  tree.end()
  embedded.end()
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

function drawPage(document: Document, page: ComposedPage, tree: Tree, encode: Encode): void {
  document.markContent('Artifact', { type: 'Layout' })
  document.addContent(page.rules.map(ruleOperators).join('\n'))
  document.endMarkedContent()
  for (const text of page.texts)
    tree.draw(text.place, () => document.addContent(textOperators(text, encode)))
  for (const picture of page.pictures ?? [])
    tree.picture(picture.alt, () => document.addContent(pictureOperators(picture)))
}

/** Faces that are drawn with, each embedded once; a face nobody needed does not stand in the file. */
function createEmbeddedFaces(
  document: Document,
  { regular, bold }: Fonts,
): Readonly<{ encode: Encode; end: () => void }> {
  const faces = [...regular, ...bold]
  const embedded = new Map<Face, EmbeddedFace>()
  function embeddedFor(face: Face): EmbeddedFace {
    const known = embedded.get(face)
    if (known !== undefined) return known
    const made = embedFace(document, face, faces.indexOf(face) + 1)
    embedded.set(face, made)
    return made
  }
  return {
    encode(face, text) {
      const { name, reference, encode } = embeddedFor(face)
      const onPage = document.page.fonts as Record<string, unknown>
      onPage[name] ??= reference
      return { name, codes: encode(text) }
    },
    end() {
      for (const face of embedded.values()) face.end()
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
