import { once } from 'node:events'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Instant } from '../manual/calendar/japan-time'
import type { Simulation } from '../manual/simulator/simulate'
import { startBundled } from './bundled-thread'

/** Some cases that are to be run again, on top of what others came to. */
export type SimulatorTask = Readonly<{
  /** JSON, as `RecordedBatch` has it. */
  lives: string
  /** The id of an edition. */
  draft: string
  now: Instant
  before: Simulation
}>

/** Runs recorded cases again in a thread of its own, so that nothing else of the process waits. */
export interface Simulator {
  /** One task at a time. @throws what went wrong in the thread; the next task begins another thread */
  simulate(task: SimulatorTask): Promise<Simulation>
  /** Ends the thread until the next task; to be called once the last one is answered. */
  rest(): Promise<void>
}

export function createSimulator(): Simulator {
  let running: Worker | undefined
  const rest = async (): Promise<void> => {
    const thread = running
    running = undefined
    await thread?.terminate()
  }
  return {
    simulate: async (task) => {
      running ??= await startBundled(path.join(__dirname, 'simulator-thread.ts'))
      try {
        const answer = once(running, 'message')
        running.postMessage(task)
        const [result] = (await answer) as [Simulation]
        return result
      } catch (error) {
        await rest()
        throw error
      }
    },
    rest,
  }
}
