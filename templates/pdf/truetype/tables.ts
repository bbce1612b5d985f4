/** A TrueType file by its tables, each a view of the file and no copy. */
export type TrueTypeTables = ReadonlyMap<string, Uint8Array>

const HEADER = 12
const RECORD = 16

/** @throws {Error} when the file is no TrueType font: a collection, or outlines of another kind. */
export function tablesOf(file: Uint8Array): TrueTypeTables {
  const view = viewOf(file)
  const tables = new Map<string, Uint8Array>()
  for (let number = 0; number < view.getUint16(4); number += 1) {
    const at = HEADER + number * RECORD
    const start = view.getUint32(at + 8)
    tables.set(tagAt(file, at), file.subarray(start, start + view.getUint32(at + 12)))
  }
  tableOf(tables, 'glyf')
  return tables
}

/** @throws {Error} when the font has no such table. */
export function tableOf(tables: TrueTypeTables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`a font without the table ${tag} is no TrueType font`)
  return table
}

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

const tagAt = (file: Uint8Array, at: number): string =>
  String.fromCharCode(...file.subarray(at, at + 4))

/** The tables as one file again. Nobody who reads a font inside a PDF looks at its check sums: they are 0. */
export function fileOf(tables: TrueTypeTables): Uint8Array {
  const sorted = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const places: number[] = []
  let end = HEADER + sorted.length * RECORD
  for (const [, { length }] of sorted) {
    places.push(end)
    end += Math.ceil(length / 4) * 4
  }
  const file = new Uint8Array(end)
  const view = viewOf(file)
  const exponent = Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 2 ** exponent * RECORD)
  view.setUint16(8, exponent)
  view.setUint16(10, (sorted.length - 2 ** exponent) * RECORD)
  sorted.forEach(([tag, table], number) => {
    const at = HEADER + number * RECORD
    const place = places[number] ?? 0
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(at + letter, tag.charCodeAt(letter))
    view.setUint32(at + 8, place)
    view.setUint32(at + 12, table.length)
    file.set(table, place)
  })
  return file
}
