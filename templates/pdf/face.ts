import PDFDocument from 'pdfkit'
import { type CharacterMap, variationsIn } from './face-variations'
import { createSubsetter, type Subsetter } from './truetype/subset'
import { tablesOf } from './truetype/tables'

/*
 * One font file, opened once for the life of the process: opening costs more than drawing a form.
 * pdfkit opens it, and is asked for the glyphs of characters; drawing and embedding are done here.
 */

/** The part of the opened font that is used here; pdfkit does not export a type for it. */
type OpenedFont = Readonly<{
  postscriptName: string
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  xHeight: number
  bbox: Readonly<{ minX: number; minY: number; maxX: number; maxY: number }>
  hasGlyphForCodePoint: (codePoint: number) => boolean
  glyphForCodePoint: (codePoint: number) => Readonly<{ id: number }>
  getGlyph: (id: number) => Readonly<{ advanceWidth: number }>
  cmap: CharacterMap
}>

/** One character with the selector of its form, as this face draws it; the width in thousandths of the size. */
export type DrawnCharacter = Readonly<{ text: string; glyph: number; width: number }>

/** Of the whole face, in thousandths of the size. */
export type FaceMeasures = Readonly<{
  ascent: number
  descent: number
  capHeight: number
  xHeight: number
  box: readonly [left: number, bottom: number, right: number, top: number]
}>

export type Face = Readonly<{
  name: string
  measures: FaceMeasures
  has: (codePoint: number) => boolean
  /** Whether this very form of the character is in the font. */
  hasVariation: (codePoint: number, selector: number) => boolean
  /** Drawn for a character that is not in the font. */
  missing: DrawnCharacter
  /** No kerning: Japanese text in these faces needs none. */
  charactersOf: (text: string) => readonly DrawnCharacter[]
  /** Of one character with its marks, in thousandths of the size. */
  widthOf: (character: string) => number
  subset: Subsetter
}>

export function openFace(file: Uint8Array): Face {
  const opener = new PDFDocument({ autoFirstPage: false, font: file as never }) as unknown as {
    _font: { font: OpenedFont }
  }
  const font = opener._font.font
  const variations = variationsIn(font.cmap)
  const thousandths = (units: number): number => (units * 1000) / font.unitsPerEm
  const drawnAs = (text: string, glyph: number): DrawnCharacter => ({
    text,
    glyph,
    width: thousandths(font.getGlyph(glyph).advanceWidth),
  })

  const characters = new Map<string, DrawnCharacter>()
  function characterOf(text: string): DrawnCharacter {
    const known = characters.get(text)
    if (known !== undefined) return known
    const [codePoint = 0, selector] = Array.from(text, (one) => one.codePointAt(0) ?? 0)
    const varied = selector === undefined ? undefined : variations.get(selector)?.get(codePoint)
    const character = drawnAs(text, varied ?? font.glyphForCodePoint(codePoint).id)
    characters.set(text, character)
    return character
  }

  function charactersOf(text: string): readonly DrawnCharacter[] {
    if (!VARIED.test(text)) return Array.from(text, characterOf)
    return (text.match(WITH_SELECTOR) ?? []).map(characterOf)
  }

  const widthOf = (character: string): number =>
    character.length === 1
      ? characterOf(character).width
      : charactersOf(character).reduce((sum, { width }) => sum + width, 0)

  const known = new Map<number, boolean>()
  function has(codePoint: number): boolean {
    const found = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint)
    known.set(codePoint, found)
    return found
  }

  const { minX, minY, maxX, maxY } = font.bbox
  return {
    name: font.postscriptName,
    measures: {
      ascent: thousandths(font.ascent),
      descent: thousandths(font.descent),
      capHeight: thousandths(font.capHeight),
      xHeight: thousandths(font.xHeight),
      box: [thousandths(minX), thousandths(minY), thousandths(maxX), thousandths(maxY)],
    },
    has,
    hasVariation: (codePoint, selector) => variations.get(selector)?.has(codePoint) ?? false,
    missing: drawnAs('\0', 0),
    charactersOf,
    widthOf,
    subset: createSubsetter(tablesOf(file)),
  }
}

const SELECTORS = String.raw`\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}`
const VARIED = new RegExp(`[${SELECTORS}]`, 'u')
/** A character with the selector behind it; a selector behind another one says nothing. */
const WITH_SELECTOR = new RegExp(`(?:^[^]|[^${SELECTORS}])[${SELECTORS}]?`, 'gu')

export function isVariationSelector(codePoint: number): boolean {
  return (
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  )
}
