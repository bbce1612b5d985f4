import type { CaseId, EventData, EventType, ProposedEvent, Side } from '../../manual/case/events'
import type { NewSubmission } from '../../store/submissions'
import type { Outcome } from '../../write-path/ports'
import { FilesGone } from './files-gone'

export type ActingPerson = Readonly<{ accountId: string; organisationId: string }>

export type Action<T extends EventType = EventType> = Readonly<{
  /** Made when the page was shown: a double click, a reload or a second tab has the same one. */
  submissionId: string
  caseId: CaseId
  type: T
  data: EventData[T]
  side: Side
  /** When it happened, by the case's own clock; now when the person gave no other time. */
  occurredAt?: number
  /** The seq the page was drawn from. */
  seenSeq: number
  /** Names and free text, kept apart from the event and erasable. */
  payload?: object
}>

export interface ActDeps {
  region: string
  /** Keeps it; `filesGone`: it names files that are not there any more, and is not kept. */
  insertSubmission(submission: NewSubmission): Promise<boolean | 'filesGone'>
  clockOffsetOf(caseId: CaseId): Promise<number>
  deliver(submissionId: string): Promise<Outcome>
  now(): number
}

/**
 * The write path's entrance for every human action but the first: the submission is kept before the case is asked,
 * so that nothing typed can be lost, and one id has one effect however often it arrives.
 * @throws {FilesGone}
 */
export const createAct =
  (deps: ActDeps) =>
  async <T extends EventType>(person: ActingPerson, action: Action<T>): Promise<Outcome> => {
    const now = deps.now() + (await deps.clockOffsetOf(action.caseId))
    const kept = await deps.insertSubmission({
      id: action.submissionId,
      region: deps.region,
      caseId: action.caseId,
      ...person,
      event: proposedEvent(person, action, now),
      payload: action.payload ?? {},
      seenSeq: action.seenSeq,
    })
    if (kept === 'filesGone') throw new FilesGone()
    return deps.deliver(action.submissionId)
  }

function proposedEvent<T extends EventType>(
  person: ActingPerson,
  { submissionId, type, data, side, occurredAt }: Action<T>,
  now: number,
): ProposedEvent {
  return {
    id: submissionId,
    type,
    occurredAt: occurredAt ?? now,
    by: { side, ...person },
    submissionId,
    data,
  } as ProposedEvent
}

export type Act = ReturnType<typeof createAct>
