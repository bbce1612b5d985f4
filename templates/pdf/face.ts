import PDFDocument from 'pdfkit'

/*
 * One font file, opened once for the life of the process: opening costs more than drawing a form.
 * pdfkit opens it; what it opened is kept and handed to every later document.
 */

type Variation = Readonly<{
  varSelector: number
  defaultUVS: readonly Readonly<{ startUnicodeValue: number; additionalCount: number }>[] | null
  nonDefaultUVS: readonly Readonly<{ unicodeValue: number; glyphID: number }>[] | null
}>

/** The part of the opened font that is used here; pdfkit does not export a type for it. */
type OpenedFont = Readonly<{
  postscriptName: string
  unitsPerEm: number
  hasGlyphForCodePoint: (codePoint: number) => boolean
  glyphForCodePoint: (codePoint: number) => Readonly<{ id: number }>
  getGlyph: (id: number) => { readonly advanceWidth: number; _decode: () => Outline | null }
  cmap: Readonly<{
    tables: readonly Readonly<{
      platformID: number
      encodingID: number
      table: Readonly<{ varSelectors?: Readonly<{ toArray: () => readonly Variation[] }> }>
    }>[]
  }>
}>

/** What embedding asks of a glyph: whether it is put together from others. */
type Outline = Readonly<{ numberOfContours: number; components?: readonly unknown[] }>

type DrawnGlyph = Readonly<{ id: number; advanceWidth: number; codePoints: readonly number[] }>

export type Face = Readonly<{
  name: string
  /** What pdfkit takes as the font; one object for all documents. */
  source: Uint8Array
  has: (codePoint: number) => boolean
  /** Whether this very form of the character is in the font. */
  hasVariation: (codePoint: number, selector: number) => boolean
  /** Of one character with its marks, in thousandths of the size. */
  widthOf: (character: string) => number
}>

export function openFace(file: Uint8Array): Face {
  const opener = new PDFDocument({ autoFirstPage: false, font: file as never }) as unknown as {
    _font: { font: OpenedFont }
  }
  const font = opener._font.font
  const variations = variationsIn(font)
  const glyphs = new Map<number, DrawnGlyph>()

  function glyphOf(codePoint: number, selector: number | undefined): DrawnGlyph {
    const key = selector === undefined ? codePoint : selector * 0x200000 + codePoint
    const known = glyphs.get(key)
    if (known !== undefined) return known
    const varied = selector === undefined ? undefined : variations.get(selector)?.get(codePoint)
    const id = varied ?? font.glyphForCodePoint(codePoint).id
    const codePoints = selector === undefined ? [codePoint] : [codePoint, selector]
    const glyph = { id, advanceWidth: font.getGlyph(id).advanceWidth, codePoints }
    glyphs.set(key, glyph)
    return glyph
  }

  function glyphsOf(text: string): DrawnGlyph[] {
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0)
    return codePoints.flatMap((codePoint, index) => {
      if (isVariationSelector(codePoint) && index > 0) return []
      const next = codePoints[index + 1]
      const selector = next !== undefined && isVariationSelector(next) ? next : undefined
      return [glyphOf(codePoint, selector)]
    })
  }

  const widths = new Map<string, number>()
  function widthOf(character: string): number {
    const known = widths.get(character)
    if (known !== undefined) return known
    const units = glyphsOf(character).reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
    const width = (units * 1000) / font.unitsPerEm
    widths.set(character, width)
    return width
  }

  const known = new Map<number, boolean>()
  function has(codePoint: number): boolean {
    const found = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint)
    known.set(codePoint, found)
    return found
  }

  /*
   * The font's own layout is replaced: it remembers for each glyph the first character ever drawn with
   * it, in any document, so that bytes would depend on history; and it misses the variation forms of
   * fonts that list default forms beside them. Japanese text in these faces needs no kerning.
   */
  function layout(text: string) {
    const run = glyphsOf(text)
    const positions = run.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    return {
      glyphs: run,
      positions,
      advanceWidth: run.reduce((sum, glyph) => sum + glyph.advanceWidth, 0),
    }
  }

  /*
   * Embedding decodes the whole outline of every glyph of every document only to learn of its parts; a
   * third of the time of a form goes there. What it learns is kept, the outline is not.
   */
  const decoded = new Set<number>()
  function getGlyph(id: number): ReturnType<OpenedFont['getGlyph']> {
    const glyph = font.getGlyph(id)
    if (!decoded.has(id)) {
      const outline = glyph._decode()
      const kept = outline && {
        numberOfContours: outline.numberOfContours,
        ...(outline.components && { components: outline.components }),
      }
      glyph._decode = () => kept
      decoded.add(id)
    }
    return glyph
  }

  return {
    name: font.postscriptName,
    source: Object.create(font, {
      layout: { value: layout },
      getGlyph: { value: getGlyph },
    }) as Uint8Array,
    has,
    hasVariation: (codePoint, selector) => variations.get(selector)?.has(codePoint) ?? false,
    widthOf,
  }
}

export function isVariationSelector(codePoint: number): boolean {
  return (
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  )
}

/** By selector: the glyph of each varied character, undefined where the ordinary glyph is the form. */
function variationsIn(
  font: OpenedFont,
): ReadonlyMap<number, ReadonlyMap<number, number | undefined>> {
  const table = font.cmap.tables.find(
    ({ platformID, encodingID }) => platformID === 0 && encodingID === 5,
  )
  const selectors = table?.table.varSelectors?.toArray() ?? []
  return new Map(
    selectors.map(({ varSelector, defaultUVS, nonDefaultUVS }) => {
      const ordinary = (defaultUVS ?? []).flatMap(({ startUnicodeValue, additionalCount }) =>
        Array.from(
          { length: additionalCount + 1 },
          (_, offset) => [startUnicodeValue + offset, undefined] as const,
        ),
      )
      const varied = (nonDefaultUVS ?? []).map(
        ({ unicodeValue, glyphID }) => [unicodeValue, glyphID] as const,
      )
      return [varSelector, new Map<number, number | undefined>([...ordinary, ...varied])]
    }),
  )
}
