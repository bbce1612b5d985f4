import { editionOf, isEdition } from '../manual/editions/registry'
import { simulate } from '../manual/simulator/simulate'
import type { Db } from '../store/database'
import { readRecordedBatch } from '../store/recorded-cases'
import { advanceSimulation, claimSimulation, endSimulation } from '../store/simulations'

/** The same cases that go wrong so often would go wrong for ever. */
const MOST_ATTEMPTS = 5

/** Takes the region's run one batch of cases further. @returns how many rounds of work it was: none or one */
export async function simulateOnce(db: Db, region: string, now: Date): Promise<number> {
  const run = await claimSimulation(db, region, now)
  if (run === undefined) return 0
  // A draft that has gone from the code since it was asked for can be run by nobody.
  if (run.attempts > MOST_ATTEMPTS || !isEdition(run.draft)) {
    await endSimulation(db, run, 'failed', now)
    return 1
  }
  const { lives, last } = await readRecordedBatch(db, region, run.admitted, run.lastCaseId)
  if (last === undefined) {
    await endSimulation(db, run, 'done', now)
    return 1
  }
  const result = simulate(lives, editionOf(run.draft), run.askedAt, run.result)
  const casesDone = run.casesDone + lives.length
  await advanceSimulation(db, run, { result, casesDone, lastCaseId: last }, now)
  return 1
}
