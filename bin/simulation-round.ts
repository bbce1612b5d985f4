import { isEdition } from '../manual/editions/registry'
import type { Db } from '../store/database'
import { readRecordedBatch } from '../store/recorded-cases'
import { advanceSimulation, claimSimulation, endSimulation } from '../store/simulations'
import type { Simulator } from './simulator'

/** The same cases that go wrong so often would go wrong for ever. */
const MOST_ATTEMPTS = 5

/** Takes the region's run one batch of cases further. @returns how many rounds of work it was: none or one */
export async function simulateOnce(
  db: Db,
  simulator: Simulator,
  region: string,
  now: Date,
): Promise<number> {
  const run = await claimSimulation(db, region, now)
  if (run === undefined) {
    await simulator.rest()
    return 0
  }
  const { draft, askedAt } = run
  // A draft that has gone from the code since it was asked for can be run by nobody.
  if (run.attempts > MOST_ATTEMPTS || !isEdition(draft)) {
    await endSimulation(db, run, 'failed', now)
    return 1
  }
  const batch = await readRecordedBatch(db, region, run.admitted, run.lastCaseId)
  if (batch === undefined) {
    await endSimulation(db, run, 'done', now)
    return 1
  }
  const { lives, cases, last } = batch
  const result = await simulator.simulate({ lives, draft, now: askedAt, before: run.result })
  const casesDone = run.casesDone + cases
  await advanceSimulation(db, run, { result, casesDone, lastCaseId: last }, now)
  return 1
}
