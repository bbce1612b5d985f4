import { request } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { markDemoRegion } from '../../store/installation'
import { createTestDatabase, type TestDatabase } from '../support/database'
import {
  environmentFor,
  freePort,
  runScript,
  startScript,
  stopScripts,
  untilOk,
} from '../support/server-process'

jest.setTimeout(60_000)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterEach(stopScripts)
afterAll(() => database.close())

async function environment(given: Record<string, string> = {}) {
  const port = await freePort()
  const env = environmentFor({ DATABASE_URL: database.url, PORT: String(port), ...given })
  return { port, env, url: `http://127.0.0.1:${port}` }
}

test('item 84: a fault that nobody caught is written down and the process goes on', async () => {
  const { env, url } = await environment()
  const folder = mkdtempSync(path.join(tmpdir(), 'nanwa-server-'))
  const trouble = path.join(folder, 'trouble.mjs')
  writeFileSync(
    trouble,
    `process.once('SIGUSR2', () => {
      setTimeout(() => { throw new Error('secret words') }, 1)
      setTimeout(() => Promise.reject(new Error('secret words')), 2)
    })`,
  )
  const { child, ended } = startScript('bin/server.ts', env, { imports: [trouble] })
  await untilOk(`${url}/readyz`)
  child.kill('SIGUSR2')
  await new Promise((resolve) => setTimeout(resolve, 300))

  const alive = await fetch(`${url}/healthz`)
  child.kill('SIGTERM')
  const { code, output } = await ended
  rmSync(folder, { recursive: true })

  expect(alive.status).toBe(200)
  expect(output).toContain('"msg":"uncaughtException"')
  expect(output).toContain('"msg":"unhandledRejection"')
  expect(output).not.toContain('secret words')
  expect(code).toBe(0)
})

test('item 23: on SIGTERM the request under way is answered before the process ends', async () => {
  const { env, url } = await environment()
  const { child, ended } = startScript('bin/server.ts', env)
  await untilOk(`${url}/readyz`)
  // Half of its body is there: nobody can say that it had not begun, or that it was over.
  const { answered, finish } = halfSent(`${url}/sign-in`)
  await pause(500)

  child.kill('SIGTERM')
  await pause(200)
  finish()

  expect(await answered).toBe(403)
  expect((await ended).code).toBe(0)
})

function halfSent(url: string): Readonly<{ answered: Promise<number>; finish: () => void }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 3 }
  const posting = request(url, { method: 'POST', agent: false, headers })
  posting.write('a=')
  const answered = new Promise<number>((resolve, reject) => {
    posting.on('error', reject)
    posting.on('response', (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
  })
  return { answered, finish: () => posting.end('1') }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test('a taken port is said in a sentence', async () => {
  const { env, url } = await environment()
  const first = startScript('bin/server.ts', env)
  await untilOk(`${url}/healthz`)

  const second = await runScript('bin/server.ts', env)
  first.child.kill('SIGTERM')
  await first.ended

  expect(second.code).toBe(1)
  expect(second.output).toMatch(/ほかのプログラムが使っています。PORT を別の番号に/)
  expect(second.output).not.toContain('    at ')
})

describe('a real site refuses to start', () => {
  test('over an open line', async () => {
    const { env } = await environment({
      NANWA_MODE: 'production',
      BASE_URL: 'http://renkei.example.jp',
    })

    const { code, output } = await runScript('bin/server.ts', env)

    expect(code).toBe(1)
    expect(output).toContain('BASE_URL を https:// で始まるアドレスに')
  })

  test('with the made-up people of the demo region in its database', async () => {
    const demo = await createTestDatabase()
    await markDemoRegion(demo.db, { seed: 1 })
    const { env } = await environment({
      NANWA_MODE: 'production',
      BASE_URL: 'https://renkei.example.jp',
      DATABASE_URL: demo.url,
    })

    const { code, output } = await runScript('bin/server.ts', env)
    await demo.close()

    expect(code).toBe(1)
    expect(output).toContain('体験版の架空の患者とアカウントが入っています')
    expect(output).not.toContain('    at ')
  })
})
