import { checkNodeVersion } from './setup/node-version.mjs'
import { printTrouble } from './setup/trouble.mjs'

/**
 * `npm test`: the same set-up as `npm start`, the checks, and the quick tests. `--slow` runs the long suites alone,
 * `--checks-only` the checks alone; what follows `--` goes to jest. The last line is always `N passed, N failed`.
 */
async function main(given) {
  checkNodeVersion()
  const { ensureDependencies } = await import('./setup/dependencies.mjs')
  const { oneAtATime } = await import('./setup/setup-lock.mjs')
  const { ensureTemporal } = await import('./setup/temporal-binary.mjs')
  const { runChecks } = await import('./setup/checks.mjs')
  const { runJest } = await import('./setup/jest-run.mjs')
  const { browserIsNeeded, ensureChromium } = await import('./setup/chromium.mjs')
  const { ensureVeraPdf, veraPdfIsNeeded } = await import('./setup/verapdf.mjs')

  const ours = ['--slow', '--checks-only']
  const slow = given.includes('--slow')
  const checksOnly = given.includes('--checks-only')
  const env = {}
  await oneAtATime(async () => {
    await ensureDependencies()
    if (checksOnly) return
    await ensureTemporal()
    if (browserIsNeeded(slow)) env.NANWA_CHROMIUM = await ensureChromium()
    if (veraPdfIsNeeded(slow)) Object.assign(env, await ensureVeraPdf())
  })
  const outcomes = []
  if (!slow) outcomes.push(await runChecks())
  if (!checksOnly) {
    const args = given.filter((one) => !ours.includes(one) && one !== '--')
    outcomes.push(await runJest({ slow, args, env }))
  }
  return outcomes
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0)

let passed = 0
let failed = 0
try {
  const outcomes = await main(process.argv.slice(2))
  passed = sum(outcomes.map((one) => one.passed))
  failed = sum(outcomes.map((one) => one.failed))
} catch (error) {
  printTrouble(error)
  failed += 1
}
const nothingRan = passed + failed === 0
if (nothingRan) console.error('✕ テストが一つも実行されませんでした。')
process.exitCode = failed > 0 || nothingRan ? 1 : 0
console.log(`${passed} passed, ${failed} failed`)
