import { parentPort } from 'node:worker_threads'
import { plainDate } from '../../manual/calendar/plain-date'
import type { CaseEvent, CaseId } from '../../manual/case/events'
import { editionOf } from '../../manual/editions/registry'
import { rerun } from '../../manual/simulator/rerun'
import { pastCase } from '../demo/cases/past-case'
import { playOut } from '../demo/cases/play-out'

const LIVES = 400
const ROUNDS = 25
/** Until V8 has compiled what runs often, as in all but the first batches of a simulation. */
const ROUNDS_BEFORE = 10
const TODAY = plainDate('2026-11-20')
const NOW = Date.parse('2026-11-26T00:00:00Z')

/** Of each round, what one life took, in µs. */
export type LivesAgain = Readonly<{ cpu: readonly number[]; wall: readonly number[] }>

/* The thread of rows/draft-edition.ts, which is bundled as that of the simulator is. */

const draft = editionOf('nanwa-3-draft')
const lives = Array.from({ length: LIVES }, (_, number) => recordedLife(number))
for (let round = 0; round < ROUNDS_BEFORE; round += 1) runAll()
const rounds = Array.from({ length: ROUNDS }, runAll)
parentPort?.postMessage({
  cpu: rounds.map(({ cpu }) => cpu),
  wall: rounds.map(({ wall }) => wall),
} satisfies LivesAgain)

function runAll(): Readonly<{ cpu: number; wall: number }> {
  const begun = { at: performance.now(), cpu: process.cpuUsage() }
  for (const events of lives) rerun(events, draft, NOW)
  const { user, system } = process.cpuUsage(begun.cpu)
  const wall = (performance.now() - begun.at) * 1_000
  return { cpu: (user + system) / lives.length, wall: wall / lives.length }
}

/** As it comes out of the record, which is JSON. */
function recordedLife(number: number): readonly CaseEvent[] {
  const life = playOut(`bench-${number}` as CaseId, pastCase(number, TODAY).acts, NOW)
  return JSON.parse(JSON.stringify(life)) as readonly CaseEvent[]
}
