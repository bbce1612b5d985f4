import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_S = 15 * 60
/** A person mistypes a few times; a machine guesses thousands of times. */
const WRONG_TRIES_PER_ACCOUNT = 10
/** A whole hospital is one address, so this only stops a flood (items 57, 82). */
const WRONG_TRIES_PER_ADDRESS = 200

export interface SignInLimits {
  /**
   * Counts a try before it is judged, so that many at once cannot slip through together.
   * @returns seconds to wait when there were too many; undefined when the try may go on
   */
  count(loginName: string, address: string): Promise<number | undefined>
  /** The try was right: it counts for nothing, and the account's earlier ones neither. */
  forgive(loginName: string, address: string): Promise<void>
}

/** The counters stand in the database, so that they hold over all api processes and restarts. */
export function createSignInLimits(parts: { pool: Pool; secret: string }): SignInLimits {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: parts.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix,
      points,
      duration: WINDOW_S,
    })
  const byAccount = limiter('account', WRONG_TRIES_PER_ACCOUNT)
  const byAddress = limiter('address', WRONG_TRIES_PER_ADDRESS)
  // Neither login names nor addresses are written down; the same one always gives the same key.
  const hidden = (text: string) =>
    createHmac('sha256', parts.secret).update(`limit:${text}`).digest('base64url').slice(0, 32)

  return {
    count: async (loginName, address) =>
      (await waitAfter(() => byAddress.consume(hidden(address)))) ??
      (await waitAfter(() => byAccount.consume(hidden(loginName)))),
    forgive: async (loginName, address) => {
      await byAccount.delete(hidden(loginName))
      await byAddress.reward(hidden(address))
    },
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
