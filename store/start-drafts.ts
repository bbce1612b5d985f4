import type { Db } from './database'

export type StartAnswers = Readonly<Record<string, string>>

/** What somebody has typed into a new case and not sent yet; one for each account, gone once it is sent. */
async function findStartDraft(
  db: Db,
  accountId: string,
): Promise<Readonly<{ answers: StartAnswers; updatedAt: number }> | undefined> {
  const row = await db
    .selectFrom('start_draft')
    .select(['answers', 'updated_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row && { answers: row.answers as StartAnswers, updatedAt: row.updated_at.getTime() }
}

async function saveStartDraft(
  db: Db,
  accountId: string,
  answers: StartAnswers,
  now: Date,
): Promise<void> {
  const kept = { answers: JSON.stringify(answers), updated_at: now }
  await db
    .insertInto('start_draft')
    .values({ account_id: accountId, ...kept })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(kept))
    .execute()
}

async function discardStartDraft(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('start_draft').where('account_id', '=', accountId).execute()
}

export const createStartDrafts = (db: Db, now: () => Date) => ({
  find: (accountId: string) => findStartDraft(db, accountId),
  save: (accountId: string, answers: StartAnswers) => saveStartDraft(db, accountId, answers, now()),
  discard: (accountId: string) => discardStartDraft(db, accountId),
})

export type StartDrafts = ReturnType<typeof createStartDrafts>
