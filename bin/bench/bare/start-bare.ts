import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseConfig } from '../../config'
import { createTemporalClients } from '../../temporal/connect'
import { createBareCases } from './bare-cases'

export type Bare = ReturnType<typeof createBareCases> & Readonly<{ stop(): Promise<void> }>

/** The bare worker in a process of its own, and a client beside it, on the service's own Temporal server. */
export async function startBare(env: Readonly<Record<string, string>>): Promise<Bare> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, 'bare-worker.ts')],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      resolve()
    })
    child.on('close', () => {
      reject(new Error('the bare worker ended'))
    })
  })
  const { client, connection } = createTemporalClients(parseConfig(env).temporal)
  return {
    ...createBareCases(client),
    stop: async () => {
      const ended = new Promise((resolve) => child.on('close', resolve))
      child.kill('SIGTERM')
      await ended
      await connection.close()
    },
  }
}
