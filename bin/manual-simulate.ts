import { editionIds, editionInForce, editionOf, isEdition } from '../manual/editions/registry'
import { addDays, plainDate } from '../manual/calendar/plain-date'
import { simulationText } from '../templates/manual/simulation'
import { endRefused, withCommandDatabase } from './command-database'
import { simulateAll } from './simulate-all'

/* npm run manual:simulate -- nanwa-3-draft    the recorded cases of the edition before, under the draft. */

/** Whoever was admitted by now. */
const LAST_DAY = plainDate('9999-12-31')

async function main(wanted: string | undefined): Promise<number> {
  const drafts = editionIds().filter((id) => editionOf(id).draft === true)
  if (wanted === undefined || !isEdition(wanted) || !drafts.includes(wanted)) {
    console.error(`案を指定してください（${drafts.join('、')}）。`)
    return 2
  }
  const draft = editionOf(wanted)
  const now = editionInForce(draft.region, addDays(draft.from, -1))
  const begun = performance.now()
  const asked = { draft: draft.id, admitted: { from: now.from, to: LAST_DAY }, now: Date.now() }
  const result = await withCommandDatabase((db, region) =>
    simulateAll(db, region, asked, (soFar) => console.error(`  ${soFar.recorded.cases} 件`)),
  )
  console.log(simulationText({ now, draft }, result))
  console.error(`（${((performance.now() - begun) / 1_000).toFixed(1)} 秒）`)
  return 0
}

main(process.argv.slice(2).find((word) => word !== '--')).then((code) => {
  process.exitCode = code
}, endRefused)
