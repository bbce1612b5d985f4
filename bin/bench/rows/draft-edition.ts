import { once } from 'node:events'
import path from 'node:path'
import { startBundled } from '../../bundled-thread'
import type { LivesAgain } from '../lives-again-thread'
import { type BenchRow, rowOf } from '../row'

/** One whole life of a case run again under a draft edition. Nothing bare does the same. */
export async function draftEdition(): Promise<readonly BenchRow[]> {
  const thread = await startBundled(path.join(__dirname, '..', 'lives-again-thread.ts'))
  const [{ cpu, wall }] = (await once(thread, 'message')) as [LivesAgain]
  return [
    rowOf('one life under a draft edition, CPU', 'µs', cpu),
    rowOf('the same, wall', 'µs', wall),
  ]
}
