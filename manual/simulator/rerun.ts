import type { Instant } from '../calendar/japan-time'
import { acceptedEvent } from '../case/accepted-event'
import { consequencesOf } from '../case/consequences'
import type { CaseEvent, ProposedEvent } from '../case/events'
import { applyEvent } from '../case/fold'
import type { CaseState } from '../case/state'
import { clockAt } from '../duties/due'
import { CountingMemory } from '../duties/standing-duties'
import type { Edition } from '../editions/edition'
import { underDraft } from './under-draft'

/** A case as it would have gone under a draft, with every event that would have happened. */
export type Rerun = Readonly<{ state: CaseState; events: readonly CaseEvent[] }>

/**
 * Runs a recorded case again under a draft: people's events as they were, at the times the case learnt of them, and
 * between them whatever the clock brings about. Undefined for a case in which nothing has happened.
 */
export function rerun(
  recorded: readonly CaseEvent[],
  draft: Edition,
  until: Instant,
): Rerun | undefined {
  const life = new Life()
  for (const event of recorded) {
    const proposed = underDraft(event, draft)
    if (proposed === undefined) continue
    life.passUntil(event.recordedAt)
    life.accept(proposed, event.recordedAt)
  }
  life.passUntil(until)
  return life.state && { state: life.state, events: life.events }
}

class Life {
  state: CaseState | undefined
  readonly events: CaseEvent[] = []
  #now: Instant = -Infinity
  readonly #counting = new CountingMemory()

  /** Everything that the clock alone brings about up to the instant, each at its own moment. */
  passUntil(until: Instant): void {
    let at: Instant | undefined = this.#now
    while (this.state !== undefined && at !== undefined && at <= until) {
      const { due, next } = clockAt(this.state, at, this.#counting)
      for (const event of due) this.#append(event, at)
      if (due.length === 0) at = next
      else this.#followUp(at)
    }
    this.#now = Math.max(this.#now, until)
  }

  /** What people do to a closed case reopens it, as the write path does. */
  accept(proposed: ProposedEvent, now: Instant): void {
    const isClosed = this.state?.closed !== undefined
    if (proposed.type === 'Reopened' && !isClosed) return
    if (isClosed && proposed.type !== 'Reopened') this.#append(reopening(proposed, now), now)
    this.#append(proposed, now)
    this.#followUp(now)
  }

  #followUp(now: Instant): void {
    while (this.state !== undefined) {
      const own = consequencesOf(this.state, now, this.#counting)
      if (own.length === 0) return
      for (const event of own) this.#append(event, now)
    }
  }

  #append(proposed: ProposedEvent, now: Instant): void {
    const event = acceptedEvent(proposed, (this.state?.lastSeq ?? 0) + 1, now)
    this.state = applyEvent(this.state, event)
    this.events.push(event)
  }
}

function reopening({ id }: ProposedEvent, now: Instant): ProposedEvent {
  return {
    id: `${id}:reopened`,
    type: 'Reopened',
    occurredAt: now,
    by: { side: 'system' },
    data: { reason: 'lateAction' },
  }
}
