import { randomUUID } from 'node:crypto'
import { type Client, WithStartWorkflowOperation } from '@temporalio/client'
import { append, type bareCase } from './bare-workflow'

/** As much as a contact's event weighs. */
const NOTE = 'n'.repeat(300)

export const createBareCases = (client: Client) => ({
  /** Update-with-start, as a case is started. */
  async start(life: { updates: number; timerMs: number }): Promise<string> {
    const workflowId = `bare-${randomUUID()}`
    await client.workflow.executeUpdateWithStart(append, {
      args: [NOTE],
      startWorkflowOperation: new WithStartWorkflowOperation<typeof bareCase>('bareCase', {
        workflowId,
        taskQueue: 'bare',
        args: [life],
        workflowTaskTimeout: '3 seconds',
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    })
    return workflowId
  },
  async update(workflowId: string): Promise<void> {
    const handle = client.workflow.getHandle(workflowId)
    await handle.executeUpdate(append, { updateId: randomUUID(), args: [NOTE] })
  },
  async ended(workflowId: string): Promise<void> {
    await client.workflow.getHandle(workflowId).result()
  },
})
