import type { Pool } from 'pg'
import { addressKey } from '../limits/address-key'
import { createCounters } from '../limits/counters'

/** A whole hospital is one address and may well look up a few at once; a machine that floods is stopped. */
const QUESTIONS_PER_MINUTE = 60

export interface ToolLimits {
  /** @returns seconds to wait when there were too many; undefined when the question may be answered */
  count(address: string): Promise<number | undefined>
}

/** How often one address may ask the public tools, by page and by program together. */
export function createToolLimits(parts: { pool: Pool; secret: string }): ToolLimits {
  const byAddress = createCounters(parts)({
    prefix: 'tool',
    tries: QUESTIONS_PER_MINUTE,
    seconds: 60,
  })
  return { count: (address) => byAddress.consume(addressKey(address)) }
}
