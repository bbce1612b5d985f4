import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { createDataConverter } from '../../bin/temporal/data-converter'
import { getFromRun, TEST_KEYS } from '../support/temporal'

const folder = join(__dirname, 'histories')
const histories = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(folder, name)).map((file) => [`${name}/${file}`, join(folder, name, file)]),
  )

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) })
})

const replay = (code: string, file: string): Promise<void> =>
  Worker.runReplayHistory(
    { workflowBundle: { code }, dataConverter: createDataConverter(TEST_KEYS) },
    JSON.parse(readFileSync(file, 'utf8')),
  )

const bundle = (): string => readFileSync(getFromRun('TEST_WORKFLOW_BUNDLE'), 'utf8')

test('there are histories to replay', () => {
  expect(histories.length).toBeGreaterThanOrEqual(4)
})

test.each(histories)('the recorded case %s still replays', async (_name, file = '') => {
  await expect(replay(bundle(), file)).resolves.toBeUndefined()
})

test('a change that running cases could not follow is caught', async () => {
  const changed = bundle().replaceAll('recordEvents', 'recordSomethingElse')
  const withReminder = histories.find(([name]) => name?.endsWith('reminder.json'))?.[1] ?? ''

  await expect(replay(changed, withReminder)).rejects.toThrow(/[Nn]ondeterminism|determinism/)
})
