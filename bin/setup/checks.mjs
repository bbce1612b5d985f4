import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { repository } from './places.mjs'
import { say, seconds } from './say.mjs'

const tool = (name) => join(repository, 'node_modules', '.bin', name)
const notSource = ['node_modules', 'docs', 'deploy', 'out', 'coverage']

/** Every folder of source, also one that is added tomorrow. */
const folders = readdirSync(repository, { withFileTypes: true })
  .filter((one) => one.isDirectory() && !one.name.startsWith('.') && !notSource.includes(one.name))
  .map((one) => one.name)

/** The longest first, so that the two lanes end at about the same time. */
const checks = [
  [
    'lint',
    tool('eslint'),
    ['.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/'],
  ],
  ['types', tool('tsc'), ['--noEmit']],
  ['unused code', tool('knip'), []],
  ['import direction', tool('depcruise'), [...folders, '--output-type', 'err']],
  ['format', tool('prettier'), ['--check', '.', '--cache', '--cache-location', '.cache/prettier']],
]

async function check([title, program, args]) {
  const begun = Date.now()
  const result = await run(program, args, { cwd: repository, env: { ...process.env, CI: 'true' } })
  const passed = result.code === 0
  say(`${passed ? '✓' : '✕'} ${title}（${seconds(Date.now() - begun)}）`)
  if (!passed) say(`${result.stdout}${result.stderr}`.trim())
  return passed
}

/** Every check is one test. Two at a time: that is how many cores there are. */
export async function runChecks() {
  const waiting = [...checks]
  const outcomes = []
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      outcomes.push(await check(next))
    }
  }
  await Promise.all([lane(), lane()])
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: outcomes.length - passed }
}
