import { defineQuery, defineUpdate } from '@temporalio/workflow'
import type { CaseEvent, CaseId, ProposedEvent } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'

/** Every workflow, update, query and id in one place: what the outside may say to a running case. */

export const COORDINATION_CASE = 'coordinationCase'
export const CASE_QUEUE = 'case'
export const MAIL_QUEUE = 'mail'
export const DOCUMENTS_QUEUE = 'documents'

export const coordinationCaseWorkflowId = (caseId: CaseId): string => `case-${caseId}`

/** How many events a case carries, so that a submission sent again is answered with its first event. */
export const REMEMBERED_EVENTS = 200

export type CoordinationCaseInput = Readonly<{
  caseId: CaseId
  /** Raised by every rebuild and reopening; `record` refuses events of an older run. */
  generation: number
  /** How far the case's clock runs ahead of the server's (demo and drill cases); 0 otherwise. */
  clockOffsetMs: number
  /** What an earlier run, or the recorded events, had come to; absent for a new case. */
  state?: CaseState
  /** The last events, among them every one that is not known to be recorded. */
  recent: readonly CaseEvent[]
  /** PostgreSQL is known to hold the events up to this seq. */
  recordedThrough: number
  /** Events after which a run is continued as new; the server's own suggestion when absent. */
  eventsPerRun?: number
}>

export type Submission = Readonly<{
  proposed: ProposedEvent
  /** The seq the page was drawn from. */
  seenSeq: number
  /** How far PostgreSQL was when this was sent. */
  recordedThrough: number
}>

/** Only what the caller does not have yet: its own event and the ones before it that nobody recorded. */
export type Accepted = Readonly<{ events: readonly CaseEvent[]; generation: number }>

/** The failure type under which a refusal travels; its first detail is the manual's `Refusal`. */
export const REFUSED = 'Refused'

export const submit = defineUpdate<Accepted, [Submission]>('submit')

/** For operators and tests, never for a screen: screens read what was recorded. */
export type CaseView = Readonly<{
  state: CaseState | null
  generation: number
  recordedThrough: number
  recent: readonly CaseEvent[]
  now: number
}>
export const caseView = defineQuery<CaseView>('caseView')
