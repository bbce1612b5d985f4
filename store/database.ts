import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { preparedPool } from './prepared-pool'
import type { Database } from './schema'

export type Db = Kysely<Database>

const DATE = 1082
const DATE_ARRAY = 1182
const BIGINT = 20

/** Days stay text (a Date would drag a zone in); counts that fit a number become one. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: (text) => text,
  [DATE_ARRAY]: (text) => text.slice(1, -1).split(',').filter(Boolean),
  [BIGINT]: Number,
}

export type DatabaseOptions = Readonly<{
  url: string
  max?: number
  /** A lost connection is logged here; the pool replaces it by itself. */
  onIdleError: (error: Error) => void
}>

export function createDatabase({ url, max = 10, onIdleError }: DatabaseOptions): {
  db: Db
  pool: Pool
} {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 8_000,
    statement_timeout: 15_000,
    options: '-c timezone=UTC',
    types: {
      getTypeParser: (oid, format) =>
        parsers[oid] ?? (types.getTypeParser(oid, format) as (text: string) => unknown),
    },
  })
  pool.on('error', onIdleError)
  return {
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) }),
    pool,
  }
}
