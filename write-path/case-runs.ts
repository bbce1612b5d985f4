import {
  type Client,
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import type { CaseId } from '../manual/case/events'
import type { Refusal } from '../manual/case/refusal'
import {
  type Accepted,
  CASE_QUEUE,
  COORDINATION_CASE,
  coordinationCaseWorkflowId,
  type CoordinationCaseInput,
  REFUSED,
  submit,
  type Submission,
} from '../workflows/messages'

/** A person waits in front of a screen: after this long she is told that it was kept and goes on by itself. */
const PATIENCE_MS = 4_000

/** The case's first task after a lost worker is handed out again after this long (temporal.md §0.8). */
const TASK_TIMEOUT = '3 seconds'

/** What a running case answered, or why nobody can say. A time-out is never a refusal. */
export type Answer =
  | Readonly<{ kind: 'accepted'; accepted: Accepted }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>
  /** Closed, terminated or never started: PostgreSQL alone can tell which. */
  | Readonly<{ kind: 'noRun' }>
  | Readonly<{ kind: 'unknown'; reason: string }>

export type CaseRuns = ReturnType<typeof createCaseRuns>

/** The three ways to speak to a case's workflow; nothing here touches PostgreSQL. */
export function createCaseRuns(client: Client, deadlineMs = PATIENCE_MS) {
  const within = <T>(work: () => Promise<T>): Promise<T> =>
    client.withDeadline(Date.now() + deadlineMs, work)

  const start = (input: CoordinationCaseInput, reuse: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE') =>
    new WithStartWorkflowOperation(COORDINATION_CASE, {
      workflowId: coordinationCaseWorkflowId(input.caseId),
      taskQueue: CASE_QUEUE,
      args: [input],
      workflowTaskTimeout: TASK_TIMEOUT,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: reuse,
    })

  return {
    submit: (caseId: CaseId, updateId: string, submission: Submission): Promise<Answer> =>
      answerOf(() =>
        within(() =>
          client.workflow
            .getHandle(coordinationCaseWorkflowId(caseId))
            .executeUpdate(submit, { updateId, args: [submission] }),
        ),
      ),

    /** For starting only: used for another action it would make a new run of a closed case. */
    startWith: (
      input: CoordinationCaseInput,
      updateId: string,
      submission: Submission,
    ): Promise<Answer> =>
      answerOf(() =>
        within(() =>
          client.workflow.executeUpdateWithStart(submit, {
            updateId,
            args: [submission],
            startWorkflowOperation: start(input, 'REJECT_DUPLICATE'),
          }),
        ),
      ),

    /** A new run made of recorded events, for a closed case that is opened again. */
    reopenWith: (
      input: CoordinationCaseInput,
      updateId: string,
      submission: Submission,
    ): Promise<Answer> =>
      answerOf(() =>
        within(() =>
          client.workflow.executeUpdateWithStart(submit, {
            updateId,
            args: [submission],
            startWorkflowOperation: start(input, 'ALLOW_DUPLICATE'),
          }),
        ),
      ),

    /** Replaces whatever run there is by one made of recorded events. */
    async replace(input: CoordinationCaseInput): Promise<void> {
      await client.workflow.start(COORDINATION_CASE, {
        workflowId: coordinationCaseWorkflowId(input.caseId),
        taskQueue: CASE_QUEUE,
        args: [input],
        workflowTaskTimeout: TASK_TIMEOUT,
        workflowIdConflictPolicy: 'TERMINATE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      })
    },
  }
}

async function answerOf(ask: () => Promise<Accepted>): Promise<Answer> {
  try {
    return { kind: 'accepted', accepted: await ask() }
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) {
      const refusal = refusalIn(error.cause)
      return refusal ? { kind: 'refused', refusal } : { kind: 'unknown', reason: 'updateFailed' }
    }
    if (error instanceof WorkflowNotFoundError) {
      // "aborted by closing workflow" says only that the run ended first: whether our event is in it is open.
      return /aborted/.test(error.message)
        ? { kind: 'unknown', reason: 'aborted' }
        : { kind: 'noRun' }
    }
    if (error instanceof WorkflowExecutionAlreadyStartedError) return { kind: 'noRun' }
    if (isWaitingError(error)) return { kind: 'unknown', reason: nameOf(error) }
    throw error
  }
}

function refusalIn(cause: unknown): Refusal | undefined {
  return cause instanceof ApplicationFailure && cause.type === REFUSED
    ? (cause.details?.[0] as Refusal)
    : undefined
}

/** Names, not classes: under a test runner the bridge's errors come from another realm. */
const WAITING = new Set([
  'WorkflowUpdateRPCTimeoutOrCancelledError',
  'ServiceError',
  'WorkflowServiceError',
])

function isWaitingError(error: unknown): boolean {
  return isGrpcServiceError(error) || WAITING.has(nameOf(error))
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
