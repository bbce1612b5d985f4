import { sql, type Transaction } from 'kysely'
import type { CaseId } from '../manual/case/events'
import type { Db } from './database'
import type { Database } from './schema'

/** The words of a press that came back lie among the drafts under its id; everything else there has a name. */
const isOfPress = sql<boolean>`form_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`

/**
 * Takes away the words of presses that were never finished.
 * @returns of how many
 */
export async function sweepKeptPresses(db: Db, keptBefore: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('form_draft')
    .where(isOfPress)
    .where('updated_at', '<', keptBefore)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** On a case that has closed nobody goes on with what was not taken. */
export async function dropKeptPresses(tx: Transaction<Database>, caseId: CaseId): Promise<void> {
  await tx.deleteFrom('form_draft').where('case_id', '=', caseId).where(isOfPress).execute()
}
