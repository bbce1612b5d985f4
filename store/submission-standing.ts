import type { ProposedEvent } from '../manual/case/events'
import type { Db } from './database'
import { isUuid } from './uuid'

/** What became of one submission, for the page a person waits on. */
export type SubmissionStanding = Readonly<{
  status: 'pending' | 'done' | 'refused'
  refusal?: object
  event: ProposedEvent
  payload: object
  accountId: string
}>

export async function findSubmissionStanding(
  db: Db,
  caseId: string,
  submissionId: string,
): Promise<SubmissionStanding | undefined> {
  if (!isUuid(submissionId)) return undefined
  const row = await db
    .selectFrom('submission')
    .select(['status', 'refusal', 'event', 'payload', 'account_id'])
    .where('id', '=', submissionId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return (
    row && {
      status: row.status,
      event: row.event as ProposedEvent,
      payload: row.payload,
      accountId: row.account_id,
      ...(row.refusal !== null && { refusal: row.refusal }),
    }
  )
}
