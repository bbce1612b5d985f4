import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseEvent, CaseId } from '../../../manual/case/events'
import { editionOf } from '../../../manual/editions/registry'
import { rerun } from '../../../manual/simulator/rerun'
import { pastCase } from '../../demo/cases/past-case'
import { playOut } from '../../demo/cases/play-out'
import { type BenchRow, rowOf } from '../row'

const LIVES = 400
const ROUNDS = 9
const TODAY = plainDate('2026-11-20')
const NOW = Date.parse('2026-11-26T00:00:00Z')

/** One whole life of a case run again under a draft edition, in CPU time. Nothing bare does the same. */
export function draftEdition(): Promise<readonly BenchRow[]> {
  const draft = editionOf('nanwa-3-draft')
  const lives = Array.from({ length: LIVES }, (_, number) => recordedLife(number))
  const runAll = (): number => {
    const begun = process.cpuUsage()
    for (const events of lives) rerun(events, draft, NOW)
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / lives.length
  }
  runAll()
  const measured = Array.from({ length: ROUNDS }, runAll)
  return Promise.resolve([rowOf('one life under a draft edition, CPU', 'µs', measured)])
}

/** As it comes out of the record, which is JSON. */
function recordedLife(number: number): readonly CaseEvent[] {
  const life = playOut(`bench-${number}` as CaseId, pastCase(number, TODAY).acts, NOW)
  return JSON.parse(JSON.stringify(life)) as readonly CaseEvent[]
}
