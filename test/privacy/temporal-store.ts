import { temporal } from '@temporalio/proto'
import { Client, Connection } from '@temporalio/client'

/** Everything that Temporal itself says of its executions, as anybody at its port could ask for it. */
export async function whatTemporalSays(address: string): Promise<string> {
  const connection = await Connection.connect({ address })
  const client = new Client({ connection })
  const said: unknown[] = []
  for await (const run of client.workflow.list()) {
    const { workflowId, runId, type, typedSearchAttributes, memo } = run
    said.push({ workflowId, runId, type, attributes: typedSearchAttributes.getAll(), memo })
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    said.push(
      temporal.api.history.v1.History.toObject(temporal.api.history.v1.History.create(history), {
        bytes: String,
        longs: String,
      }),
    )
  }
  await connection.close()
  return JSON.stringify(said)
}

/** Starts an execution that carries these words as they are, as one without the codec would. */
export async function plantUnsealed(address: string, words: string): Promise<void> {
  const connection = await Connection.connect({ address })
  await new Client({ connection }).workflow.start('nobodyRunsThis', {
    workflowId: `planted-${crypto.randomUUID()}`,
    taskQueue: 'nobody-listens-here',
    args: [{ name: words }],
  })
  await connection.close()
}
