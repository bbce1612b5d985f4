import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts tries of one kind by a key that stands nowhere in clear. */
export interface Counter {
  /** @returns seconds to wait when there were too many; undefined when the try may go on */
  consume(key: string): Promise<number | undefined>
  /** Takes one try back. */
  reward(key: string): Promise<void>
  forget(key: string): Promise<void>
  /** How many tries are left before somebody has to wait. */
  left(key: string): Promise<number>
}

export type CounterRule = Readonly<{ prefix: string; tries: number; seconds: number }>

/** The counters stand in the database, so that they hold over all api processes and restarts. */
export function createCounters(parts: {
  pool: Pool
  secret: string
}): (rule: CounterRule) => Counter {
  // Neither login names nor addresses are written down; the same one always gives the same key.
  const hidden = (text: string) =>
    createHmac('sha256', parts.secret).update(`limit:${text}`).digest('base64url').slice(0, 32)

  return ({ prefix, tries, seconds }) => {
    const limiter = new RateLimiterPostgres({
      storeClient: parts.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: prefix,
      points: tries,
      duration: seconds,
    })
    return {
      consume: (key) => waitAfter(() => limiter.consume(hidden(key))),
      reward: async (key) => {
        await limiter.reward(hidden(key))
      },
      forget: async (key) => {
        await limiter.delete(hidden(key))
      },
      left: async (key) => (await limiter.get(hidden(key)))?.remainingPoints ?? tries,
    }
  }
}

/** The library refuses by rejecting with its result; anything else it rejects with is a fault. */
async function waitAfter(consume: () => Promise<RateLimiterRes>): Promise<number | undefined> {
  try {
    await consume()
    return undefined
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}
