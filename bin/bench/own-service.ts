import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownServiceEnvironment } from '../own-service'
import { Visitor } from '../story/visitor'

const repository = path.resolve(__dirname, '../..')
const RUNNING = '南和 入退院連携 が動いています'

export type Part = 'postgres' | 'temporal' | 'worker' | 'api'

export type OwnService = Readonly<{
  baseUrl: string
  /** Addresses and keys of its parts, so that the bare thing meets the same server with the same keys. */
  env: Readonly<Record<string, string>>
  signIn(role: string): Promise<Visitor>
  kill(parts: readonly Part[]): void
  isReady(): Promise<boolean>
  stop(): Promise<void>
}>

/** The whole service, as `npm start` runs it, on a folder and a port of its own. */
export async function startOwnService(): Promise<OwnService> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanwa-bench-'))
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(repository, 'bin/start.mjs')], {
    cwd: repository,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes(RUNNING)) resolve()
    })
    child.on('close', () => {
      reject(new Error(`the service did not start:\n${said}`))
    })
  })
  const baseUrl = `http://127.0.0.1:${port}`
  return {
    baseUrl,
    env: ownServiceEnvironment(folder),
    signIn: (role) => signIn(baseUrl, role),
    kill: (parts) => {
      for (const part of parts) process.kill(pidOf(folder, part), 'SIGKILL')
    },
    isReady: async () => {
      try {
        const asked = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })
        return asked.status === 200
      } catch {
        return false
      }
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.on('close', resolve))
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(baseUrl: string, role: string): Promise<Visitor> {
  const visitor = new Visitor(baseUrl)
  const page = await visitor.get('/sign-in')
  const form = page.forms.find(({ text }) => text.includes(role))
  if (form === undefined) throw new Error(`nobody to sign in as ${role}`)
  await visitor.post(form.action, form.fields)
  return visitor
}

function pidOf(folder: string, part: Part): number {
  return Number(readFileSync(path.join(folder, 'run', `${part}.pid`), 'utf8'))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
