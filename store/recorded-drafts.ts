import type { Transaction } from 'kysely'
import type { CaseEvent, CaseId } from '../manual/case/events'
import { checksheetDraft } from '../manual/screening/checksheet-draft'
import { dropKeptPresses } from './kept-presses'
import type { Database } from './schema'

/** What was kept while somebody was typing goes with the event it has become, whoever brought that in. */
export async function dropRecordedDrafts(
  tx: Transaction<Database>,
  caseId: CaseId,
  fresh: readonly CaseEvent[],
): Promise<void> {
  if (fresh.some(({ type }) => type === 'Closed')) await dropKeptPresses(tx, caseId)
  for (const event of fresh) {
    const { organisationId } = event.by
    const formIds = [
      ...(event.submissionId === undefined ? [] : [event.submissionId]),
      ...(event.type === 'ChecksheetAnswered' ? [checksheetDraft(event.data.legId)] : []),
    ]
    if (organisationId === undefined || formIds.length === 0) continue
    await tx
      .deleteFrom('form_draft')
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .where('form_id', 'in', formIds)
      .execute()
  }
}
