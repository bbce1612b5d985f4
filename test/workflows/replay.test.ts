import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker'
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

test('there are histories of every released version to replay', () => {
  const versions = new Set(histories.map(([name]) => name?.split('/')[0]))
  expect([...versions]).toEqual(['v1', 'v2'])
  expect(histories.length).toBeGreaterThanOrEqual(13)
})

test.each(histories)('the recorded case %s still replays', async (_name, file = '') => {
  await expect(replay(bundle(), file)).resolves.toBeUndefined()
})

test('a change that running cases could not follow is caught', async () => {
  const changed = bundle().replaceAll('recordEvents', 'recordSomethingElse')
  const withReminder = histories.find(([name]) => name?.endsWith('reminder.json'))?.[1] ?? ''

  await expect(replay(changed, withReminder)).rejects.toThrow(/[Nn]ondeterminism|determinism/)
})

test('a twin of the case with a timer more is caught by every recorded path', async () => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('./incompatible-twin'),
    failureConverterPath: require.resolve('../../workflows/failure-converter'),
    logger: new DefaultLogger('ERROR', () => undefined),
  })

  for (const [, file = ''] of histories) {
    await expect(replay(code, file)).rejects.toThrow(/[Nn]ondeterminism|determinism/)
  }
}, 60_000)
