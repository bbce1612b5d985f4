import { parentPort } from 'node:worker_threads'
import type { CaseEvent } from '../manual/case/events'
import { editionOf } from '../manual/editions/registry'
import { simulate } from '../manual/simulator/simulate'
import type { SimulatorTask } from './simulator'

/* The thread of simulator.ts: answers each task with what its cases came to. */

parentPort?.on('message', ({ lives, draft, now, before }: SimulatorTask) => {
  const cases = JSON.parse(lives) as readonly (readonly CaseEvent[])[]
  parentPort?.postMessage(simulate(cases, editionOf(draft), now, before))
})
