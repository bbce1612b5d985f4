import type { CaseEvent, CaseId } from '../case/events'
import { type ChainLink, type Ledger, LEDGER_FORMAT } from './chain'

type Found = Readonly<Record<string, unknown>>

/** A ledger out of what somebody hands in; undefined where it is none, whole or not. */
export function findLedger(found: unknown): Ledger | undefined {
  if (!isObject(found) || found['format'] !== LEDGER_FORMAT) return undefined
  const { caseId, caseCode, printedAt, count, lastDigest, links } = found
  if (typeof caseId !== 'string' || typeof caseCode !== 'string') return undefined
  if (typeof printedAt !== 'number' || typeof count !== 'number') return undefined
  if (typeof lastDigest !== 'string' || !Array.isArray(links)) return undefined
  const read = links.map(findLink)
  if (read.some((link) => link === undefined)) return undefined
  return {
    format: LEDGER_FORMAT,
    caseId: caseId as CaseId,
    caseCode,
    printedAt,
    count,
    lastDigest,
    links: read.filter((link) => link !== undefined),
  }
}

function findLink(found: unknown): ChainLink | undefined {
  if (!isObject(found)) return undefined
  const { seq, digest, id, event, contentDigest } = found
  if (!Number.isSafeInteger(seq) || typeof digest !== 'string') return undefined
  const place = { seq: seq as number, digest }
  if (typeof contentDigest === 'string')
    return event === undefined ? { ...place, contentDigest } : undefined
  if (typeof id !== 'string' || !isObject(event)) return undefined
  return { ...place, id, event: event as unknown as CaseEvent }
}

const isObject = (value: unknown): value is Found => typeof value === 'object' && value !== null
