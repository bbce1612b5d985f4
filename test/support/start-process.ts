import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const repository = path.resolve(__dirname, '../..')

export type StartedProcess = {
  readonly child: ChildProcess
  readonly said: () => string
  /** Resolves when the text has been said; fails when the process ends without saying it. */
  readonly says: (text: string | RegExp) => Promise<void>
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

const running = new Set<ChildProcess>()

/** Stops whatever a failed test has left running; for an `afterEach`. */
export async function stopAllStarted(): Promise<void> {
  const left = [...running]
  for (const child of left) child.kill('SIGTERM')
  await Promise.all(left.map((child) => once(child, 'close')))
}

/** `npm start` as its own process, as a person would run it. */
export function runStart(env: NodeJS.ProcessEnv, root = repository): StartedProcess {
  const child = spawn(process.execPath, [path.join(root, 'bin/start.mjs')], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  let text = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  child.stderr.on('data', (chunk) => (text += String(chunk)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const heard = (wanted: string | RegExp) =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
  return {
    child,
    said: () => text,
    ended,
    says: async (wanted) => {
      while (!heard(wanted)) {
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`It ended without saying ${String(wanted)}:\n${text}`)
        }
        await new Promise((done) => setTimeout(done, 50))
      }
    },
  }
}

/** A folder of one test's own, gone after it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanwa-start-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A port that a program of ours holds while `work` runs. */
export async function withTakenPort<T>(work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  try {
    return await work(address.port)
  } finally {
    server.close()
    await once(server, 'close')
  }
}

export const freePort = (): Promise<number> => withTakenPort((port) => Promise.resolve(port))

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false // ESRCH: there is no such process
  }
}
