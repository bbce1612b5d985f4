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
import { manyCases } from './rows/many-cases'
import { npmTest, WITHIN_BENCH } from './rows/npm-test'
import { paperOfOneForm } from './rows/paper'
import { paperInBulk } from './rows/paper-bulk'
import { paperMemory } from './rows/paper-memory'

/** Measured before the service of the bench runs, so that it shares the machine with nothing. */
const ALONE: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  'npm-test': npmTest,
  'draft-edition': draftEdition,
  paper: paperOfOneForm,
  'paper-bulk': paperInBulk,
  'paper-memory': paperMemory,
}

/** Each row beside the bare thing in the same run. Killing comes last. */
const ON_A_SERVICE: Readonly<Record<string, BenchRun>> = {
  latency: actionLatency,
  throughput: actionThroughput,
  lives: wholeLives,
  history: historySize,
  'many-cases': ({ service }) => manyCases({ service }),
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
    await measured(rows, run)
  }
  await measureOnService(rows, Object.entries(ON_A_SERVICE).filter(isWanted))
  console.table(rows)
  mkdirSync('out', { recursive: true })
  writeFileSync('out/bench.json', `${JSON.stringify(rows, null, 2)}\n`)
}

/** A row that goes wrong makes the bench end red, and takes none of the others with it. */
async function measured(rows: BenchRow[], run: () => Promise<readonly BenchRow[]>): Promise<void> {
  try {
    rows.push(...(await run()))
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
}

async function measureOnService(
  rows: BenchRow[],
  wanted: readonly (readonly [string, BenchRun])[],
): Promise<void> {
  if (wanted.length === 0) return
  console.log('starting a service of its own…')
  const service = await startOwnService()
  let bare: Bare | undefined
  try {
    const beside = await startBare(service.env)
    bare = beside
    for (const [name, run] of wanted) {
      console.log(`measuring ${name}…`)
      await measured(rows, () => run({ service, bare: beside, seconds: 20, rounds: 5 }))
    }
  } finally {
    await bare?.stop()
    await service.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
