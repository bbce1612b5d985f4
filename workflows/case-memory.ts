import { acceptedEvent } from '../manual/case/accepted-event'
import { applyEvent } from '../manual/case/fold'
import { consequencesOf } from '../manual/case/consequences'
import type { CaseEvent, ProposedEvent } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import { CountingMemory } from '../manual/duties/standing-duties'
import { type CoordinationCaseInput, REMEMBERED_EVENTS } from './messages'

/** What a running case remembers: its folded state, its last events, and how far they are recorded. */
export class CaseMemory {
  state: CaseState | undefined
  recent: readonly CaseEvent[]
  recordedThrough: number
  acceptedInThisRun = 0
  /** Of this run alone: the next one counts for itself. */
  readonly counting = new CountingMemory()

  constructor(input: CoordinationCaseInput) {
    this.state = input.state
    this.recent = input.recent
    this.recordedThrough = input.recordedThrough
  }

  get lastSeq(): number {
    return this.state?.lastSeq ?? 0
  }

  get unrecorded(): readonly CaseEvent[] {
    return this.after(this.recordedThrough)
  }

  after(seq: number): readonly CaseEvent[] {
    return this.recent.filter((event) => event.seq > seq)
  }

  findSubmission(submissionId: string | undefined): CaseEvent | undefined {
    return submissionId === undefined
      ? undefined
      : this.recent.find((event) => event.submissionId === submissionId)
  }

  /** Takes an event in, and at once everything the case itself does because of it. */
  accept(proposed: ProposedEvent, now: number): void {
    this.#append(proposed, now)
    for (let own = this.#consequences(now); own.length > 0; own = this.#consequences(now)) {
      for (const event of own) this.#append(event, now)
    }
  }

  noteRecorded(through: number): void {
    this.recordedThrough = Math.max(this.recordedThrough, Math.min(through, this.lastSeq))
    const keepFrom = this.lastSeq - REMEMBERED_EVENTS
    this.recent = this.recent.filter(
      (event) => event.seq > keepFrom || event.seq > this.recordedThrough,
    )
  }

  #consequences(now: number): readonly ProposedEvent[] {
    return this.state === undefined ? [] : consequencesOf(this.state, now, this.counting)
  }

  #append(proposed: ProposedEvent, now: number): void {
    const event = acceptedEvent(proposed, this.lastSeq + 1, now)
    this.state = applyEvent(this.state, event)
    this.recent = [...this.recent, event]
    this.acceptedInThisRun += 1
  }
}
