import {
  type ChainLink,
  contentDigestOf,
  firstDigest,
  type Ledger,
  nextDigest,
  type Sha256,
} from './chain'

/** What is wrong with a ledger. `seq` is the number printed beside the entry. */
export type LedgerFault =
  /** The digest does not fit what the entry says now. */
  | Readonly<{ kind: 'altered'; seq: number }>
  /** Entries `from` to `to` are not there. */
  | Readonly<{ kind: 'missing'; from: number; to: number }>
  /** Stands behind an entry with the same or a higher number. */
  | Readonly<{ kind: 'outOfOrder'; seq: number }>
  /** The chain is shorter or longer than the file says. */
  | Readonly<{ kind: 'count'; said: number; found: number }>
  /** The chain ends in another digest than the file says. */
  | Readonly<{ kind: 'end' }>

/** Every break of the chain; none when it is whole. */
export function ledgerFaults(ledger: Ledger, sha256: Sha256): readonly LedgerFault[] {
  const { links, count, lastDigest, caseId } = ledger
  const faults: LedgerFault[] = []
  let expected = 1
  let before = firstDigest(caseId, sha256)
  for (const link of links) {
    const { seq, digest } = link
    if (seq > expected) faults.push({ kind: 'missing', from: expected, to: seq - 1 })
    if (seq < expected) faults.push({ kind: 'outOfOrder', seq })
    // Behind a gap nothing can be told of an entry; its own place in what follows still counts.
    if (seq === expected && !fits(link, before, sha256)) faults.push({ kind: 'altered', seq })
    expected = Math.max(expected, seq + 1)
    before = digest
  }
  if (links.length !== count) faults.push({ kind: 'count', said: count, found: links.length })
  if (before !== lastDigest) faults.push({ kind: 'end' })
  return faults
}

function fits(link: ChainLink, before: string, sha256: Sha256): boolean {
  const isItself = !('event' in link) || (link.event.seq === link.seq && link.event.id === link.id)
  return isItself && nextDigest(before, contentDigestOf(link, sha256), sha256) === link.digest
}
