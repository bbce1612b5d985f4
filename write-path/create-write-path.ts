import type { Client } from '@temporalio/client'
import { createCaseRuns } from './case-runs'
import { createDeliver } from './deliver'
import type { OperatorLog, WritePathStore } from './ports'
import { createRebuild } from './rebuild'
import { createReopen } from './reopen'
import { createSendSubmission } from './send'

/** Wires the write path together; the api and the worker's reconciler use the same one. */
export function createWritePath(
  deps: Readonly<{ store: WritePathStore; client: Client; log: OperatorLog }>,
) {
  const { store, client, log } = deps
  const runs = createCaseRuns(client)
  const rebuild = createRebuild({ store, runs, log })
  const reopen = createReopen({ store, runs })
  const send = createSendSubmission({ store, runs, reopen, rebuild, log })
  return { deliver: createDeliver({ store, send }), rebuild }
}
