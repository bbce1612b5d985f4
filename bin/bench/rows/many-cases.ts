import { addDays, plainDate } from '../../../manual/calendar/plain-date'
import { editionInForce, editionOf } from '../../../manual/editions/registry'
import { createDatabase } from '../../../store/database'
import { parseConfig } from '../../config'
import { simulateAll } from '../../simulate-all'
import type { BenchContext } from '../context'
import { copyCases } from '../copied-cases'
import { type BenchRow, rowOf } from '../row'

const CASES = 100_000
const REGION = 'copies'
const LAST_DAY = plainDate('9999-12-31')

/** Very many recorded cases read from PostgreSQL and run again under a draft, as the command does it. */
export async function manyCases(
  { service }: Pick<BenchContext, 'service'>,
  cases = CASES,
): Promise<readonly BenchRow[]> {
  const { databaseUrl } = parseConfig(service.env)
  const { db } = createDatabase({ url: databaseUrl, max: 2, onIdleError: () => undefined })
  try {
    const draft = editionOf('nanwa-3-draft')
    const { from } = editionInForce(draft.region, addDays(draft.from, -1))
    await copyCases(db, REGION, { cases, from })
    const begun = { at: performance.now(), cpu: process.cpuUsage() }
    const asked = { draft: draft.id, admitted: { from, to: LAST_DAY }, now: Date.now() }
    const { recorded } = await simulateAll(db, REGION, asked)
    const { user, system } = process.cpuUsage(begun.cpu)
    const seconds = (performance.now() - begun.at) / 1_000
    if (recorded.cases !== cases)
      throw new Error(`${recorded.cases} of ${cases} cases were run again`)
    return [
      rowOf(`${cases} recorded cases under a draft, wall`, 's', [seconds]),
      rowOf('the same, CPU of the process that runs them', 's', [(user + system) / 1_000_000]),
    ]
  } finally {
    await db.destroy()
  }
}
