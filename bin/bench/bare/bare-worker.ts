import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
} from '@temporalio/worker'
import { readConfig } from '../../config'
import { createDataConverter, failureConverterPath } from '../../temporal/data-converter'

/** A worker for the bare workflow, in a process of its own as the product's is, with the same encryption. */
async function main(): Promise<void> {
  const { temporal } = readConfig()
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const connection = await NativeConnection.connect({ address: temporal.address })
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: 'bare',
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: require.resolve('./bare-workflow'),
      failureConverterPath,
      logger: new DefaultLogger('ERROR'),
    }),
    dataConverter: createDataConverter(temporal.payloadKeys),
    activities: { touch: () => Promise.resolve() },
    maxCachedWorkflows: 300,
    maxConcurrentWorkflowTaskExecutions: 20,
    stickyQueueScheduleToStartTimeout: '3 seconds',
  })
  console.log('ready')
  await worker.run()
  await connection.close()
}

void main()
