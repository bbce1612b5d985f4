import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** Lists of every length are statements of their own; a connection does not remember more than this. */
const MOST = 200

/**
 * The pool with statements that each connection prepares once: the pages and actions of a case ask the same forty
 * questions over and over, and planning them anew took a third of the database's time (`npm run bench -- throughput`).
 */
export function preparedPool(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const preparing = known.get(client) ?? preparingClient(client)
      known.set(client, preparing)
      return preparing
    },
    end: () => pool.end(),
  }
}

/** A prepared statement that a migration has made stale ("cached plan must not change result type") stays so. */
const CANNOT_BE_RUN_ANY_MORE = '0A000'

const isStale = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === CANNOT_BE_RUN_ANY_MORE

function preparingClient(client: PoolClient): PostgresPoolClient {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const name = names.get(text)
    if (name !== undefined || names.size >= MOST) return name
    names.set(text, `s${names.size}`)
    return names.get(text)
  }
  let stale = false
  const query = async (text: string, values: readonly unknown[]) => {
    // Without parameters a text may hold several commands, which cannot be prepared.
    const name = values.length > 0 ? nameOf(text) : undefined
    try {
      return await client.query({ text, values: [...values], ...(name !== undefined && { name }) })
    } catch (error) {
      stale ||= isStale(error)
      throw error
    }
  }
  // Kysely also streams through a cursor, if it is given a library for that: this house does not.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    // With its statements the connection goes: the pool makes another.
    release: () => {
      client.release(stale)
    },
  }
}
