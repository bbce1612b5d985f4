import { type Examined, refused } from './examined'
import { orientationSegment, readOrientation } from './orientation'

/*
 * A JPEG is a row of segments (ITU-T T.81, annex B). Kept are those without which the picture would look different; every
 * other one says something about the camera, the place or the person and goes: EXIF, XMP, IPTC, comments, makers' own.
 * Nothing is decoded and encoded again, so that a scan loses no sharpness and no picture can fill the memory.
 */

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee]
/** Quantisation, Huffman and arithmetic tables, restart interval, number of lines. */
const TABLES = [0xdb, 0xc4, 0xcc, 0xdd, 0xdc]

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

type Segment = Readonly<{ marker: number; whole: Buffer; body: Buffer }>

export function examineJpeg(bytes: Buffer): Examined {
  const kept: Buffer[] = [Buffer.from([0xff, START])]
  let at = 2
  let hasFrame = false
  let orientation: number | undefined
  for (;;) {
    const segment = segmentAt(bytes, at)
    if (segment === 'end') return finished(kept, hasFrame, orientation)
    if (segment === 'cutShort' || segment === 'notReadable') return refused(segment)
    const { marker, whole, body } = segment
    at += whole.length
    if (marker === APP1) orientation ??= readOrientation(body)
    if (isFrame(marker)) hasFrame = true
    if (isNeeded(segment)) kept.push(whole)
    if (marker !== SCAN) continue
    if (!hasFrame) return refused('notReadable')
    const next = endOfScan(bytes, at)
    if (next === undefined) return refused('cutShort')
    kept.push(bytes.subarray(at, next))
    at = next
  }
}

/** What follows the end of the picture (a second picture, a film) is left behind with the rest. */
function finished(
  kept: readonly Buffer[],
  hasFrame: boolean,
  orientation: number | undefined,
): Examined {
  if (!hasFrame) return refused('notReadable')
  const [start = Buffer.alloc(0), ...others] = kept
  const turned = orientation === undefined ? [] : [orientationSegment(orientation)]
  const bytes = Buffer.concat([start, ...turned, ...others, Buffer.from([0xff, END])])
  return { ok: true, mediaType: 'image/jpeg', bytes }
}

function segmentAt(bytes: Buffer, at: number): Segment | 'end' | 'cutShort' | 'notReadable' {
  if (at >= bytes.length) return 'cutShort'
  if (bytes[at] !== 0xff) return 'notReadable'
  let start = at
  while (bytes[start + 1] === 0xff) start += 1
  const marker = bytes[start + 1]
  if (marker === END) return 'end'
  if (marker === undefined || start + 4 > bytes.length) return 'cutShort'
  const length = bytes.readUInt16BE(start + 2)
  const end = start + 2 + length
  if (length < 2) return 'notReadable'
  if (end > bytes.length) return 'cutShort'
  return { marker, whole: bytes.subarray(at, end), body: bytes.subarray(start + 4, end) }
}

function isNeeded({ marker, body }: Segment): boolean {
  if (marker === APP0) return isNamed(body, 'JFIF\0')
  if (marker === APP2) return isNamed(body, 'ICC_PROFILE\0')
  if (marker === APP14) return isNamed(body, 'Adobe')
  return marker === SCAN || TABLES.includes(marker) || isFrame(marker)
}

const isNamed = (body: Buffer, name: string): boolean =>
  body.toString('latin1', 0, name.length) === name

/** Where the picture's own data ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return undefined
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return undefined
}
