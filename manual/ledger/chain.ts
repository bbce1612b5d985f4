import type { Instant } from '../calendar/japan-time'
import type { CaseEvent, CaseId } from '../case/events'
import { canonicalJson } from '../canonical-json'

/** SHA-256 of a text in UTF-8, in hexadecimal; handed in, because the manual computes nothing of the machine's. */
export type Sha256 = (text: string) => string

/** One event in its place. The digest is taken of the event and of the digest before it. */
type OpenLink = Readonly<{ seq: number; id: string; event: CaseEvent; digest: string }>
/** An event that the reader may not see: what it says is there as a digest, so that the chain stays one. */
type ClosedLink = Readonly<{ seq: number; contentDigest: string; digest: string }>
export type ChainLink = OpenLink | ClosedLink

/** The form of the file; another one gets another name, and old files stay readable. */
export const LEDGER_FORMAT = 'nanwa-ledger-1'

/** A case's events as a chain: ids, codes, days and instants only, so that it outlives every erasure. */
export type Ledger = Readonly<{
  format: typeof LEDGER_FORMAT
  caseId: CaseId
  caseCode: string
  printedAt: Instant
  /** How many links there are and where the last one ends; both are printed as well. */
  count: number
  lastDigest: string
  links: readonly ChainLink[]
}>

export type LedgerCase = Readonly<{ caseId: CaseId; caseCode: string; printedAt: Instant }>

/** The whole chain of a case; events that `isClosed` are kept as digests alone. */
export function ledgerOf(
  ledgerCase: LedgerCase,
  events: readonly CaseEvent[],
  isClosed: (event: CaseEvent) => boolean,
  sha256: Sha256,
): Ledger {
  const links: ChainLink[] = []
  for (const event of events) {
    const { seq, id } = event
    const contentDigest = sha256(canonicalJson(event))
    const before = links.at(-1)?.digest ?? firstDigest(ledgerCase.caseId, sha256)
    const digest = nextDigest(before, contentDigest, sha256)
    links.push(isClosed(event) ? { seq, contentDigest, digest } : { seq, id, event, digest })
  }
  return {
    format: LEDGER_FORMAT,
    ...ledgerCase,
    count: links.length,
    lastDigest: links.at(-1)?.digest ?? firstDigest(ledgerCase.caseId, sha256),
    links,
  }
}

/** What the first event is chained to: the case itself, so that no event can be moved to another case. */
export const firstDigest = (caseId: string, sha256: Sha256): string =>
  sha256(`${LEDGER_FORMAT}\n${caseId}`)

export const nextDigest = (before: string, contentDigest: string, sha256: Sha256): string =>
  sha256(`${before}\n${contentDigest}`)

export const contentDigestOf = (link: ChainLink, sha256: Sha256): string =>
  'event' in link ? sha256(canonicalJson(link.event)) : link.contentDigest
