import { tableOf, type TrueTypeTables, viewOf } from './tables'

/**
 * The bytes of each glyph's outline; empty for a space. A view of the file, not to be written to.
 * @throws {Error} for a glyph that is put together from others: the faces of the house have none, and an
 * outline by itself would be drawn without its parts.
 */
export function createOutlines(tables: TrueTypeTables): (glyph: number) => Uint8Array {
  const glyf = tableOf(tables, 'glyf')
  const places = viewOf(tableOf(tables, 'loca'))
  const isLong = viewOf(tableOf(tables, 'head')).getInt16(50) === 1
  const placeOf = (glyph: number): number =>
    isLong ? places.getUint32(glyph * 4) : places.getUint16(glyph * 2) * 2
  return (glyph) => {
    const outline = glyf.subarray(placeOf(glyph), placeOf(glyph + 1))
    if (outline.length > 0 && viewOf(outline).getInt16(0) < 0)
      throw new Error(`glyph ${glyph} is put together from others, which is not known here`)
    return outline
  }
}

/** Advance and left side bearing, as four bytes; the last advances of a font are all the same and stand once. */
export function createMetrics(tables: TrueTypeTables): (glyph: number) => number {
  const hmtx = viewOf(tableOf(tables, 'hmtx'))
  const whole = viewOf(tableOf(tables, 'hhea')).getUint16(34)
  return (glyph) =>
    glyph < whole
      ? hmtx.getUint32(glyph * 4)
      : (hmtx.getUint16((whole - 1) * 4) << 16) | hmtx.getUint16(whole * 4 + (glyph - whole) * 2)
}
