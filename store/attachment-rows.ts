import { sql } from 'kysely'
import type { Db } from './database'

/** Two uploads must not pass the limit together, and none may name bytes that are just being taken away. */
export async function oneAtATime(db: Db, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attachments:${caseId}`}, 0))`.execute(
    db,
  )
}

/** An attachment has gone out when a submission names it that the case has not refused. */
export const hasGoneOut = sql<boolean>`exists (
  select from submission
  where submission.case_id = attachment.case_id and submission.status <> 'refused'
    and submission.payload -> 'attachments' @> jsonb_build_array(jsonb_build_object('id', attachment.id))
)`

/** Bytes that nothing speaks of any more are somebody's papers without a reason to be here. */
export async function deleteUnnamedBytes(
  db: Db,
  caseId: string,
  sha256s: readonly string[],
): Promise<void> {
  if (sha256s.length === 0) return
  await db
    .deleteFrom('document')
    .where('case_id', '=', caseId)
    .where('sha256', 'in', sha256s)
    .where('kind', '=', 'attachment')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('attachment')
            .whereRef('attachment.case_id', '=', 'document.case_id')
            .whereRef('attachment.sha256', '=', 'document.sha256'),
        ),
      ),
    )
    .execute()
}
