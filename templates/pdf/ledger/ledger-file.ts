import { inflateSync } from 'node:zlib'
import type { Ledger } from '../../../manual/ledger/chain'
import { findLedger } from '../../../manual/ledger/read-ledger'
import type { Attachment } from '../draw'

/** Everything a checker needs, in the file of the paper itself: what is sent on stays together. */
export const ledgerAttachment = (ledger: Ledger): Attachment => ({
  name: 'ledger.json',
  description: 'この台帳の記録と、その鎖の値（番号・符号・日時だけ）',
  mediaType: 'application/json',
  bytes: Buffer.from(`${JSON.stringify(ledger, undefined, 1)}\n`),
})

/** No chain is longer by far; what unpacks to more is no ledger. */
const LARGEST = 64 * 1024 * 1024

/** The ledger in a file as it was drawn here, or handed over as JSON; undefined where there is none to be read. */
export function findLedgerIn(file: Uint8Array): Ledger | undefined {
  const bytes = Buffer.from(file)
  const text = bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? attachedText(bytes) : bytes
  if (text === undefined) return undefined
  try {
    return findLedger(JSON.parse(text.toString('utf8')))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Of a PDF that another program has written anew, nothing is found: its objects are packed otherwise. */
function attachedText(file: Buffer): Buffer | undefined {
  const at = file.indexOf('/Type /EmbeddedFile\n')
  const begin = at === -1 ? -1 : file.indexOf('\nstream\n', at)
  if (begin === -1) return undefined
  const length = /\/Length (\d+)\n/.exec(file.toString('latin1', at, begin + 1))?.[1]
  const from = begin + '\nstream\n'.length
  const packed = file.subarray(from, from + Number(length))
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST })
  } catch {
    // Spoiled on the way: the same as not there, and said so.
    return undefined
  }
}
