import type { Pool } from 'pg'
import { addressKey } from '../limits/address-key'
import { createCounters } from '../limits/counters'

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

export function createSignInLimits(parts: { pool: Pool; secret: string }): SignInLimits {
  const counter = createCounters(parts)
  const byAccount = counter({
    prefix: 'account',
    tries: WRONG_TRIES_PER_ACCOUNT,
    seconds: WINDOW_S,
  })
  const byAddress = counter({
    prefix: 'address',
    tries: WRONG_TRIES_PER_ADDRESS,
    seconds: WINDOW_S,
  })

  return {
    count: async (loginName, address) =>
      (await byAddress.consume(addressKey(address))) ?? (await byAccount.consume(loginName)),
    forgive: async (loginName, address) => {
      await byAccount.forget(loginName)
      await byAddress.reward(addressKey(address))
    },
  }
}
