import { dataFolder } from './places.mjs'
import { Trouble } from './trouble.mjs'

const wrong = (name, value, what) =>
  new Trouble({
    sentence: `${name}=${value} は使えません。${what}`,
    advice: `${name} を直すか、外してから、もう一度実行してください。`,
    page: 'wrong-setting.md',
  })

function portFrom(env) {
  const text = env.PORT || '3000'
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw wrong('PORT', text, '1 から 65535 までの整数を指定してください。')
}

function modeFrom(env) {
  const mode = env.NANWA_MODE || 'demo'
  if (mode === 'demo' || mode === 'production') return mode
  throw wrong('NANWA_MODE', mode, 'demo か production を指定してください。')
}

function addressFrom(env) {
  const address = env.TEMPORAL_ADDRESS || undefined
  if (address === undefined || /^[^\s:/]+:\d+$/.test(address)) return address
  throw wrong(
    'TEMPORAL_ADDRESS',
    address,
    'temporal.example:7233 のように、名前とポートを指定してください。',
  )
}

/** What the environment asks of `npm start`; read once, here. */
export const readSettings = (env) => ({
  port: portFrom(env),
  host: env.HOST || '127.0.0.1',
  mode: modeFrom(env),
  folder: dataFolder(env),
  leastFreeMegabytes: Number(env.LEAST_FREE_MB) || 400,
  temporalAddress: addressFrom(env),
  temporalNamespace: env.TEMPORAL_NAMESPACE || 'default',
  databaseUrl: env.DATABASE_URL || undefined,
  databaseOwnerUrl: env.DATABASE_OWNER_URL || env.DATABASE_URL || undefined,
  smtpUrl: env.SMTP_URL || undefined,
  mailCatcherUrl: env.MAIL_CATCHER_URL || undefined,
  payloadKeys: env.PAYLOAD_KEYS || undefined,
  authSecret: env.AUTH_SECRET || undefined,
})
