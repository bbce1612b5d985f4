import type { Kysely, Transaction } from 'kysely'
import { findAlikeRegistrations, getRegistration } from './alike-persons'
import { findStandingMerges } from './merged-registrations'
import { notePersonChange } from './person-changes'
import { SubmissionIdTaken } from './same-submission'
import type { Database } from './schema'

/** Two registrations of one hospital that are one person's; the cases of the first go on under the second. */
type PersonMerge = Readonly<{
  /** The press: a double click, a reload or a second tab has the same one. */
  id: string
  hospitalId: string
  absorbedId: string
  intoId: string
  note: string
  accountId: string
}>

/** `changedMeanwhile`: one of the two has no case of the hospital any more. */
type MergeOutcome = 'merged' | 'changedMeanwhile'

/**
 * Moves what the hospital has under one registration to another one of its own, and writes down what was moved. Cases
 * of other hospitals stay as they are: nobody decides about patients it does not know.
 * @throws {SubmissionIdTaken}
 */
async function mergePersons(
  db: Kysely<Database>,
  merge: PersonMerge,
  now: Date,
): Promise<MergeOutcome> {
  const { id, hospitalId, absorbedId, intoId, note, accountId } = merge
  return db.transaction().execute(async (tx) => {
    // Cases before persons, as whoever records an event has them.
    await casesUnder(tx, [absorbedId, intoId], hospitalId)
    await lockPersons(tx, [absorbedId, intoId])
    if (await isPressed(tx, id, merge)) return 'merged'
    const moved = await casesUnder(tx, [absorbedId], hospitalId)
    const kept = await casesUnder(tx, [intoId], hospitalId)
    if (moved.length === 0 || kept.length === 0) return 'changedMeanwhile'
    await tx
      .insertInto('person_merge')
      .values({
        id,
        organisation_id: hospitalId,
        absorbed_id: absorbedId,
        into_id: intoId,
        note: note === '' ? null : note,
        merged_by: accountId,
        merged_at: now,
      })
      .execute()
    await tx
      .insertInto('person_merge_case')
      .values(moved.map((one) => ({ merge_id: id, case_id: one.id })))
      .execute()
    await tx
      .insertInto('person_merge_number')
      .columns(['merge_id', 'kind', 'issuer', 'value'])
      .expression((eb) =>
        eb
          .selectFrom('person_identifier')
          .select([eb.cast<string>(eb.val(id), 'uuid').as('merge_id'), 'kind', 'issuer', 'value'])
          .where('person_id', '=', absorbedId)
          .where('kind', '=', 'patientNumber')
          .where('issuer', '=', hospitalId),
      )
      .execute()
    await moveTo(tx, intoId, { mergeId: id, cases: moved })
    await tell(tx, id, 'merged', [...moved, ...kept], now)
    return 'merged'
  })
}

/** `later`: something of it has gone on to a third registration since, and that has to be undone first. */
type UndoOutcome = 'separated' | 'notThere' | 'later'

type Separation = Readonly<{ mergeId: string; hospitalId: string; accountId: string }>

/**
 * Gives back what was moved and is still the hospital's; what came to the person since stays where it was written, and
 * a case that has gone on to another hospital stays as that one has it.
 */
async function separatePersons(
  db: Kysely<Database>,
  undo: Separation,
  now: Date,
): Promise<UndoOutcome> {
  const { mergeId, hospitalId, accountId } = undo
  return db.transaction().execute(async (tx) => {
    const merge = await tx
      .selectFrom('person_merge')
      .select(['absorbed_id', 'into_id', 'undone_at'])
      .where('id', '=', mergeId)
      .where('organisation_id', '=', hospitalId)
      .forUpdate()
      .executeTakeFirst()
    if (merge === undefined) return 'notThere'
    if (merge.undone_at !== null) return 'separated'
    const moved = await casesOfMerge(tx, mergeId, hospitalId)
    if (moved.some((one) => one.person_id !== merge.into_id)) return 'later'
    const kept = await casesUnder(tx, [merge.into_id], hospitalId)
    await moveTo(tx, merge.absorbed_id, { mergeId, cases: moved })
    await tx
      .updateTable('person_merge')
      .set({ undone_by: accountId, undone_at: now })
      .where('id', '=', mergeId)
      .execute()
    const all = [...new Map([...moved, ...kept].map((one) => [one.id, one])).values()]
    await tell(tx, mergeId, 'separated', all, now)
    return 'separated'
  })
}

type MovedCase = Readonly<{ id: string; person_id: string; closed_at: Date | null }>

const CASE_COLUMNS = ['id', 'person_id', 'closed_at'] as const

const casesUnder = (
  tx: Transaction<Database>,
  personIds: readonly string[],
  hospitalId: string,
): Promise<readonly MovedCase[]> =>
  tx
    .selectFrom('coordination_case')
    .select(CASE_COLUMNS)
    .where('person_id', 'in', personIds)
    .where('hospital_id', '=', hospitalId)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

const casesOfMerge = (
  tx: Transaction<Database>,
  mergeId: string,
  hospitalId: string,
): Promise<readonly MovedCase[]> =>
  tx
    .selectFrom('coordination_case')
    .select(CASE_COLUMNS)
    .where('id', 'in', (eb) =>
      eb.selectFrom('person_merge_case').select('case_id').where('merge_id', '=', mergeId),
    )
    .where('hospital_id', '=', hospitalId)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

/** A start that is under way for one of the two comes before it or after it, never beside it. */
async function lockPersons(tx: Transaction<Database>, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** @throws {SubmissionIdTaken} when the press was somebody else's, or of another organisation */
async function isPressed(
  db: Kysely<Database>,
  id: string,
  { hospitalId, accountId }: Pick<PersonMerge, 'hospitalId' | 'accountId'>,
): Promise<boolean> {
  const known = await db
    .selectFrom('person_merge')
    .select(['organisation_id', 'merged_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (known === undefined) return false
  if (known.organisation_id !== hospitalId || known.merged_by !== accountId)
    throw new SubmissionIdTaken()
  return true
}

/** Cases, the consents that were given for them, and patient numbers. */
async function moveTo(
  tx: Transaction<Database>,
  personId: string,
  { mergeId, cases }: Readonly<{ mergeId: string; cases: readonly MovedCase[] }>,
): Promise<void> {
  const caseIds = cases.map(({ id }) => id)
  for (const [table, column] of [
    ['coordination_case', 'id'],
    ['consent', 'case_id'],
  ] as const) {
    await tx
      .updateTable(table)
      .set({ person_id: personId })
      .where(column, '=', (eb) => eb.fn.any(eb.val(caseIds)))
      .execute()
  }
  await tx
    .updateTable('person_identifier')
    .set({ person_id: personId })
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('person_merge_number as moved')
          .select('moved.value')
          .where('moved.merge_id', '=', mergeId)
          .whereRef('moved.kind', '=', 'person_identifier.kind')
          .whereRef('moved.issuer', '=', 'person_identifier.issuer')
          .whereRef('moved.value', '=', 'person_identifier.value'),
      ),
    )
    .execute()
}

/** Every live case of either registration has an entry of its own about it. */
const tell = (
  tx: Transaction<Database>,
  cause: string,
  because: 'merged' | 'separated',
  cases: readonly MovedCase[],
  now: Date,
): Promise<void> =>
  notePersonChange(
    tx,
    { cause, because, caseIds: cases.filter((one) => one.closed_at === null).map(({ id }) => id) },
    now,
  )

export const createPersonMerges = (db: Kysely<Database>, now: () => Date) => ({
  registrationOf: (hospitalId: string, personId: string) =>
    getRegistration(db, hospitalId, personId),
  findAlike: (hospitalId: string, of: Readonly<{ personId: string; code?: string }>) =>
    findAlikeRegistrations(db, hospitalId, of),
  standing: (hospitalId: string, personId: string) => findStandingMerges(db, hospitalId, personId),
  isPressed: (id: string, by: Pick<PersonMerge, 'hospitalId' | 'accountId'>) =>
    isPressed(db, id, by),
  merge: (merge: PersonMerge) => mergePersons(db, merge, now()),
  separate: (undo: Separation) => separatePersons(db, undo, now()),
})

export type PersonMerges = ReturnType<typeof createPersonMerges>
