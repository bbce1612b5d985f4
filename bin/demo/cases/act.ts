import type { Instant } from '../../../manual/calendar/japan-time'
import type { EventData, EventType, ProposedEvent } from '../../../manual/case/events'

/** Something a person did in a made-up case: entered at `at`, by somebody's account, as if on a screen. */
export type DemoAct = Readonly<{
  at: Instant
  event: ProposedEvent
  accountId: string
  organisationId: string
  /** Names and free text, kept with the submission. */
  payload: object
}>

export type ActOf<T extends EventType> = Readonly<{
  at: Instant
  type: T
  data: EventData[T]
  /** When it happened, where it was entered later. */
  occurredAt?: Instant
  payload?: object
}>
