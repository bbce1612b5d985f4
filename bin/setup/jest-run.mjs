import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './places.mjs'
import { say } from './say.mjs'

/**
 * jest, with its own output to be read as it comes, and its counts from the file it writes last. A suite that could
 * not run counts as one failure, and so does each test that was skipped: nothing is left out in silence.
 */
export async function runJest({ slow, args, env }) {
  const folder = join(repository, '.cache')
  const report = join(folder, `jest-${process.pid}.json`)
  mkdirSync(folder, { recursive: true })
  const jest = join(repository, 'node_modules', 'jest', 'bin', 'jest.js')
  const child = spawn(process.execPath, [jest, '--json', `--outputFile=${report}`, ...args], {
    cwd: repository,
    env: { ...process.env, ...env, TZ: 'UTC', ...(slow ? { NANWA_TESTS: 'slow' } : {}) },
    stdio: ['inherit', 'ignore', 'inherit'], // with --json, what a person reads goes to standard error
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [code, signal] = await once(child, 'exit')
  const counts = countsOf(report)
  rmSync(report, { force: true })
  if (counts === undefined) {
    say(`✕ jest は結果を残さずに終わりました（${signal ?? code}）`)
    return { passed: 0, failed: 1 }
  }
  if (counts.skipped > 0) say(`✕ 飛ばされたテストが ${counts.skipped} 件あります`)
  const failed = counts.failed + counts.skipped
  return { passed: counts.passed, failed: failed === 0 && code !== 0 ? 1 : failed }
}

function countsOf(report) {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8'))
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
      skipped: json.numPendingTests + json.numTodoTests,
    }
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}
