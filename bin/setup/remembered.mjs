import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { freePort, isFree } from './ports.mjs'
import { Trouble } from './trouble.mjs'

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})

/** Whole or not at all, also over a power cut: the keys in here are the only way to read old payloads. */
function write(path, value) {
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  writeSync(file, `${JSON.stringify(value, null, 2)}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(beside, path)
}

const portNames = [
  'postgres',
  'temporal',
  'temporalHttp',
  'temporalMetrics',
  'temporalUi',
  'smtp',
  'mail',
]

/** The ports of the last start again, so that addresses people noted stay true; others where they are taken. */
export async function rememberedPorts(folder) {
  const path = join(folder, 'ports.json')
  const before = read(path)
  const taken = new Set(Object.values(before))
  const ports = {}
  for (const name of portNames) {
    const same = before[name] !== undefined && (await isFree(before[name]))
    ports[name] = same ? before[name] : await freePort(taken)
  }
  write(path, ports)
  return ports
}

const password = () => randomBytes(18).toString('base64url')

const newSecrets = () => ({
  postgresPassword: password(),
  ownerPassword: password(),
  appPassword: password(),
  authSecret: randomBytes(32).toString('base64'),
  payloadKeys: { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } },
})

/**
 * Passwords and keys of this machine, drawn at the first start. Data without them is never given new ones in
 * silence: nothing encrypted with the lost keys could be read again.
 */
export function rememberedSecrets(folder) {
  const path = join(folder, 'secrets.json')
  if (existsSync(path)) return readSecrets(path)
  const orphaned = ['temporal.db', 'postgres.made'].find((one) => existsSync(join(folder, one)))
  if (orphaned !== undefined)
    throw lost(`${path} がありません。データはあるのに、それを開く鍵がありません。`)
  const secrets = newSecrets()
  write(path, secrets)
  return secrets
}

function readSecrets(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw lost(`${path} が壊れていて読めません。`)
    throw error
  }
}

const lost = (sentence) =>
  new Trouble({
    sentence,
    advice: [
      '控えから secrets.json を戻してください。',
      '試しのデータで要らないときは、`rm -rf .data` のあとで、もう一度実行してください。',
    ],
    page: 'secrets-missing.md',
  })
