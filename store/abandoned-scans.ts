import { SCAN_KIND } from '../manual/forms/attachments'
import { deleteUnnamedBytes, hasGoneOut, oneAtATime } from './attachment-rows'
import type { Db } from './database'

const CASES_A_ROUND = 20

/**
 * Takes away the scans of presses that were never finished, with their bytes. What is attached to a form that is being
 * written stays with its draft.
 * @returns how many cases had some
 */
export async function sweepAbandonedScans(db: Db, addedBefore: Date): Promise<number> {
  const cases = await db
    .selectFrom('attachment')
    .select('case_id')
    .distinct()
    .where('kind', '=', SCAN_KIND)
    .where('added_at', '<', addedBefore)
    .where(hasGoneOut, 'is', false)
    .limit(CASES_A_ROUND)
    .execute()
  for (const { case_id } of cases) await sweepCase(db, case_id, addedBefore)
  return cases.length
}

async function sweepCase(db: Db, caseId: string, addedBefore: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await oneAtATime(trx, caseId)
    const gone = await trx
      .deleteFrom('attachment')
      .where('case_id', '=', caseId)
      .where('kind', '=', SCAN_KIND)
      .where('added_at', '<', addedBefore)
      .where(hasGoneOut, 'is', false)
      .returning('sha256')
      .execute()
    await deleteUnnamedBytes(
      trx,
      caseId,
      gone.map(({ sha256 }) => sha256),
    )
  })
}
