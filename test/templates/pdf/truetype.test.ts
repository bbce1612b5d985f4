import { readFileSync } from 'node:fs'
import { FACE_FILES, getFonts } from '../../../templates/pdf/fonts'
import { toUnicode, utf16 } from '../../../templates/pdf/to-unicode'
import { createMetrics, createOutlines } from '../../../templates/pdf/truetype/outlines'
import { createSubsetter } from '../../../templates/pdf/truetype/subset'
import { tableOf, tablesOf, viewOf } from '../../../templates/pdf/truetype/tables'

const { regular, bold } = getFonts()
const FILES = [...FACE_FILES.regular, ...FACE_FILES.bold]
const FACES = FILES.map(
  (file, at) => [[...regular, ...bold][at]?.name ?? '', tablesOf(readFileSync(file))] as const,
)

describe.each(FACES)('of %s', (_name, tables) => {
  const outlineOf = createOutlines(tables)
  const metricsOf = createMetrics(tables)
  const glyphs = viewOf(tableOf(tables, 'maxp')).getUint16(4)

  test('every glyph is an outline of its own, which is what can be embedded', () => {
    expect(glyphs).toBeGreaterThan(10_000)
    for (let glyph = 0; glyph < glyphs; glyph += 1) outlineOf(glyph)
  })

  test('a subset holds the outlines and widths of its glyphs, in their order, however often one stands', () => {
    const taken = [0, 3, glyphs - 1, 900, 3]

    const subset = tablesOf(createSubsetter(tables)(taken))

    const numbers = taken.map((_, number) => number)
    expect(viewOf(tableOf(subset, 'maxp')).getUint16(4)).toBe(taken.length)
    expect(numbers.map(createOutlines(subset))).toEqual(taken.map(outlineOf))
    expect(numbers.map(createMetrics(subset)).map((bits) => bits >>> 0)).toEqual(
      taken.map(metricsOf).map((bits) => bits >>> 0),
    )
    for (const tag of ['cvt ', 'fpgm', 'prep']) expect(subset.get(tag)).toEqual(tables.get(tag))
  })
})

test('what is no TrueType font is refused by name', () => {
  const noFont = Buffer.concat([Buffer.from('OTTO'), Buffer.alloc(12)])
  expect(() => tablesOf(noFont)).toThrow('without the table glyf')
})

test('a glyph that is put together from others is refused, since its parts would be missing', () => {
  const [, tables] = FACES[0] ?? []
  if (tables === undefined) throw new Error('no face')
  const glyf = Buffer.from(tableOf(tables, 'glyf'))
  glyf.writeInt16BE(-1, 0)
  expect(() => createOutlines(new Map([...tables, ['glyf', glyf]]))(0)).toThrow('put together')
})

test('codes are told as characters in ranges of 256, also those beyond the first 65,536', () => {
  const texts = [...Array.from({ length: 300 }, () => utf16('あ')), utf16('𠮷')]

  const cmap = Buffer.from(toUnicode(texts)).toString('latin1')

  expect(cmap).toContain('2 beginbfrange\n<0000> <00ff> [<3042> ')
  expect(cmap).toContain('\n<0100> <012c> [<3042> ')
  expect(cmap).toContain(' <d842dfb7>]\n')
})
