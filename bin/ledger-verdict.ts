import type { Ledger } from '../manual/ledger/chain'
import { ledgerFaults } from '../manual/ledger/faults'
import { findLedgerIn } from '../templates/pdf/ledger/ledger-file'
import { sealOf } from '../templates/pdf/ledger/seal'
import { sha256 } from '../templates/pdf/ledger/sha256'
import { faultWords, SEAL_WORDS } from '../templates/words/ledger'

export type LedgerVerdict = Readonly<{
  ledger: Ledger
  /** Everything that is wrong with it, in words; none when it is whole. */
  faults: readonly string[]
}>

/** Judges a file by itself alone: no database, no network. Undefined where there is no ledger in it. */
export function findLedgerVerdict(file: Uint8Array): LedgerVerdict | undefined {
  const ledger = findLedgerIn(file)
  if (ledger === undefined) return undefined
  const isPdf = Buffer.from(file).subarray(0, 5).toString('latin1') === '%PDF-'
  const seal = isPdf ? sealOf(file) : 'whole'
  return {
    ledger,
    faults: [
      ...(seal === 'whole' ? [] : [SEAL_WORDS[seal]]),
      ...ledgerFaults(ledger, sha256).map(faultWords),
    ],
  }
}
