import { sha256 } from './sha256'

/*
 * A digest of the whole file, written into the file itself. It is taken with zeros in its own place, so that it can be
 * taken again. It shows that something was changed, also in the words on the pages; that nobody made the whole file
 * anew it cannot show.
 */

const MARK = 'nanwa-seal:'
const ZEROS = '0'.repeat(64)
const PLACE = new RegExp(`\\(${MARK}[0-9a-f]{64}\\)`, 'g')

/** Stands among the facts of the file until it is sealed. */
export const UNSEALED = { Seal: `${MARK}${ZEROS}` } as const

export type Seal = 'whole' | 'broken' | 'none'

/** @throws {Error} for a file that was not drawn with `UNSEALED` */
export function sealFile(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes)
  const at = placeOf(file)
  if (at === undefined) throw new Error('there is no place for a seal in this file')
  file.write(sha256(bytes), at, 'latin1')
  return new Uint8Array(file)
}

export function sealOf(bytes: Uint8Array): Seal {
  const file = Buffer.from(bytes)
  const at = placeOf(file)
  if (at === undefined) return 'none'
  const said = file.toString('latin1', at, at + ZEROS.length)
  file.write(ZEROS, at, 'latin1')
  return sha256(file) === said ? 'whole' : 'broken'
}

/** Where the digest stands; in a file with two of them none counts. */
function placeOf(file: Buffer): number | undefined {
  const [first, ...more] = file.toString('latin1').matchAll(PLACE)
  return first === undefined || more.length > 0 ? undefined : first.index + `(${MARK}`.length
}
