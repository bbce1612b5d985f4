import { z } from 'zod'
import { ownServiceEnvironment } from './own-service'

/**
 * Everything that is set from outside, read in this one place. What is missing or cannot be right stops the
 * start with a sentence that names the variable; values are never repeated, since some are secrets.
 */

const port = z.coerce
  .number({ error: 'ポート番号にしてください（例 3000）' })
  .int('整数にしてください')
  .min(0, '0 から 65535 にしてください')
  .max(65_535, '0 から 65535 にしてください')

const url = (schemes: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)),
      `アドレスにしてください（例 ${example}）`,
    )

const postgres = url(['postgres', 'postgresql'], 'postgres://user:password@host:5432/nanwa')

const KEY_BYTES = 32

/** Text of JSON `{"current":"k1","keys":{"k1":"<32 bytes in base64>"}}`. */
const payloadKeys = z
  .string({ error: 'ありません' })
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'JSON として読めません' })
      return z.NEVER
    }
  })
  .pipe(
    z.object(
      {
        current: z.string('current がありません'),
        keys: z.record(
          z.string(),
          z
            .string('鍵は文字にしてください')
            .refine(
              (key) => Buffer.from(key, 'base64').length === KEY_BYTES,
              `鍵は ${KEY_BYTES} バイトの base64 にしてください`,
            ),
        ),
      },
      { error: '{"current":"k1","keys":{"k1":"…"}} の形にしてください' },
    ),
  )
  .refine(({ current, keys }) => current in keys, 'current の鍵が keys にありません')

const SECRET_LENGTH = 32

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: url(['http', 'https'], 'https://renkei.example.jp').optional(),
  DATABASE_URL: postgres,
  DATABASE_OWNER_URL: postgres.optional(),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  /** '1' for the dev server that `npm start` starts itself: only there a case's time can be moved. */
  TEMPORAL_IS_OURS: z.enum(['0', '1'], { error: '0 か 1 にしてください' }).default('0'),
  SMTP_URL: url(['smtp', 'smtps'], 'smtp://127.0.0.1:1025').default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().default('nanwa-renkei@localhost.invalid'),
  MAIL_CATCHER_URL: url(['http', 'https'], 'http://127.0.0.1:8025').optional(),
  PAYLOAD_KEYS: payloadKeys,
  AUTH_SECRET: z
    .string({ error: 'ありません' })
    .min(SECRET_LENGTH, `${SECRET_LENGTH}文字以上にしてください`),
  NANWA_MODE: z.enum(['demo', 'production'], { error: 'demo か production にしてください' }),
  NANWA_REGION: z.literal('nanwa', { error: '今あるのは nanwa だけです' }).default('nanwa'),
  DATA_DIR: z.string().default('.data'),
  READY_FILE: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'debug, info, warn, error, silent のどれかにしてください',
    })
    .default('info'),
  HELP_PHONE: z.string().default('0747-00-0110'),
  HELP_HOURS: z.string().default('平日 8:30〜17:15'),
})

type Given = Readonly<Record<string, string | undefined>>

type Environment = z.infer<typeof environment>

export type Config = ReturnType<typeof configFrom>

/** A variable is missing or cannot be right; the message is meant to be read by whoever starts the service. */
export class ConfigError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'ConfigError'
  }
}

/**
 * @throws {ConfigError}
 */
export function parseConfig(given: Given): Config {
  return configFrom(parseWith(environment, given))
}

function parseWith<T>(schema: z.ZodType<T>, given: Given): T {
  // `NAME=` in an env file means: not set.
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? '')
  const missing = set[name] === undefined
  const what = missing ? 'ありません' : (issue?.message ?? '正しくありません')
  throw new ConfigError(`環境変数 ${name} が${missing ? what : `正しくありません：${what}`}。`)
}

/** The configuration of this process, or its end with one sentence. */
export function readConfig(): Config {
  return orEnd(() => parseConfig(process.env))
}

/** For a command beside the service: what is not set is what `npm start` gave its parts. */
export function readServiceConfig(): Config {
  const { dataDir } = readCommandConfig()
  return orEnd(() => {
    const set = Object.entries(process.env).filter(([, value]) => value !== '')
    return parseConfig({ ...ownServiceEnvironment(dataDir), ...Object.fromEntries(set) })
  })
}

const storyEnvironment = environment
  .pick({ PORT: true, DATA_DIR: true, BASE_URL: true })
  .extend({ MAIL_CATCHER_URL: url(['http', 'https'], 'http://127.0.0.1:8025').optional() })

/** Where the story is played: the address of the service and of its mail catcher. */
export function readStoryConfig() {
  const env = orEnd(() => parseWith(storyEnvironment, process.env))
  const own = ownServiceEnvironment(env.DATA_DIR)
  return {
    baseUrl: env.BASE_URL ?? `http://127.0.0.1:${env.PORT}`,
    catcherUrl: env.MAIL_CATCHER_URL ?? own['MAIL_CATCHER_URL'] ?? 'http://127.0.0.1:8025',
  }
}

const commandEnvironment = environment
  .pick({ NANWA_REGION: true, DATA_DIR: true })
  .extend({ DATABASE_URL: postgres.optional() })

/** The little that a command needs that only speaks with the database. */
export function readCommandConfig() {
  const env = orEnd(() => parseWith(commandEnvironment, process.env))
  return { region: env.NANWA_REGION, dataDir: env.DATA_DIR, databaseUrl: env.DATABASE_URL }
}

function orEnd<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(`${error.message} 設定を直してから、もう一度始めてください。`)
    process.exit(2)
  }
}

function configFrom(env: Environment) {
  return {
    port: env.PORT,
    host: env.HOST,
    baseUrl: (env.BASE_URL ?? `http://127.0.0.1:${env.PORT}`).replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    temporal: {
      address: env.TEMPORAL_ADDRESS,
      namespace: env.TEMPORAL_NAMESPACE,
      payloadKeys: env.PAYLOAD_KEYS,
      isOurs: env.TEMPORAL_IS_OURS === '1',
    },
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, catcherUrl: env.MAIL_CATCHER_URL },
    authSecret: env.AUTH_SECRET,
    mode: env.NANWA_MODE,
    region: env.NANWA_REGION,
    dataDir: env.DATA_DIR,
    readyFile: env.READY_FILE,
    logLevel: env.LOG_LEVEL,
    help: { phone: env.HELP_PHONE, hours: env.HELP_HOURS },
  } as const
}
