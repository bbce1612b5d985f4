import { randomUUID } from 'node:crypto'
import { type Client, Connection, isGrpcServiceError } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time'

/**
 * Moves one workflow's time forward on a real server: every timer in between fires in its order, then time goes
 * on at its usual pace, that much ahead (temporal.md §4.13; an experiment of the server's, so it stays in this file).
 * A run continued as new keeps what its predecessor was ahead; a run started anew begins at the real time.
 * @returns `ended` when the workflow came to its end on the way
 */
export async function fastForward(
  client: Client,
  workflowId: string,
  ms: number,
  withinMs = 20_000,
): Promise<'reached' | 'ended'> {
  const connection = client.connection
  if (!(connection instanceof Connection)) throw new TypeError('not a connection of its own')
  const service = connection.workflowService
  const { namespace } = client.options
  const workflowExecution = { workflowId }
  const fastForwardId = randomUUID()
  const until = Date.now() + withinMs
  await connection.withDeadline(until, () =>
    service.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: 10_000,
          fastForwardConfig: { id: fastForwardId, duration: msToTs(ms) },
        },
      },
      // The whole message only: the server refuses a mask for a part of it.
      updateMask: { paths: ['time_skipping_config'] },
    }),
  )
  for (;;) {
    const polled = await connection.withDeadline(until, () =>
      service.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId }),
    )
    const result: number = polled.fastForwardPollingResult
    if (result === COMPLETED) return 'reached'
    if (result === FAILED) {
      const { status } = await client.workflow.getHandle(workflowId).describe()
      if (status.name !== 'RUNNING') return 'ended'
      throw new FastForwardFailed(polled.failedReason)
    }
    if (Date.now() > until) throw new FastForwardFailed('it took too long')
  }
}

export class FastForwardFailed extends Error {
  constructor(reason: string) {
    super(`the workflow's time could not be moved: ${reason}`)
    this.name = 'FastForwardFailed'
  }
}

const COMPLETED = 2
const FAILED = 3
const NOT_FOUND = 5

/** The workflow is not running: closed, lost or never started. */
export function isNotRunning(error: unknown): boolean {
  if (!isGrpcServiceError(error)) return false
  const code: number = error.code
  return code === NOT_FOUND
}
