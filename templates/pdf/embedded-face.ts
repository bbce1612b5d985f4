import { deflateSync } from 'node:zlib'
import type PDFDocument from 'pdfkit'
import type { Face } from './face'
import { toUnicode, utf16 } from './to-unicode'

type Document = InstanceType<typeof PDFDocument>

/** Outlines shrink by little more at a higher level, and take three times as long. */
const LEVEL = 1

/** Symbolic, as every font whose codes are its own (PDF 32000-1, 9.8.2). */
const SYMBOLIC = 4

/** One face within one document: it embeds the characters that were drawn, under codes of their own. */
export type EmbeddedFace = Readonly<{
  /** By which a page finds it in its resources. */
  name: string
  reference: ReturnType<Document['ref']>
  /** The codes of a text, as they stand between < and >. */
  encode: (text: string) => string
  /** Writes the font into the document; nothing can be drawn with it afterwards. */
  end: () => void
}>

/** `number` tells the faces of a document apart. */
export function embedFace(document: Document, face: Face, number: number): EmbeddedFace {
  const reference = document.ref({})
  const drawn = [face.missing]
  const codes = new Map<string, string>()

  function encode(text: string): string {
    let encoded = ''
    for (const character of face.charactersOf(text)) {
      let code = codes.get(character.text)
      if (code === undefined) {
        code = drawn.length.toString(16).padStart(4, '0')
        codes.set(character.text, code)
        drawn.push(character)
      }
      encoded += code
    }
    return encoded
  }

  function stream(bytes: Uint8Array): ReturnType<Document['ref']> {
    const written = document.ref({ Filter: 'FlateDecode', Length1: bytes.length })
    written.end(deflateSync(bytes, { level: LEVEL }))
    return written
  }

  function end(): void {
    const { ascent, descent, capHeight, xHeight, box } = face.measures
    const name = `NANWA${String.fromCharCode(64 + number)}+${face.name}`
    const descriptor = document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: box,
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      XHeight: xHeight,
      StemV: 0,
      FontFile2: stream(face.subset(drawn.map(({ glyph }) => glyph))),
    })
    descriptor.end('')
    const descendant = document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: new String('Adobe'),
        Ordering: new String('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [0, drawn.map(({ width }) => width)],
      CIDToGIDMap: 'Identity',
    })
    descendant.end('')
    Object.assign(reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: stream(toUnicode(drawn.map(({ text }) => utf16(text)))),
    })
    reference.end('')
  }

  return { name: `F${number}`, reference, encode, end }
}
