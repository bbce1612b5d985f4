import type { Client } from '@temporalio/client'
import { parseConfig } from '../../config'
import { createTemporalClients } from '../../temporal/connect'
import { coordinationCaseWorkflowId } from '../../../workflows/messages'
import type { CaseId } from '../../../manual/case/events'
import { act, drawContactForm, drawStartForm, start } from '../acting'
import type { BenchContext } from '../context'
import { type BenchRow, rowOf } from '../row'

const ACTIONS = 8

/** What a case of one start and eight actions leaves in Temporal: events and bytes, beside the bare thing's. */
export async function historySize({ service, bare }: BenchContext): Promise<readonly BenchRow[]> {
  const nurse = await service.signIn('退院調整看護師')
  const caseId = await start(nurse, await drawStartForm(nurse))
  const one = await drawContactForm(nurse, caseId)
  for (let index = 0; index < ACTIONS; index += 1) await act(nurse, one)
  const bareId = await bare.start({ updates: Number.MAX_SAFE_INTEGER, timerMs: 0 })
  for (let index = 0; index < ACTIONS; index += 1) await bare.update(bareId)

  const { client, connection } = createTemporalClients(parseConfig(service.env).temporal)
  const ours = await sizeOf(client, coordinationCaseWorkflowId(caseId as CaseId))
  const bares = await sizeOf(client, bareId)
  await connection.close()
  return [
    rowOf('history of a start and 8 actions', 'events', [ours.events], [bares.events]),
    rowOf('history of a start and 8 actions', 'kB', [ours.kB], [bares.kB]),
  ]
}

async function sizeOf(client: Client, workflowId: string): Promise<{ events: number; kB: number }> {
  const described = await client.workflow.getHandle(workflowId).describe()
  return { events: described.historyLength, kB: (described.historySize ?? 0) / 1_000 }
}
