import { ConfigError, parseConfig } from '../../bin/config'

const KEY = Buffer.alloc(32, 7).toString('base64')
const WHOLE = {
  DATABASE_URL: 'postgres://nanwa_app:pw@127.0.0.1:5432/nanwa',
  PAYLOAD_KEYS: JSON.stringify({ current: 'k1', keys: { k1: KEY } }),
  AUTH_SECRET: 'a'.repeat(32),
  NANWA_MODE: 'demo',
}

test('what is not set takes the value for one machine', () => {
  expect(parseConfig(WHOLE)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://127.0.0.1:3000',
    temporal: { address: '127.0.0.1:7233', namespace: 'default', payloadKeys: { current: 'k1' } },
    mail: { smtpUrl: 'smtp://127.0.0.1:1025' },
    region: 'nanwa',
    dataDir: '.data',
    logLevel: 'info',
  })
})

test('an empty variable is one that is not set', () => {
  const config = parseConfig({ ...WHOLE, PORT: '', MAIL_CATCHER_URL: '', DATABASE_OWNER_URL: '' })

  expect(config.port).toBe(3000)
  expect(config.mail.catcherUrl).toBeUndefined()
})

test('a base address loses its last slash, so that links have one', () => {
  expect(parseConfig({ ...WHOLE, BASE_URL: 'https://renkei.example.jp/' }).baseUrl).toBe(
    'https://renkei.example.jp',
  )
})

test.each(['DATABASE_URL', 'PAYLOAD_KEYS', 'AUTH_SECRET', 'NANWA_MODE'])(
  'a missing %s is said by name',
  (name) => {
    expect(() => parseConfig({ ...WHOLE, [name]: undefined })).toThrow(
      new ConfigError(`環境変数 ${name} がありません。`),
    )
  },
)

test.each([
  ['PORT', '70000', '65535'],
  ['PORT', 'http', 'ポート番号'],
  ['DATABASE_URL', 'mysql://x/y', '例 postgres://'],
  ['BASE_URL', 'renkei.example.jp', 'アドレス'],
  ['NANWA_MODE', 'test', 'demo か production'],
  ['NANWA_REGION', 'chuwa', 'nanwa'],
  ['AUTH_SECRET', 'a'.repeat(31), '32文字以上'],
  ['LOG_LEVEL', 'loud', 'debug, info'],
  ['PAYLOAD_KEYS', '{', 'JSON'],
  ['PAYLOAD_KEYS', '{}', 'current'],
  ['PAYLOAD_KEYS', JSON.stringify({ current: 'k2', keys: { k1: KEY } }), 'current の鍵'],
  ['PAYLOAD_KEYS', JSON.stringify({ current: 'k1', keys: { k1: 'c2hvcnQ=' } }), '32 バイト'],
])('%s=%s is refused in words, and the value is not repeated', (name, value, words) => {
  const read = () => parseConfig({ ...WHOLE, [name]: value })

  expect(read).toThrow(ConfigError)
  expect(read).toThrow(words)
  expect(read).toThrow(name)
})
