import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const ports = z.object({ postgres: z.number(), temporal: z.number(), mail: z.number() })
const secrets = z.object({
  appPassword: z.string(),
  authSecret: z.string(),
  payloadKeys: z.object({}).loose(),
})

/**
 * The environment that `npm start` gives its parts, read from what it keeps in the data folder: so a command beside
 * a running service needs nothing typed. Empty where `npm start` has not been; what is set from outside comes first.
 */
export function ownServiceEnvironment(dataDir: string): Readonly<Record<string, string>> {
  const portsFile = path.join(dataDir, 'ports.json')
  const secretsFile = path.join(dataDir, 'secrets.json')
  if (!existsSync(portsFile) || !existsSync(secretsFile)) return {}
  const { postgres, temporal, mail } = ports.parse(JSON.parse(readFileSync(portsFile, 'utf8')))
  const { appPassword, authSecret, payloadKeys } = secrets.parse(
    JSON.parse(readFileSync(secretsFile, 'utf8')),
  )
  return {
    DATABASE_URL: `postgres://nanwa_app:${encodeURIComponent(appPassword)}@127.0.0.1:${postgres}/nanwa`,
    TEMPORAL_ADDRESS: `127.0.0.1:${temporal}`,
    PAYLOAD_KEYS: JSON.stringify(payloadKeys),
    MAIL_CATCHER_URL: `http://127.0.0.1:${mail}`,
    AUTH_SECRET: authSecret,
    NANWA_MODE: 'demo',
  }
}
