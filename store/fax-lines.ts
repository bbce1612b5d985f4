import type { FaxLine, VerifiedHow } from '../manual/fax/fax-line'
import type { Db } from './database'
import { leaveOldNumbers } from './old-fax-numbers'

export type EnteredBy = Readonly<{ accountId: string; name: string }>

/** A number of the directory with what is known of it; one that has just come into the directory is unverified. */
async function findFaxLine(db: Db, organisationId: string, number: string): Promise<FaxLine> {
  const row = await openRow(db, organisationId, number)
  if (row === undefined) return { number, revision: 0 }
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

const openRow = (db: Db, organisationId: string, number: string) =>
  db
    .selectFrom('fax_line')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .where('left_at', 'is', null)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()

type Begun = Readonly<{
  organisationId: string
  number: string
  /** The revision the page was drawn from. */
  after: number
  by: EnteredBy | undefined
  at: Date
}>

/** The main number, read for writing: one organisation's numbers change one after the other. */
async function mainNumber(trx: Db, organisationId: string): Promise<string | undefined> {
  const { fax } = await trx
    .selectFrom('organisation')
    .select('fax')
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return fax ?? undefined
}

async function isStillAt(
  trx: Db,
  { organisationId, after }: Begun,
  number: string | undefined,
): Promise<boolean> {
  const row = number === undefined ? undefined : await openRow(trx, organisationId, number)
  return (row?.revision ?? 0) === after
}

/** Revisions count the numbers of an organisation, whichever of its desks they are of. */
async function addRow(trx: Db, { organisationId, number, by, at }: Begun): Promise<number> {
  const { newest } = await trx
    .selectFrom('fax_line')
    .select((eb) => eb.fn.max('revision').as('newest'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  // `max` of no row is null, whatever the type says.
  const revision = ((newest as number | null) ?? 0) + 1
  await trx
    .insertInto('fax_line')
    .values({
      organisation_id: organisationId,
      revision,
      number,
      entered_at: at,
      ...(by && { entered_by: by.accountId, entered_by_name: by.name }),
    })
    .execute()
  return revision
}

/**
 * The main number is entered anew, also when it is the same as before: it begins unverified.
 * @returns 'changedMeanwhile' when somebody else has entered one since the page was drawn
 */
async function enterNumber(db: Db, entered: Begun): Promise<'entered' | 'changedMeanwhile'> {
  const { organisationId, number, at } = entered
  return db.transaction().execute(async (trx) => {
    const before = await mainNumber(trx, organisationId)
    if (!(await isStillAt(trx, entered, before))) return 'changedMeanwhile'
    await addRow(trx, entered)
    await trx
      .updateTable('organisation')
      .set({ fax: number })
      .where('id', '=', organisationId)
      .execute()
    await leaveOldNumbers(trx, organisationId, at)
    return 'entered'
  })
}

/**
 * A number that the directory has already begins unverified again.
 * @returns its revision, or 'changedMeanwhile' when somebody else has begun it since the page was drawn
 */
async function beginAnew(db: Db, begun: Begun): Promise<number | 'changedMeanwhile'> {
  return db.transaction().execute(async (trx) => {
    await mainNumber(trx, begun.organisationId)
    return (await isStillAt(trx, begun, begun.number)) ? addRow(trx, begun) : 'changedMeanwhile'
  })
}

/**
 * The row a sheet for this number belongs to; a number of the directory gets one of its own the first time.
 * @returns 'changedMeanwhile' when it is no longer the number that the page showed
 */
async function revisionFor(
  db: Db,
  organisationId: string,
  { number, revision }: FaxLine,
  at: Date,
): Promise<number | 'changedMeanwhile'> {
  const row = await openRow(db, organisationId, number)
  return (
    row?.revision ?? beginAnew(db, { organisationId, number, after: revision, by: undefined, at })
  )
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
  find: (organisationId: string, number: string) => findFaxLine(db, organisationId, number),
  enter: (entered: Begun) => enterNumber(db, entered),
  beginAnew: (begun: Begun) => beginAnew(db, begun),
  revisionFor: (organisationId: string, line: FaxLine, at: Date) =>
    revisionFor(db, organisationId, line, at),
  verify: (proof: Parameters<typeof verifyLine>[1]) => verifyLine(db, proof),
  wentAstray: (line: Parameters<typeof lineWentAstray>[1]) => lineWentAstray(db, line),
})

export type FaxLines = ReturnType<typeof createFaxLines>
