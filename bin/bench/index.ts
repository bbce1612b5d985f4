import { mkdirSync, writeFileSync } from 'node:fs'
import { type Bare, startBare } from './bare/start-bare'
import type { BenchRun } from './context'
import { startOwnService } from './own-service'
import type { BenchRow } from './row'
import { actionLatency, actionThroughput } from './rows/actions'
import { backAfterKill } from './rows/back-after-kill'
import { draftEdition } from './rows/draft-edition'
import { historySize } from './rows/history'
import { wholeLives } from './rows/lives'
import { npmTest, WITHIN_BENCH } from './rows/npm-test'

/** Measured before the service of the bench runs, so that it shares the machine with nothing. */
const ALONE: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  'npm-test': npmTest,
  'draft-edition': draftEdition,
}

/** Each row beside the bare thing in the same run. Killing comes last. */
const ON_A_SERVICE: Readonly<Record<string, BenchRun>> = {
  latency: actionLatency,
  throughput: actionThroughput,
  lives: wholeLives,
  history: historySize,
  'back-after-kill': backAfterKill,
}

/** `npm run bench [-- row…]`: all rows, or those that are asked for. */
async function main(): Promise<void> {
  const names = [...Object.keys(ALONE), ...Object.keys(ON_A_SERVICE)]
  const asked = process.argv.slice(2).filter((name) => name !== '--')
  const unknown = asked.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    console.error(`no such row: ${unknown.join(', ')}; there are ${names.join(', ')}`)
    process.exitCode = 1
    return
  }
  if (process.env[WITHIN_BENCH] !== undefined) {
    console.error('a bench that runs inside another one would never end')
    process.exitCode = 1
    return
  }
  const isWanted = ([name]: readonly [string, unknown]) =>
    asked.length === 0 || asked.includes(name)
  const rows: BenchRow[] = []
  for (const [name, run] of Object.entries(ALONE).filter(isWanted)) {
    console.log(`measuring ${name}…`)
    rows.push(...(await run()))
  }
  rows.push(...(await measureOnService(Object.entries(ON_A_SERVICE).filter(isWanted))))
  console.table(rows)
  mkdirSync('out', { recursive: true })
  writeFileSync('out/bench.json', `${JSON.stringify(rows, null, 2)}\n`)
}

async function measureOnService(
  wanted: readonly (readonly [string, BenchRun])[],
): Promise<readonly BenchRow[]> {
  if (wanted.length === 0) return []
  console.log('starting a service of its own…')
  const service = await startOwnService()
  const rows: BenchRow[] = []
  let bare: Bare | undefined
  try {
    bare = await startBare(service.env)
    for (const [name, run] of wanted) {
      console.log(`measuring ${name}…`)
      rows.push(...(await run({ service, bare, seconds: 20, rounds: 5 })))
    }
  } finally {
    await bare?.stop()
    await service.stop()
  }
  return rows
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
