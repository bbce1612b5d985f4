import type { Pool } from 'pg'
import { CODE_LIFE_DAYS } from '../../manual/fax/confirmation-code'
import { addressKey } from '../limits/address-key'
import { createCounters } from '../limits/counters'

const WINDOW_S = 15 * 60
/** A code is copied from paper and may be misread a few times (screens 11). */
const WRONG_TRIES_PER_NUMBER = 5
/** Who waits and tries on has so many in all while a code lives; then the sheet is as good as expired. */
const WRONG_TRIES_IN_ALL = 20
const CODE_LIFE_S = CODE_LIFE_DAYS * 24 * 60 * 60
/** A whole hospital is one address and may answer several sheets; a machine that guesses is stopped early. */
const WRONG_TRIES_PER_ADDRESS = 20

export interface FaxLimits {
  /**
   * Counts a try before it is judged, so that many at once cannot slip through together.
   * @returns seconds to wait when there were too many; undefined when the try may go on
   */
  count(number: string, address: string): Promise<number | undefined>
  /** The try was right: it counts for nothing. */
  forgive(number: string, address: string): Promise<void>
  /** How many wrong tries are left for the sheet of this number. */
  left(number: string): Promise<number>
}

/** How often a code may be tried, by the number it stands beside and by address. */
export function createFaxLimits(parts: { pool: Pool; secret: string }): FaxLimits {
  const counter = createCounters(parts)
  const byNumber = counter({ prefix: 'fax', tries: WRONG_TRIES_PER_NUMBER, seconds: WINDOW_S })
  const inAll = counter({ prefix: 'faxInAll', tries: WRONG_TRIES_IN_ALL, seconds: CODE_LIFE_S })
  const byAddress = counter({
    prefix: 'faxAddress',
    tries: WRONG_TRIES_PER_ADDRESS,
    seconds: WINDOW_S,
  })
  return {
    count: async (number, address) =>
      (await byAddress.consume(addressKey(address))) ??
      (await byNumber.consume(number)) ??
      (await inAll.consume(number)),
    forgive: async (number, address) => {
      await byNumber.forget(number)
      await inAll.forget(number)
      await byAddress.reward(addressKey(address))
    },
    left: async (number) => Math.min(await byNumber.left(number), await inAll.left(number)),
  }
}
