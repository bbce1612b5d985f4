import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export const databaseUrl = ({ user, password, port, database }) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

/** One connection for a few statements; `undefined` from `work` is fine, an error is the caller's. */
export async function withDatabase(url, work) {
  const { Client } = require('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined) // a server that goes away also fails the statement that waits for it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const isDatabaseReady = (url) =>
  withDatabase(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  )

const exists = async (client, table, column, name) =>
  (await client.query(`select 1 from ${table} where ${column} = $1`, [name])).rowCount > 0

/** Makes a login role, or gives an existing one its password (the data may be older than the secrets). */
export async function ensureRole(client, { name, password, rights = '' }) {
  const id = client.escapeIdentifier(name)
  const verb = (await exists(client, 'pg_roles', 'rolname', name)) ? 'alter' : 'create'
  await client.query(
    `${verb} role ${id} login ${rights} password ${client.escapeLiteral(password)}`,
  )
}

export async function ensureDatabase(client, { name, owner }) {
  if (await exists(client, 'pg_database', 'datname', name)) return
  const ids = [name, owner].map((one) => client.escapeIdentifier(one))
  await client.query(`create database ${ids[0]} owner ${ids[1]}`)
}
