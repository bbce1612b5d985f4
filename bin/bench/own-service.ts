import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownServiceEnvironment } from '../own-service'
import { type ServiceHandle, takeHold } from './service-handle'

const repository = path.resolve(__dirname, '../..')
const RUNNING = '南和 入退院連携 が動いています'

export type OwnService = ServiceHandle &
  Readonly<{
    /** Addresses and keys of its parts, so that the bare thing meets the same server with the same keys. */
    env: Readonly<Record<string, string>>
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
  return {
    ...takeHold(folder, `http://127.0.0.1:${port}`),
    env: ownServiceEnvironment(folder),
    stop: async () => {
      const ended = new Promise((resolve) => child.on('close', resolve))
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
