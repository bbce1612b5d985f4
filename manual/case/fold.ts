import type { CaseEvent } from './events'
import { withFirstWord } from './fold-first-word'
import { foldStart } from './fold-start'
import { foldLater } from './fold-later'
import type { CaseState } from './state'

export class SeqGap extends Error {
  constructor(expected: number, found: number) {
    super(`event ${found} came where event ${expected} was due`)
    this.name = 'SeqGap'
  }
}

type Own = { -readonly [K in keyof CaseState]: CaseState[K] }

/** The case after one more event. @throws {SeqGap} when an event is missing or comes twice */
export function applyEvent(state: CaseState | undefined, event: CaseEvent): CaseState {
  const expected = (state?.lastSeq ?? 0) + 1
  if (event.seq !== expected) throw new SeqGap(expected, event.seq)
  return foldEvent(state, event)
}

/** The same without asking whether events are missing: for a reader who is not shown all of them. */
export function foldEvent(state: CaseState | undefined, event: CaseEvent): CaseState {
  const told = event.type === 'CaseStarted' ? foldStart(state, event) : foldLater(state, event)
  const after = withFirstWord(told, event)
  // What an event has just made is nobody else's yet, so that it need not be copied once more.
  const own: Own = after === state ? { ...after } : after
  own.lastSeq = event.seq
  own.lastRecordedAt = event.recordedAt
  return own
}

/** The case as its whole story tells it; undefined before anything happened. */
export function foldCase(events: readonly CaseEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>(applyEvent, undefined)
}
