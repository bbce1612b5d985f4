import { createMetrics, createOutlines } from './outlines'
import { fileOf, tableOf, type TrueTypeTables, viewOf } from './tables'

/** What a PDF asks of an embedded font and is the same in every subset (PDF 32000-1, 9.9). */
const AS_THEY_ARE = ['cvt ', 'fpgm', 'prep']

/** A font file with these glyphs only, numbered as they stand in the list; a glyph may stand twice. */
export type Subsetter = (glyphs: readonly number[]) => Uint8Array

export function createSubsetter(tables: TrueTypeTables): Subsetter {
  const outlineOf = createOutlines(tables)
  const metricsOf = createMetrics(tables)
  const kept = AS_THEY_ARE.flatMap((tag) => {
    const table = tables.get(tag)
    return table === undefined ? [] : [[tag, table] as const]
  })

  return (glyphs) => {
    const outlines = glyphs.map(outlineOf)
    const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
    const hmtx = new DataView(new ArrayBuffer(outlines.length * 4))
    const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + length, 0))
    let end = 0
    outlines.forEach((outline, number) => {
      glyf.set(outline, end)
      end += outline.length
      loca.setUint32((number + 1) * 4, end)
      hmtx.setUint32(number * 4, metricsOf(glyphs[number] ?? 0))
    })
    return fileOf(
      new Map([
        ...kept,
        ['glyf', glyf],
        ['loca', bytesOf(loca)],
        ['hmtx', bytesOf(hmtx)],
        ['head', changed(tables, 'head', 50, 1)],
        ['hhea', changed(tables, 'hhea', 34, outlines.length)],
        ['maxp', changed(tables, 'maxp', 4, outlines.length)],
      ]),
    )
  }
}

const bytesOf = ({ buffer }: DataView): Uint8Array => new Uint8Array(buffer)

/** A copy of the table with another number in one place. */
function changed(tables: TrueTypeTables, tag: string, at: number, value: number): Uint8Array {
  const copy = tableOf(tables, tag).slice()
  viewOf(copy).setUint16(at, value)
  return copy
}
