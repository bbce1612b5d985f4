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

function preparingClient(client: PoolClient): PostgresPoolClient {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const name = names.get(text)
    if (name !== undefined || names.size >= MOST) return name
    names.set(text, `s${names.size}`)
    return names.get(text)
  }
  const query = (text: string, values: readonly unknown[]) => {
    // Without parameters a text may hold several commands, which cannot be prepared.
    const name = values.length > 0 ? nameOf(text) : undefined
    return client.query({ text, values: [...values], ...(name !== undefined && { name }) })
  }
  // Kysely also streams through a cursor, if it is given a library for that: this house does not.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => {
      client.release()
    },
  }
}
