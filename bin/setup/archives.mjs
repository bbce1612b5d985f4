import { gunzipSync, inflateRawSync } from 'node:zlib'

/** One file out of a .tar.gz, without a `tar` on the machine. */
export function fileFromTarGz(bytes, name) {
  const tar = gunzipSync(bytes)
  let at = 0
  while (at + 512 <= tar.length && tar[at] !== 0) {
    const entry = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = parseInt(tar.toString('utf8', at + 124, at + 136), 8)
    if (entry === name || entry.endsWith(`/${name}`)) return tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  return undefined
}

const endOfDirectory = 0x06054b50
const centralEntry = 0x02014b50

/** One file out of a .zip (a Python wheel is one), read through its central directory. */
export function fileFromZip(bytes, name) {
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1
  if (end < 0) return undefined
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === centralEntry) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) =>
      bytes.readUInt16LE(at + o),
    )
    const entry = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (entry === name || entry.endsWith(`/${name}`)) {
      const local = bytes.readUInt32LE(at + 42)
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20))
      return bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  return undefined
}
