import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  freePort,
  runStart,
  withFolder,
  withTakenPort,
  stopAllStarted,
} from '../support/start-process'

afterEach(stopAllStarted)

const stack = /\n\s+at .*[:(]|node:internal/
const pageOf = (said: string) => /docs\/runbook\/([a-z-]+\.md)/.exec(said)?.[1] ?? 'none'
const runbook = path.resolve(__dirname, '../../docs/runbook')

/** Starts, waits for its end, and holds what every failure owes a person: no stack, and a page that exists. */
async function expectRefusal(env: NodeJS.ProcessEnv): Promise<{ said: string; page: string }> {
  const start = runStart(env)
  const code = await start.ended
  const page = pageOf(start.said())
  expect(start.said()).not.toMatch(stack)
  expect({ code, pageExists: existsSync(path.join(runbook, page)) }).toEqual({
    code: 1,
    pageExists: true,
  })
  return { said: start.said(), page }
}

describe('what npm start says when it cannot start', () => {
  test('a taken port is named, with the way to use another', () =>
    withFolder((folder) =>
      withTakenPort(async (port) => {
        const { said, page } = await expectRefusal({ DATA_DIR: folder, PORT: String(port) })
        expect(said).toContain(`ポート ${port} は、ほかのプログラムが使っています。`)
        expect(said).toContain(`PORT=${port + 1} npm start`)
        expect(page).toBe('port-taken.md')
      }),
    ))

  test('after a refusal nothing is held: the lock is gone', () =>
    withFolder((folder) =>
      withTakenPort(async (port) => {
        await expectRefusal({ DATA_DIR: folder, PORT: String(port) })
        expect(existsSync(path.join(folder, 'start.lock'))).toBe(false)
      }),
    ))

  test('a second start beside a running one names the first and leaves it alone', () =>
    withFolder(async (folder) => {
      const held = {
        holder: { pid: process.pid, startedAt: startOf(process.pid) },
        children: [],
      }
      const lock = path.join(folder, 'start.lock')
      writeFileSync(lock, JSON.stringify(held))
      const { said, page } = await expectRefusal({
        DATA_DIR: folder,
        PORT: String(await freePort()),
      })
      expect(said).toContain(`すでに動いています（pid ${process.pid}、`)
      expect(page).toBe('already-running.md')
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(held)
    }))

  test('a lock whose pid now belongs to another process is no obstacle', () =>
    withFolder((folder) =>
      withTakenPort(async (port) => {
        const stale = { holder: { pid: process.pid, startedAt: 'another boot:1' }, children: [] }
        writeFileSync(path.join(folder, 'start.lock'), JSON.stringify(stale))
        const { page } = await expectRefusal({ DATA_DIR: folder, PORT: String(port) })
        expect(page).toBe('port-taken.md')
      }),
    ))

  test.each([
    [0, '古い'],
    [99, '新しい'],
  ])('a data folder of format %i is recognised as %s and left as it is', (format, which) =>
    withFolder(async (folder) => {
      const file = path.join(folder, 'version.json')
      writeFileSync(file, JSON.stringify({ format }))
      const { said, page } = await expectRefusal({
        DATA_DIR: folder,
        PORT: String(await freePort()),
      })
      expect(said).toContain(`このプログラムより${which}版が作ったものです`)
      expect(page).toBe('data-of-another-version.md')
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ format })
    }),
  )

  test('a database made by another major version of PostgreSQL is recognised', () =>
    withFolder(async (folder) => {
      mkdirSync(path.join(folder, 'postgres'))
      writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '17\n')
      const { said, page } = await expectRefusal({
        DATA_DIR: folder,
        PORT: String(await freePort()),
      })
      expect(said).toContain('PostgreSQL 17')
      expect(page).toBe('data-of-another-version.md')
    }))

  test('data without its keys is never given new ones', () =>
    withFolder(async (folder) => {
      writeFileSync(path.join(folder, 'temporal.db'), '')
      const { said, page } = await expectRefusal({
        DATA_DIR: folder,
        PORT: String(await freePort()),
      })
      expect(said).toContain('secrets.json がありません')
      expect(page).toBe('secrets-missing.md')
      expect(existsSync(path.join(folder, 'secrets.json'))).toBe(false)
    }))

  test('a data folder that cannot be made is named', () =>
    withFolder(async (folder) => {
      const file = path.join(folder, 'file')
      writeFileSync(file, '')
      const { said, page } = await expectRefusal({ DATA_DIR: path.join(file, 'data') })
      expect(said).toContain('に書き込めません')
      expect(page).toBe('data-folder-not-writable.md')
    }))

  test('too little room is said before anything is written', () =>
    withFolder(async (folder) => {
      const { said, page } = await expectRefusal({ DATA_DIR: folder, LEAST_FREE_MB: '999999999' })
      expect(said).toContain('ディスクの空きが足りません')
      expect(page).toBe('disk-full.md')
      expect(existsSync(path.join(folder, 'version.json'))).toBe(false)
    }))

  test.each([
    ['PORT', '0'],
    ['PORT', 'abc'],
    ['NANWA_MODE', 'test'],
    ['TEMPORAL_ADDRESS', 'http://temporal:7233'],
  ])('%s=%s is refused by name', (name, value) =>
    withFolder(async (folder) => {
      const { said, page } = await expectRefusal({ DATA_DIR: folder, [name]: value })
      expect(said).toContain(`${name}=${value} は使えません`)
      expect(page).toBe('wrong-setting.md')
    }),
  )

  test('a Temporal that does not answer at TEMPORAL_ADDRESS is named', () =>
    withFolder(async (folder) => {
      const address = `127.0.0.1:${await freePort()}`
      const env = { DATA_DIR: folder, PORT: String(await freePort()), TEMPORAL_ADDRESS: address }
      const { said, page } = await expectRefusal(env)
      expect(said).toContain(`TEMPORAL_ADDRESS（${address}）が答えません。`)
      expect(page).toBe('temporal-does-not-start.md')
    }))

  test('a database that does not answer at DATABASE_URL is named, without its password', () =>
    withFolder(async (folder) => {
      const url = `postgres://someone:hushhush@127.0.0.1:${await freePort()}/nanwa`
      const env = { DATA_DIR: folder, PORT: String(await freePort()), DATABASE_URL: url }
      const { said, page } = await expectRefusal(env)
      expect(said).toContain('DATABASE_URL のデータベースにつながりません。')
      expect(said).not.toContain('hushhush')
      expect(page).toBe('database-not-reachable.md')
    }))
})

/** As bin/setup/processes.mjs names a process: the boot, and the moment it began. */
function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${began}`
}
