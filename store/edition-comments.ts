import type { Instant } from '../manual/calendar/japan-time'
import type { Db } from './database'

/** A row of an edition in the terms of its own words (`editionInWords`); absent: the edition as a whole. */
export type EditionRow = Readonly<{ kind: string; key: string }>

export type EditionAnswer = Readonly<{ words: string; at: Instant }>

/** What an organisation says of a draft. Who of it wrote is kept, and shown to nobody. */
export type EditionComment = Readonly<{
  id: string
  row?: EditionRow
  organisationId: string
  organisation: string
  words: string
  at: Instant
  answers: readonly EditionAnswer[]
}>

export type NewComment = Readonly<{
  id: string
  edition: string
  row?: EditionRow
  organisationId: string
  accountId: string
  words: string
}>

export type NewAnswer = Readonly<{
  id: string
  commentId: string
  accountId: string
  words: string
}>

/** `other`: this id stands for something else that was sent before from the same page. */
export type Kept = 'kept' | 'other'

export interface EditionComments {
  /** Oldest first, each with its answers; they stay with the edition for ever. */
  of(edition: string): Promise<readonly EditionComment[]>
  add(comment: NewComment): Promise<Kept>
  answer(answer: NewAnswer): Promise<Kept>
}

export function createEditionComments(db: Db, region: string, now: () => Date): EditionComments {
  return {
    of: (edition) => commentsOf(db, region, edition),
    add: async ({ id, edition, row, organisationId, accountId, words }) => {
      const added = await db
        .insertInto('edition_comment')
        .values({
          id,
          region,
          edition,
          row_kind: row?.kind ?? null,
          row_key: row?.key ?? null,
          organisation_id: organisationId,
          account_id: accountId,
          words,
          commented_at: now(),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      return added.numInsertedOrUpdatedRows === 1n
        ? 'kept'
        : wasTheSame(db, 'edition_comment', { id, accountId, words })
    },
    answer: async ({ id, commentId, accountId, words }) => {
      const added = await db
        .insertInto('edition_answer')
        .values({ id, comment_id: commentId, account_id: accountId, words, answered_at: now() })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      return added.numInsertedOrUpdatedRows === 1n
        ? 'kept'
        : wasTheSame(db, 'edition_answer', { id, accountId, words })
    },
  }
}

async function commentsOf(
  db: Db,
  region: string,
  edition: string,
): Promise<readonly EditionComment[]> {
  const rows = await db
    .selectFrom('edition_comment')
    .innerJoin('organisation', 'organisation.id', 'edition_comment.organisation_id')
    .select([
      'edition_comment.id',
      'row_kind',
      'row_key',
      'organisation_id',
      'organisation.name',
      'words',
      'commented_at',
    ])
    .where('edition_comment.region', '=', region)
    .where('edition', '=', edition)
    .orderBy('commented_at')
    .orderBy('edition_comment.id')
    .execute()
  const answers = await db
    .selectFrom('edition_answer')
    .innerJoin('edition_comment', 'edition_comment.id', 'edition_answer.comment_id')
    .select(['comment_id', 'edition_answer.words', 'answered_at'])
    .where('region', '=', region)
    .where('edition', '=', edition)
    .orderBy('answered_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    organisation: row.name,
    words: row.words,
    at: row.commented_at.getTime(),
    answers: answers
      .filter(({ comment_id }) => comment_id === row.id)
      .map(({ words, answered_at }) => ({ words, at: answered_at.getTime() })),
    ...(row.row_kind !== null &&
      row.row_key !== null && { row: { kind: row.row_kind, key: row.row_key } }),
  }))
}

/** The same press again has had its effect already. */
async function wasTheSame(
  db: Db,
  table: 'edition_comment' | 'edition_answer',
  { id, accountId, words }: Readonly<{ id: string; accountId: string; words: string }>,
): Promise<Kept> {
  const row = await db
    .selectFrom(table)
    .select(['account_id', 'words'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.account_id === accountId && row.words === words ? 'kept' : 'other'
}
