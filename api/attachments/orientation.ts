/*
 * Which side of a picture is up is the one thing of its EXIF block that is needed: without it a sheet that was taken with
 * a telephone lies on its side. It is read, and written anew into a block that holds nothing else.
 */

const EXIF = 'Exif\0\0'
/** Tag 274 of Exif 2.32; 1 to 8, 1 is upright. */
const ORIENTATION = 0x0112
const UPRIGHT = 1
const SHORT = 3
const ENTRY_BYTES = 12

/** @returns undefined when the picture is upright, or does not say */
export function readOrientation(body: Buffer): number | undefined {
  if (body.toString('latin1', 0, EXIF.length) !== EXIF) return undefined
  const tiff = body.subarray(EXIF.length)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return undefined
  const short = (at: number): number | undefined =>
    at + 2 > tiff.length
      ? undefined
      : order === 'II'
        ? tiff.readUInt16LE(at)
        : tiff.readUInt16BE(at)
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(first) ?? 0
  for (let entry = 0; entry < entries; entry += 1) {
    const at = first + 2 + entry * ENTRY_BYTES
    const tag = short(at)
    if (tag === undefined) return undefined
    if (tag !== ORIENTATION) continue
    const value = short(at + 8)
    return value !== undefined && value > UPRIGHT && value <= 8 ? value : undefined
  }
  return undefined
}

/** A whole APP1 segment that says which side is up, and nothing more. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  const head = Buffer.from([0xff, 0xe1, 0, 2 + EXIF.length + tiff.length])
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff])
}
