import type { Instant } from '../calendar/japan-time'
import type { CaseEvent, ProposedEvent } from './events'

/**
 * What was proposed, as the case's next event. Written out key by key, since two objects that come about in the same
 * way are alike to the engine, and a case that is run again reads its events thousands of times.
 */
export function acceptedEvent(
  { id, type, occurredAt, by, submissionId, data }: ProposedEvent,
  seq: number,
  recordedAt: Instant,
): CaseEvent {
  const event =
    submissionId === undefined
      ? { id, type, occurredAt, by, data, seq, recordedAt }
      : { id, type, occurredAt, by, submissionId, data, seq, recordedAt }
  return event satisfies Record<RequiredKey, unknown> as CaseEvent
}

/** A key that every event has; one that is new would have to be written out above. */
type RequiredKey = Exclude<keyof CaseEvent, 'submissionId'>
