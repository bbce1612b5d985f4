import type { Instant } from '../calendar/japan-time'
import type { CaseEvent, Channel } from './events'

/** That something was done: when it happened, when it was entered, how, and by which event. */
export type Fact = Readonly<{
  eventId: string
  /** The event's place in the case, so that a page can be told what it has not seen. */
  seq: number
  at: Instant
  recordedAt: Instant
  channel?: Channel
  by: 'hospital' | 'coordinator' | 'system'
}>

export function factOf(event: CaseEvent, channel?: Channel): Fact {
  const { id: eventId, seq, occurredAt: at, recordedAt } = event
  const by = event.by.side
  return channel === undefined
    ? { eventId, seq, at, recordedAt, by }
    : { eventId, seq, at, recordedAt, channel, by }
}

/** The fact with what else is known of it. */
export function factWith<M extends object>(event: CaseEvent, more: M, channel?: Channel): Fact & M {
  return Object.assign(factOf(event, channel), more)
}
