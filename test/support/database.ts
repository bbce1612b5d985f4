import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { createDatabase, type Db } from '../../store/database'
import { migrate } from '../../store/migrate'

export type TestDatabase = Readonly<{
  /** As the application's role: what it may not do, it may not do here either. */
  db: Db
  pool: ReturnType<typeof createDatabase>['pool']
  /** As the owner, for what the application may not do. */
  ownerDb: Db
  /** For a process of its own that is to run as the application's role. */
  url: string
  ownerUrl: string
  close(): Promise<void>
}>

const TEMPLATE = 'nanwa_template'
/** Any number that nobody else locks by. */
const TEMPLATE_LOCK = 710_023

/** A fresh, migrated database for one test file, copied from a template that the first of a run makes. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_OWNER_URL']
  if (serverUrl === undefined) throw new Error('TEST_DATABASE_OWNER_URL is missing: run by jest')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(serverUrl, async (client) => {
    await client.query(`select pg_advisory_lock(${TEMPLATE_LOCK})`)
    await ensureTemplate(client, serverUrl)
    await client.query(`create database ${name} template ${TEMPLATE}`)
  })
  const ownerUrl = urlOf(serverUrl, name)
  const url = asRole(ownerUrl, 'nanwa_app')
  const owner = createDatabase({ url: ownerUrl, max: 2, onIdleError: () => undefined })
  const app = createDatabase({ url, max: 8, onIdleError: () => undefined })
  return {
    db: app.db,
    pool: app.pool,
    ownerDb: owner.db,
    url,
    ownerUrl,
    close: async () => {
      await Promise.all([app.db.destroy(), owner.db.destroy()])
      await asOwner(serverUrl, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function ensureTemplate(client: Client, serverUrl: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE])
  if (rowCount === 1) return
  // Under a name of its own until it is whole: a run that dies here leaves no half-made template.
  const draft = `${TEMPLATE}_draft`
  await client.query(`drop database if exists ${draft}`)
  await client.query(`create database ${draft}`)
  const { db } = createDatabase({ url: urlOf(serverUrl, draft), onIdleError: () => undefined })
  await migrate(db)
  await db.destroy()
  await client.query(`alter database ${draft} rename to ${TEMPLATE}`)
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.toString()
}

/** The zone stands here too: options in an address replace those of the pool. */
function asRole(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl)
  url.searchParams.set('options', `-c role=${role} -c timezone=UTC`)
  return url.toString().replaceAll('+', '%20')
}
