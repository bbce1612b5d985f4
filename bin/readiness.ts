import type { Connection } from '@temporalio/client'
import { sql } from 'kysely'
import type { Readiness } from '../api/deps'
import type { Db } from '../store/database'
import { pendingMigrations } from '../store/installation'

const TEMPORAL_ANSWERS_WITHIN_MS = 1_500

/** Asks each part afresh every time, so that the answer is true at that moment. */
export function createReadiness(db: Db, temporal: Connection): Readiness {
  return {
    database: async () => {
      await sql`select 1`.execute(db)
    },
    migrations: async () => {
      const pending = await pendingMigrations(db)
      if (pending.length > 0) throw new Error('migrations are pending')
    },
    temporal: async () => {
      await temporal.withDeadline(Date.now() + TEMPORAL_ANSWERS_WITHIN_MS, () =>
        temporal.workflowService.getSystemInfo({}),
      )
    },
  }
}
