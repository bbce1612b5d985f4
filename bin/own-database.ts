import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const remembered = {
  ports: z.object({ postgres: z.number() }),
  secrets: z.object({ appPassword: z.string() }),
}

/** The database that `npm start` keeps in the data directory; undefined when it has not made one. */
export function findOwnDatabaseUrl(dataDir: string): string | undefined {
  const [ports, secrets] = ['ports.json', 'secrets.json'].map((file) => path.join(dataDir, file))
  if (ports === undefined || secrets === undefined) return undefined
  if (!existsSync(ports) || !existsSync(secrets)) return undefined
  const { postgres } = remembered.ports.parse(JSON.parse(readFileSync(ports, 'utf8')))
  const { appPassword } = remembered.secrets.parse(JSON.parse(readFileSync(secrets, 'utf8')))
  return `postgres://nanwa_app:${encodeURIComponent(appPassword)}@127.0.0.1:${postgres}/nanwa`
}
