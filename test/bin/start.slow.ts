import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import {
  freePort,
  isAlive,
  runStart,
  withFolder,
  type StartedProcess,
  stopAllStarted,
} from '../support/start-process'

afterEach(stopAllStarted)

const parts = ['postgres', 'temporal', 'mail', 'worker', 'api'] as const
const running = '南和 入退院連携 が動いています'

const pidOf = (folder: string, part: string): number =>
  Number(readFileSync(path.join(folder, 'run', `${part}.pid`), 'utf8'))

const pidsOf = (folder: string): number[] => parts.map((part) => pidOf(folder, part))

const statusOf = (port: number, page: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}${page}`, { signal: AbortSignal.timeout(3_000) }).then(
    ({ status }) => status,
    () => 0, // nobody listens
  )

async function waitFor(
  what: string,
  ask: () => Promise<boolean>,
  withinMs: number,
): Promise<number> {
  const begun = Date.now()
  while (!(await ask().catch(() => false))) {
    if (Date.now() - begun > withinMs) throw new Error(`${what} did not come within ${withinMs} ms`)
    await new Promise((done) => setTimeout(done, 100))
  }
  return Date.now() - begun
}

async function stopInOrder(start: StartedProcess): Promise<void> {
  start.child.kill('SIGINT')
  await start.ended
}

/** One data folder and one port; whatever is started is stopped before the folder goes. */
async function withStarts(
  work: (start: () => StartedProcess, folder: string, port: number) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const port = await freePort()
    try {
      await work(() => runStart({ DATA_DIR: folder, PORT: String(port) }), folder, port)
    } finally {
      await stopAllStarted() // before the folder goes
    }
  })
}

describe('npm start, on a data folder of its own', () => {
  test('brings everything up, and Ctrl-C takes everything down in order', () =>
    withStarts(async (start, folder, port) => {
      const one = start()
      await one.says('止めるとき')
      expect(one.said()).toContain(running)
      expect([await statusOf(port, '/healthz'), await statusOf(port, '/readyz')]).toEqual([
        200, 200,
      ])
      const pids = pidsOf(folder)
      expect(pids.every(isAlive)).toBe(true)

      await stopInOrder(one)
      expect(await one.ended).toBe(0)
      expect(pids.filter(isAlive)).toEqual([])
      const stopped = [...one.said().matchAll(/・(.+?)を止めました/g)].map(([, title]) => title)
      expect(stopped).toEqual([
        '画面のサーバー（api）',
        'ワーカー',
        'メールの受け皿',
        'Temporal',
        'データベース（PostgreSQL）',
      ])
      expect(existsSync(path.join(folder, 'start.lock'))).toBe(false)
      expect(readdirSync(path.join(folder, 'run')).filter((name) => name.endsWith('.pid'))).toEqual(
        [],
      )
    }))

  test('is back within 30 seconds after kill -9 of every part at once', () =>
    withStarts(async (start, folder, port) => {
      await start().says('止めるとき')
      const pids = pidsOf(folder)
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      const back = async () =>
        (await statusOf(port, '/readyz')) === 200 &&
        pidsOf(folder).every((pid, at) => pid !== pids[at])
      expect(await waitFor('readiness', back, 30_000)).toBeLessThan(30_000)
    }))

  test('after kill -9 of npm start itself, the next one ends what was left and goes on', () =>
    withStarts(async (start, folder, port) => {
      const first = start()
      await first.says('止めるとき')
      const orphans = pidsOf(folder)
      first.child.kill('SIGKILL')
      await first.ended
      expect(orphans.every(isAlive)).toBe(true)

      const second = start()
      await second.says('止めるとき')
      expect(second.said()).toContain('前回、途中で終わった起動が残したものを片づけます')
      expect(orphans.filter(isAlive)).toEqual([])
      expect(await statusOf(port, '/readyz')).toBe(200)
    }))

  test('of two at the same moment one comes up and the other says so', () =>
    withStarts(async (start) => {
      const [one, other] = [start(), start()]
      const refused = await Promise.race([one.ended.then(() => one), other.ended.then(() => other)])
      expect(refused.said()).toContain('すでに動いています')
      await (refused === one ? other : one).says('止めるとき')
    }))
})
