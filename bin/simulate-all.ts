import type { Instant } from '../manual/calendar/japan-time'
import { NOTHING_SIMULATED, type Simulation } from '../manual/simulator/simulate'
import type { Db } from '../store/database'
import { type Admitted, recordedCases } from '../store/recorded-cases'
import { createSimulator } from './simulator'

/** Which cases are run again, under which edition, and how long those go on that are still open. */
export type Asked = Readonly<{ draft: string; admitted: Admitted; now: Instant }>

/** All recorded cases of a region under a draft in one go; after each batch it is said what they have come to so far. */
export async function simulateAll(
  db: Db,
  region: string,
  { draft, admitted, now }: Asked,
  onBatch: (soFar: Simulation) => void = () => undefined,
): Promise<Simulation> {
  const simulator = createSimulator()
  try {
    let sum = NOTHING_SIMULATED
    for await (const { lives } of recordedCases(db, region, admitted)) {
      sum = await simulator.simulate({ lives, draft, now, before: sum })
      onBatch(sum)
    }
    return sum
  } finally {
    await simulator.rest()
  }
}
