import { environmentFor, runScript } from '../support/server-process'

const bench = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runScript('bin/bench/index.ts', environmentFor(env), { args })

test('a row that is not there is answered with those that are', async () => {
  const { code, output } = await bench({}, 'speed')

  expect(code).toBe(1)
  expect(output).toMatch(/no such row: speed; there are npm-test, latency, .*back-after-kill/)
})

test('a bench inside `npm test`, which a bench may be measuring, never begins', async () => {
  const { code, output } = await bench({ NANWA_WITHIN_BENCH: '1' })

  expect(code).toBe(1)
  expect(output).toContain('would never end')
})
