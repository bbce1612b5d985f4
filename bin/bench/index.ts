import { mkdirSync, writeFileSync } from 'node:fs'
import { type Bare, startBare } from './bare/start-bare'
import type { BenchRun } from './context'
import { startOwnService } from './own-service'
import type { BenchRow } from './row'
import { actionLatency, actionThroughput } from './rows/actions'
import { backAfterKill } from './rows/back-after-kill'
import { historySize } from './rows/history'
import { wholeLives } from './rows/lives'

/** `npm run bench [-- row…]`: each row beside the bare thing in the same run. Killing comes last. */
const ROWS: Readonly<Record<string, BenchRun>> = {
  latency: actionLatency,
  throughput: actionThroughput,
  lives: wholeLives,
  history: historySize,
  'back-after-kill': backAfterKill,
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2).filter((name) => name !== '--')
  const unknown = asked.filter((name) => !(name in ROWS))
  if (unknown.length > 0) {
    console.error(`no such row: ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}`)
    process.exitCode = 1
    return
  }
  console.log('starting a service of its own…')
  const service = await startOwnService()
  const rows: BenchRow[] = []
  let bare: Bare | undefined
  try {
    bare = await startBare(service.env)
    for (const [name, run] of Object.entries(ROWS)) {
      if (asked.length > 0 && !asked.includes(name)) continue
      console.log(`measuring ${name}…`)
      rows.push(...(await run({ service, bare, seconds: 20, rounds: 5 })))
    }
  } finally {
    await bare?.stop()
    await service.stop()
  }
  console.table(rows)
  mkdirSync('out', { recursive: true })
  writeFileSync('out/bench.json', `${JSON.stringify(rows, null, 2)}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
