import { setTimeout as after } from 'node:timers/promises'

const TRIES = 30
const BETWEEN_TRIES_MS = 1_000
/** The database answers and has not been migrated: waiting does not mend that. */
const TABLE_IS_MISSING = '42P01'

/** A database that starts at the same moment as this process gets half a minute to answer. */
export async function askPatiently<T>(ask: () => Promise<T>): Promise<T | 'away'> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if ((error as { code?: unknown }).code === TABLE_IS_MISSING) throw error
      await after(BETWEEN_TRIES_MS)
    }
  }
  return 'away'
}
