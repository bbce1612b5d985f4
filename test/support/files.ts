import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { crc32 } from '../../api/attachments/crc'
import { toPng } from './gray-png'

/** Words that stand where a camera or a program writes about people and places; nothing that is kept may hold them. */
export const TRACE = 'HOME OF SOMEBODY 34.3953N 135.8678E'

/** Sixteen points by sixteen, from dark to light. */
const GRADIENT = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABgX/xAAWEAADAAAAAAAAAAAAAAAAAAAABUH/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AjrIL1kCCyC9ZAP/Z',
  'base64',
)

/** A JPEG as a telephone makes it: lying on its side, with the place it was taken at, and a second picture behind it. */
export function photo({ orientation = 6 }: { orientation?: number } = {}): Buffer {
  const trace = Buffer.from(`${TRACE}\0`, 'latin1')
  return Buffer.concat([
    GRADIENT.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation), trace])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${TRACE}</x>`, 'latin1')),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${TRACE}`, 'latin1')),
    segment(0xfe, trace),
    GRADIENT.subarray(2),
    Buffer.concat([GRADIENT.subarray(0, 2), segment(0xfe, trace), GRADIENT.subarray(2)]),
  ])
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** IFD0 with an orientation and a pointer to GPS, as little-endian TIFF. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(38)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  tiff.set([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0], 10)
  tiff.set([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0], 22)
  return tiff
}

/** A PNG with a text chunk, as programs of the desktop write them. */
export function drawing(): Buffer {
  const png = toPng({ width: 4, height: 4, shades: new Uint8Array(16).fill(120) })
  const body = Buffer.from(`tEXtComment\0${TRACE}`, 'latin1')
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4, 0)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

type PdfKind = 'plain' | 'locked' | 'scripted' | 'withFile'

export async function pdf(kind: PdfKind = 'plain'): Promise<Buffer> {
  const document = new PDFDocument({
    ...(kind === 'locked' && { ownerPassword: 'only the owner may print' }),
  })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.text('Care plan, tables 1 to 3')
  if (kind === 'scripted') document.addNamedJavaScript('greet', 'app.alert("hello")')
  if (kind === 'withFile') document.file(Buffer.from('inside'), { name: 'inside.txt' })
  document.end()
  await ended
  return Buffer.concat(parts)
}

/** The same file with one more object stream, packed as files of today pack their objects. */
export function withPackedObject(plain: Buffer, object: string, dictionary = ''): Buffer {
  const packed = deflateSync(Buffer.from(`90 0 ${object}`, 'latin1'))
  const head = `91 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode${dictionary} /Length ${packed.length} >>\nstream\n`
  const at = plain.lastIndexOf('xref\n0')
  return Buffer.concat([
    plain.subarray(0, at),
    Buffer.from(head, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
    plain.subarray(at),
  ])
}
