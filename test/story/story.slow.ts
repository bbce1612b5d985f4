import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { getFromRun } from '../support/temporal'
import { freePort, runStart, type StartedProcess, withFolder } from '../support/start-process'

const root = path.resolve(__dirname, '../..')
const STARTED = '困ったとき'

/** Runs `npm start` in a folder of its own, and stops it in order afterwards. */
async function withService(
  env: NodeJS.ProcessEnv,
  work: (settings: { port: number; folder: string }) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const port = await freePort()
    const service: StartedProcess = runStart({ DATA_DIR: folder, PORT: String(port), ...env })
    try {
      await service.says(STARTED)
      await work({ port, folder })
    } finally {
      service.child.kill('SIGINT')
      await service.ended
    }
  })
}

async function tellStory(
  port: number,
  folder: string,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/story.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), DATA_DIR: folder },
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

test('the story is told on a fresh service without a difference, twice, and leaves its PDFs', async () => {
  const out = path.join(root, 'out/story')
  rmSync(out, { recursive: true, force: true })
  await withService({}, async ({ port, folder }) => {
    for (const telling of [1, 2]) {
      const { code, said } = await tellStory(port, folder)
      expect({
        telling,
        code,
        differences: said.split('\n').filter((line) => line.includes('✗')),
      }).toEqual({
        telling,
        code: 0,
        differences: [],
      })
    }
  })
  expect(existsSync(out) && readdirSync(out).filter((file) => file.endsWith('.pdf'))).toHaveLength(
    2,
  )
})

test("on somebody else's Temporal server the story says that time cannot be moved, and ends", async () => {
  const TEMPORAL_ADDRESS = getFromRun('TEST_TEMPORAL_ADDRESS')
  await withService({ TEMPORAL_ADDRESS }, async ({ port, folder }) => {
    const { code, said } = await tellStory(port, folder)
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringContaining('時間を進められません') as string,
    })
  })
})
