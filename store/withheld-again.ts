import type { Transaction } from 'kysely'
import type { CaseEvent, CaseId } from '../manual/case/events'
import { SILENCED_BY } from '../manual/notices/withheld'
import type { Database } from './schema'

/**
 * What was withheld because of a word that has now been taken back waits once more. It is looked at again before it
 * goes: what has been met or overtaken meanwhile is skipped then.
 */
export async function returnWithheld(
  tx: Transaction<Database>,
  caseId: CaseId,
  fresh: readonly CaseEvent[],
  now: Date,
): Promise<void> {
  const reasons = fresh.flatMap((event) =>
    event.type === 'TakenBack' ? SILENCED_BY[event.data.what] : [],
  )
  if (reasons.length === 0) return
  await tx
    .updateTable('outbox')
    .set({ status: 'pending', reason: null, next_try_at: now })
    .where('case_id', '=', caseId)
    .where('status', '=', 'withheld')
    .where('reason', 'in', reasons)
    .execute()
}
