import { deflateSync } from 'node:zlib'
import { examineFile } from '../../../api/attachments/examine-file'
import type { FileRefusal } from '../../../api/attachments/examined'
import { readOrientation } from '../../../api/attachments/orientation'
import { drawing, pdf, photo, TRACE, withPackedObject } from '../../support/files'
import { fromPng } from '../../support/gray-png'

const refusalOf = async (bytes: Buffer): Promise<FileRefusal | undefined> => {
  const examined = await examineFile(bytes)
  return examined.ok ? undefined : examined.refusal
}
/** Without the second picture that a telephone puts behind it, so that a cut is a cut of this one. */
const ONE_PICTURE = photo().subarray(0, photo().indexOf(Buffer.from('ffd9', 'hex')) + 2)
const latin = (text: string) => Buffer.from(text, 'latin1')
/** Nothing, packed. */
const EMPTY = deflateSync('').toString('latin1')

describe('item 52: a file is known by its content', () => {
  test('a PDF, a JPEG and a PNG are taken, whatever they are called', async () => {
    const kinds = await Promise.all(
      [pdf(), photo(), drawing()].map(async (one) => examineFile(await one)),
    )

    expect(kinds.map((one) => one.ok && one.mediaType)).toEqual([
      'application/pdf',
      'image/jpeg',
      'image/png',
    ])
  })

  test.each<[string, Buffer, FileRefusal]>([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['a package of Word or Excel', latin('PK\u0003\u0004\u0014word/vbaProject.bin'), 'office'],
    ['a file of Word before 2007', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'office'],
    ['a picture of an iPhone', latin('\0\0\0\u0018ftypheic\0\0\0\0'), 'heic'],
    ['a page of the web', latin('<!doctype html><script>alert(1)</script>'), 'otherKind'],
    ['a program', latin('MZ\u0090\0'), 'otherKind'],
    ['a page of the web that ends like a PDF', latin('<html>%PDF-1.7 %%EOF'), 'otherKind'],
    ['the first words of a PDF and nothing else', latin('%PDF-1.7\n%%EOF'), 'notReadable'],
    ['the first bytes of a JPEG and nothing else', Buffer.from('ffd8ffe0', 'hex'), 'cutShort'],
    ['a JPEG without a picture', Buffer.from('ffd8fffe00044142ffd9', 'hex'), 'notReadable'],
    ['the first bytes of a PNG and nothing else', drawing().subarray(0, 8), 'cutShort'],
  ])('%s is not', async (_what, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal)
  })

  test.each([
    ['PDF', () => pdf()],
    ['JPEG', () => Promise.resolve(ONE_PICTURE)],
    ['PNG', () => Promise.resolve(drawing())],
  ])('half a %s is told from a whole one, wherever it was cut', async (_kind, make) => {
    const whole = await make()
    const refusals = await Promise.all(
      [0.1, 0.3, 0.5, 0.7, 0.9].map((share) =>
        refusalOf(whole.subarray(0, Math.floor(whole.length * share))),
      ),
    )

    expect(new Set(refusals)).toEqual(new Set(['cutShort']))
  })

  test('a PNG whose bytes were changed on the way is not taken', async () => {
    const bytes = drawing()
    const at = bytes.indexOf('IDAT') + 6
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)

    expect(await refusalOf(bytes)).toBe('notReadable')
  })
})

describe('item 52: location and everything else that a camera writes goes', () => {
  test('from a JPEG; which side is up stays', async () => {
    const before = photo({ orientation: 6 })
    const examined = await examineFile(before)
    const after = examined.ok ? examined.bytes : Buffer.alloc(0)

    expect(before.includes(TRACE)).toBe(true)
    expect(after.includes(TRACE)).toBe(false)
    expect(after.includes('http://ns.adobe.com')).toBe(false)
    expect(after.subarray(2, 4).toString('hex')).toBe('ffe1')
    expect(readOrientation(after.subarray(6, 38))).toBe(6)
    expect(after.length).toBeLessThan(before.length / 2)
  })

  test('and a JPEG that stands upright needs no block for it', async () => {
    const examined = await examineFile(photo({ orientation: 1 }))

    expect(examined.ok && examined.bytes.includes('Exif')).toBe(false)
  })

  test('cleaned twice it is the same: the same file is kept once', async () => {
    const once = await examineFile(photo())
    const twice = once.ok ? await examineFile(once.bytes) : once

    expect(once.ok && twice.ok && once.bytes.equals(twice.bytes)).toBe(true)
  })

  test('from a PNG; the picture stays point by point', async () => {
    const examined = await examineFile(drawing())
    const after = examined.ok ? examined.bytes : Buffer.alloc(0)

    expect(drawing().includes(TRACE)).toBe(true)
    expect(after.includes(TRACE)).toBe(false)
    expect([...fromPng(after).shades]).toEqual(Array(16).fill(120))
  })
})

describe('item 52: what does something by itself is not taken', () => {
  test.each([
    ['locked', 'encrypted'],
    ['scripted', 'activeContent'],
    ['withFile', 'filesInside'],
  ] as const)('a PDF that is %s', async (kind, refusal) => {
    expect(await refusalOf(await pdf(kind))).toBe(refusal)
  })

  test.each<[string, string, string, FileRefusal]>([
    ['a script in a packed object', '<</S/JavaScript/JS(x)>>', '', 'activeContent'],
    ['a script whose name is disguised', '<</S/Java#53cript/JS(x)>>', '', 'activeContent'],
    ['a program to start', '<</S /Launch /F (cmd.exe)>>', '', 'activeContent'],
    [
      'objects packed in a way that only some readers follow',
      '<<>>',
      ' /DecodeParms << /Predictor 12 >>',
      'notReadable',
    ],
  ])('a PDF with %s', async (_what, object, dictionary, refusal) => {
    expect(await refusalOf(withPackedObject(await pdf(), object, dictionary))).toBe(refusal)
  })

  test.each<[string, string]>([
    ['a million names before one stream', '/ObjStm '.repeat(1_250_000) + 'stream\n'],
    ['very many empty streams', `1 0 obj /ObjStm stream\n${EMPTY}`.repeat(300_000)],
  ])('a PDF of 10 MB with %s is refused at once', async (_what, made) => {
    const began = performance.now()

    expect(await refusalOf(latin(`%PDF-1.7\n${made}\n%%EOF`))).toBe('notReadable')
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('a PDF with a packed stream within a packed stream is refused: no byte is unpacked twice', async () => {
    const inner = latin(`93 0 obj << /Type /ObjStm >> stream\n${EMPTY}`)
    const outer = deflateSync(inner, { level: 0 }).toString('latin1')
    const file = withPackedObject(await pdf(), '<<>>', ` >>\nstream\n${outer}`)

    expect(await refusalOf(file)).toBe('notReadable')
  })

  test('a name that stands twice before its stream leads to it once', async () => {
    const object = (action: string) => `<</S/${action}>>`
    const file = async (action: string) =>
      refusalOf(withPackedObject(await pdf(), object(action), ' /Type /ObjStm'))

    expect(await file('GoTo')).toBeUndefined()
    expect(await file('Launch')).toBe('activeContent')
  })

  test('a PDF whose packed objects are harmless is taken', async () => {
    expect(await refusalOf(withPackedObject(await pdf(), '<</S/GoTo>>'))).toBeUndefined()
  })
})
