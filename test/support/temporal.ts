import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker'
import { createTemporalClients, type TemporalClients } from '../../bin/temporal/connect'
import type { PayloadKeys } from '../../bin/temporal/payload-codec'
import { createWorkers, type WorkerParts } from '../../bin/temporal/workers'

/** A key for tests; nothing secret was ever encrypted with it. */
export const TEST_KEYS: PayloadKeys = {
  current: 'test-1',
  keys: { 'test-1': Buffer.alloc(32, 7).toString('base64') },
}

export const testTemporalAddress = (): string => getFromRun('TEST_TEMPORAL_ADDRESS')

export function getFromRun(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is set by the run's global set-up`)
  return value
}

/** A namespace of its own, so that test files on one server never see each other's cases. */
export async function createNamespace(address: string): Promise<string> {
  const namespace = `test-${randomUUID()}`
  const { connection } = createTemporalClients({
    address,
    namespace: 'default',
    payloadKeys: TEST_KEYS,
  })
  await connection.ensureConnected()
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  })
  await connection.close()
  return namespace
}

export type RunningWorkers = Readonly<{ stop(): Promise<void> }>

export type TestTemporal = TemporalClients &
  Readonly<{
    address: string
    namespace: string
    startWorkers(
      parts: Pick<WorkerParts, 'activities' | 'maxCachedWorkflows'>,
    ): Promise<RunningWorkers>
    close(): Promise<void>
  }>

let runtimeInstalled = false

/** The run's real Temporal server in a fresh namespace; workers run in this process until stopped. */
export async function createTestTemporal(): Promise<TestTemporal> {
  const address = testTemporalAddress()
  const namespace = await createNamespace(address)
  const clients = createTemporalClients({ address, namespace, payloadKeys: TEST_KEYS })
  if (!runtimeInstalled) Runtime.install({ logger: new DefaultLogger('ERROR') })
  runtimeInstalled = true
  const connection = await NativeConnection.connect({ address })

  return {
    ...clients,
    address,
    namespace,
    async startWorkers(parts) {
      const workers = await createWorkers({
        connection,
        namespace,
        payloadKeys: TEST_KEYS,
        workflowBundle: { code: readFileSync(getFromRun('TEST_WORKFLOW_BUNDLE'), 'utf8') },
        ...parts,
      })
      const running = workers.map((worker) => worker.run())
      return { stop: () => stopAll(workers, running) }
    },
    async close() {
      await clients.connection.close()
      await connection.close()
    },
  }
}

async function stopAll(
  workers: readonly Worker[],
  running: readonly Promise<void>[],
): Promise<void> {
  for (const worker of workers) worker.shutdown()
  await Promise.all(running)
}
