import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'

const ROOT = path.join(__dirname, '../..')

export type Ended = Readonly<{ code: number | null; output: string }>

/** The whole environment of our processes: nothing of the test run's own gets in. */
export function environmentFor(given: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '' } = process.env
  return {
    PATH,
    HOME,
    TZ: 'UTC',
    NANWA_MODE: 'demo',
    AUTH_SECRET: 'a secret of the tests, long enough',
    PAYLOAD_KEYS: JSON.stringify({
      current: 'k1',
      keys: { k1: Buffer.alloc(32, 7).toString('base64') },
    }),
    TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'] ?? '',
    ...given,
  }
}

const running = new Set<ChildProcess>()

/** For after a test: what it left running ends. */
export function stopScripts(): void {
  for (const child of running) child.kill('SIGKILL')
}

export function startScript(
  script: string,
  env: NodeJS.ProcessEnv,
  { args = [], imports = [] }: { args?: readonly string[]; imports?: readonly string[] } = {},
): Readonly<{ child: ChildProcess; ended: Promise<Ended> }> {
  const flags = ['tsx', ...imports].flatMap((one) => ['--import', one])
  const child = spawn(process.execPath, [...flags, path.join(ROOT, script), ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  return { child, ended }
}

export const runScript = (...given: Parameters<typeof startScript>): Promise<Ended> =>
  startScript(...given).ended

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Asks until it is answered with 200, for half a minute at most. */
export async function untilOk(url: string): Promise<void> {
  const giveUp = Date.now() + 60_000
  for (;;) {
    const status = await fetch(url).then(
      ({ status }) => status,
      () => 0,
    )
    if (status === 200) return
    if (Date.now() > giveUp) throw new Error(`${url} did not become ready`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
