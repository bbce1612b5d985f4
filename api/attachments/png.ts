import { type Examined, refused } from './examined'
import { crc32 } from './crc'

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * The chunks by which a PNG looks as it does (W3C PNG, third edition). Texts, times, EXIF and what programs add of their
 * own are left behind.
 */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
])

const LENGTH_NAME_AND_CHECK = 12

export function examinePng(bytes: Buffer): Examined {
  const kept: Buffer[] = [PNG_SIGNATURE]
  const seen: string[] = []
  let at = PNG_SIGNATURE.length
  while (seen.at(-1) !== 'IEND') {
    if (at + LENGTH_NAME_AND_CHECK > bytes.length) return refused('cutShort')
    const end = at + LENGTH_NAME_AND_CHECK + bytes.readUInt32BE(at)
    if (end > bytes.length) return refused('cutShort')
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      return refused('notReadable')
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end))
    seen.push(name)
    at = end
  }
  if (seen[0] !== 'IHDR' || !seen.includes('IDAT')) return refused('notReadable')
  return { ok: true, mediaType: 'image/png', bytes: Buffer.concat(kept) }
}
