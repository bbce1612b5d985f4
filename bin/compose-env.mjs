/** `node bin/compose-env.mjs > .env`: the passwords and keys of a site that runs with docker-compose.yml, drawn anew. */
import { randomBytes } from 'node:crypto'

const password = () => randomBytes(18).toString('base64url')
const key = () => randomBytes(32).toString('base64')

const settings = {
  POSTGRES_PASSWORD: password(),
  NANWA_OWNER_PASSWORD: password(),
  NANWA_APP_PASSWORD: password(),
  TEMPORAL_DB_PASSWORD: password(),
  AUTH_SECRET: key(),
  PAYLOAD_KEYS: JSON.stringify({ current: 'k1', keys: { k1: key() } }),
}

console.log('# Keep a copy apart from the data: without PAYLOAD_KEYS no open case can be read.')
for (const [name, value] of Object.entries(settings)) console.log(`${name}='${value}'`)
console.log("BASE_URL='http://127.0.0.1:3000'")
