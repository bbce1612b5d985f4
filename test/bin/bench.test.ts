import { justBeforeTheReminder } from '../../bin/bench/rows/lives'
import { environmentFor, runScript } from '../support/server-process'

const bench = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runScript('bin/bench/index.ts', environmentFor(env), { args })

test('a row that is not there is answered with those that are', async () => {
  const { code, output } = await bench({}, 'speed')

  expect(code).toBe(1)
  expect(output).toMatch(/no such row: speed; there are npm-test, .*latency, .*back-after-kill/)
})

test('a bench inside `npm test`, which a bench may be measuring, never begins', async () => {
  const { code, output } = await bench({ NANWA_WITHIN_BENCH: '1' })

  expect(code).toBe(1)
  expect(output).toContain('would never end')
})

test.each([
  ['on a day before which no bench was ever run', '2026-11-26T02:00:00Z', '2026-11-27T06:14:56Z'],
  ['on a Friday before a long weekend', '2026-11-20T02:00:00Z', '2026-11-24T06:14:56Z'],
  ['in a year to come', '2028-03-03T20:00:00Z', '2028-03-06T06:14:56Z'],
])(
  'a life begins four seconds before a reminder that is still to come: %s',
  (_when, now, expected) => {
    expect(justBeforeTheReminder(Date.parse(now))).toBe(Date.parse(expected))
  },
)
