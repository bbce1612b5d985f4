import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort, runStart, withFolder, stopAllStarted } from '../support/start-process'

afterEach(stopAllStarted)

const execute = promisify(execFile)
const repository = path.resolve(__dirname, '../..')

/** What is committed, in a folder where nothing of ours has ever been, with a home that knows nothing either. */
async function clone(folder: string): Promise<{ root: string; env: NodeJS.ProcessEnv }> {
  const root = path.join(folder, 'clone')
  const home = path.join(folder, 'home')
  mkdirSync(home)
  await execute('git', ['clone', '--quiet', '--no-hardlinks', repository, root])
  const npmCache = path.join(home, '.npm')
  return {
    root,
    env: { HOME: home, XDG_CACHE_HOME: path.join(home, '.cache'), npm_config_cache: npmCache },
  }
}

test('a fresh clone comes up with npm start alone, and again from what it has kept', () =>
  withFolder(async (folder) => {
    const { root, env } = await clone(folder)
    const port = String(await freePort())
    for (const round of ['first', 'second']) {
      const start = runStart({ ...env, PORT: port, DATA_DIR: '' }, root)
      await start.says('止めるとき')
      expect(start.said().includes('依存パッケージを入れます')).toBe(round === 'first')
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
      expect(ready.status).toBe(200)
      start.child.kill('SIGTERM')
      expect(await start.ended).toBe(0)
    }
    expect(existsSync(path.join(root, '.data/postgres/PG_VERSION'))).toBe(true)
  }))
