import type { FaxLine, VerifiedHow } from '../manual/fax/fax-line'
import type { Db } from './database'

export type EnteredBy = Readonly<{ accountId: string; name: string }>

/**
 * The number of the directory with what is known of it. A number that was changed in the directory behind our back
 * is another number: nothing that was verified before counts for it.
 */
async function findFaxLine(db: Db, organisationId: string): Promise<FaxLine | undefined> {
  const organisation = await db
    .selectFrom('organisation')
    .select('fax')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  const number = organisation?.fax ?? undefined
  if (number === undefined) return undefined
  const row = await newestRow(db, organisationId)
  if (row?.number !== number) return { number, revision: row?.revision ?? 0 }
  return {
    number: row.number,
    revision: row.revision,
    enteredAt: row.entered_at.getTime(),
    ...(row.entered_by_name !== null && { enteredBy: row.entered_by_name }),
    ...(row.verified_at !== null && {
      verified: {
        at: row.verified_at.getTime(),
        how: row.verified_how ?? 'phone',
        by: row.verified_by ?? '',
      },
    }),
    ...(row.went_astray_at !== null && { wentAstrayAt: row.went_astray_at.getTime() }),
  }
}

const newestRow = (db: Db, organisationId: string) =>
  db
    .selectFrom('fax_line')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * A number is entered anew, also when it is the same as before: it begins unverified.
 * @returns 'changedMeanwhile' when somebody else has entered one since the page was drawn
 */
async function enterNumber(
  db: Db,
  entered: Readonly<{
    organisationId: string
    number: string
    /** The revision the page was drawn from. */
    after: number
    by: EnteredBy | undefined
    at: Date
  }>,
): Promise<'entered' | 'changedMeanwhile'> {
  const { organisationId, number, after, by, at } = entered
  return db.transaction().execute(async (trx) => {
    if (((await newestRow(trx, organisationId))?.revision ?? 0) !== after) return 'changedMeanwhile'
    const added = await trx
      .insertInto('fax_line')
      .values({
        organisation_id: organisationId,
        revision: after + 1,
        number,
        entered_at: at,
        ...(by && { entered_by: by.accountId, entered_by_name: by.name }),
      })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'revision']).doNothing())
      .returning('revision')
      .executeTakeFirst()
    if (added === undefined) return 'changedMeanwhile'
    await trx
      .updateTable('organisation')
      .set({ fax: number })
      .where('id', '=', organisationId)
      .execute()
    return 'entered'
  })
}

/**
 * The row a sheet for this number belongs to; a number of the directory gets one of its own the first time.
 * @returns 'changedMeanwhile' when it is no longer the number that the page showed
 */
async function revisionFor(
  db: Db,
  organisationId: string,
  line: FaxLine,
  at: Date,
): Promise<number | 'changedMeanwhile'> {
  const row = await newestRow(db, organisationId)
  if (row !== undefined && row.number === line.number) return row.revision
  const after = line.revision
  const entered = { organisationId, number: line.number, after, by: undefined, at }
  return (await enterNumber(db, entered)) === 'entered' ? after + 1 : 'changedMeanwhile'
}

/** The first proof stays; a code that comes back twice changes nothing. */
async function verifyLine(
  db: Db,
  proof: Readonly<{
    organisationId: string
    revision: number
    how: VerifiedHow
    by: string
    at: Date
  }>,
): Promise<void> {
  await db
    .updateTable('fax_line')
    .set({ verified_at: proof.at, verified_how: proof.how, verified_by: proof.by })
    .where('organisation_id', '=', proof.organisationId)
    .where('revision', '=', proof.revision)
    .where('verified_at', 'is', null)
    .execute()
}

/** A sheet for this number came to somebody else: it stays unusable until a number is entered anew. */
async function lineWentAstray(
  db: Db,
  line: Readonly<{ organisationId: string; revision: number; at: Date }>,
): Promise<void> {
  await db
    .updateTable('fax_line')
    .set({ went_astray_at: line.at })
    .where('organisation_id', '=', line.organisationId)
    .where('revision', '=', line.revision)
    .where('went_astray_at', 'is', null)
    .execute()
}

export const createFaxLines = (db: Db) => ({
  find: (organisationId: string) => findFaxLine(db, organisationId),
  enter: (entered: Parameters<typeof enterNumber>[1]) => enterNumber(db, entered),
  revisionFor: (organisationId: string, line: FaxLine, at: Date) =>
    revisionFor(db, organisationId, line, at),
  verify: (proof: Parameters<typeof verifyLine>[1]) => verifyLine(db, proof),
  wentAstray: (line: Parameters<typeof lineWentAstray>[1]) => lineWentAstray(db, line),
})

export type FaxLines = ReturnType<typeof createFaxLines>
