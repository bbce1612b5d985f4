import type { Ledger } from './chain'

/** How two ledgers stand to each other: the shorter one must be the beginning of the longer. */
export type Comparison =
  | Readonly<{ kind: 'otherCase' }>
  | Readonly<{ kind: 'same'; through: number }>
  /** From this entry on they tell different stories. */
  | Readonly<{ kind: 'differ'; seq: number }>

/** Both are whole in themselves; what one side has kept shows whether the other was written anew. */
export function compareLedgers(one: Ledger, other: Ledger): Comparison {
  if (one.caseId !== other.caseId) return { kind: 'otherCase' }
  const through = Math.min(one.links.length, other.links.length)
  for (let at = 0; at < through; at += 1) {
    const [mine, theirs] = [one.links[at], other.links[at]]
    if (mine?.digest !== theirs?.digest) return { kind: 'differ', seq: mine?.seq ?? at + 1 }
  }
  return { kind: 'same', through }
}
