import { oneAtATime } from './attachment-rows'
import { type Attachment, sentAttachments } from './attachments'
import type { Db } from './database'
import { findSubmission, insertSubmission, type NewSubmission } from './submissions'

/**
 * Keeps a submission with the files it names: once it stands, none of them can be taken away.
 * @returns false when it is known already; `filesGone` when a file it names is not there any more, and nothing is kept
 * @throws {SubmissionIdTaken}
 */
export async function insertWithAttachments(
  db: Db,
  submission: NewSubmission,
  now: Date,
): Promise<boolean | 'filesGone'> {
  const named = sentAttachments(submission.payload)
  if (named.length === 0) return insertSubmission(db, submission, now)
  return db.transaction().execute(async (trx) => {
    // Whoever takes a file away waits here, and then finds the submission that names it.
    await oneAtATime(trx, submission.caseId)
    const isKnown = (await findSubmission(trx, submission.id)) !== undefined
    if (!isKnown && !(await areThere(trx, submission, named))) return 'filesGone'
    return insertSubmission(trx, submission, now)
  })
}

async function areThere(
  db: Db,
  { caseId, organisationId }: NewSubmission,
  named: readonly Attachment[],
): Promise<boolean> {
  const ids = [...new Set(named.map(({ id }) => id))]
  const there = await db
    .selectFrom('attachment')
    .select('id')
    .where('case_id', '=', caseId)
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute()
  return there.length === ids.length
}
