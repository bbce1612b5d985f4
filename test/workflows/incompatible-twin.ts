import { sleep } from '@temporalio/workflow'
import { coordinationCase as asItIs } from '../../workflows/coordination-case'
import type { CoordinationCaseInput } from '../../workflows/messages'

/** The case with one careless change, kept to show that the replay catches such a change: it waits before it begins. */
export async function coordinationCase(input: CoordinationCaseInput): Promise<void> {
  await sleep('1 second')
  await asItIs(input)
}
