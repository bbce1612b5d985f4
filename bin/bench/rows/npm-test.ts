import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { type BenchRow, rowOf } from '../row'

const repository = path.resolve(__dirname, '../../..')
const JEST = path.join(repository, 'node_modules/jest/bin/jest.js')

/** Set for what the bench itself runs, so that a bench inside `npm test` never begins another one. */
export const WITHIN_BENCH = 'NANWA_WITHIN_BENCH'

/** From the command to its last line, in seconds, beside jest finding no test at all. */
export async function npmTest(): Promise<readonly BenchRow[]> {
  const bare = await secondsOf([JEST, '--passWithNoTests', '--testPathPatterns', 'no-such-test'])
  const whole = await secondsOf([path.join(repository, 'bin/test.mjs')])
  return [rowOf('npm test', 's', [whole], [bare])]
}

async function secondsOf(args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, [WITHIN_BENCH]: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said = `${said}${String(chunk)}`.slice(-2_000)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said}`)
  return (performance.now() - began) / 1_000
}
