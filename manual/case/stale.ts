import type { EventType } from './events'
import type { Problem } from './refusal-codes'

export type Since = Readonly<{ seq: number; type: EventType }>

/** A fact that the page had not seen when it was drawn. */
export function staleIf(since: Since | undefined, seenSeq: number): Problem | undefined {
  if (since === undefined || since.seq <= seenSeq) return undefined
  return { code: 'stale', because: { seq: since.seq, type: since.type } }
}
