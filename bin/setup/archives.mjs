import { gunzipSync } from 'node:zlib'

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
