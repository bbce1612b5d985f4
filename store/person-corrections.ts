import type { Transaction } from 'kysely'
import type { PersonField } from '../manual/case/exception-events'
import type { Database } from './schema'

/** One thing that was put right, as it stood before and as it stands now; kept with the submission, erasable. */
export type PersonChange = Readonly<{ field: PersonField; before: string; after: string }>

/** What a correction's submission holds beside its event. */
export type CorrectionPayload = Readonly<{ changes: readonly PersonChange[]; note?: string }>

/** Where each thing that is known of a person stands; a patient number has a table of its own. */
export const PERSON_COLUMNS = {
  name: 'name',
  kana: 'kana',
  birthDate: 'birth_date',
  sex: 'sex',
  municipality: 'municipality',
  insurerMunicipality: 'insurer_municipality',
} as const satisfies Record<Exclude<PersonField, 'patientNumber'>, string>

/** Puts the person right, in the transaction that records the event; forms that were sent stay as they were. */
export async function correctPerson(
  tx: Transaction<Database>,
  of: Readonly<{ personId: string; hospitalId: string }>,
  submissionId: string,
): Promise<readonly PersonChange[]> {
  const { payload } = await tx
    .selectFrom('submission')
    .select('payload')
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow()
  const { changes = [] } = payload as Partial<CorrectionPayload>
  for (const { field, before, after } of changes) {
    if (field === 'patientNumber') continue
    // Only what still stands as the page showed it: another case of the same person may have put it right meanwhile.
    await tx
      .updateTable('person')
      .set({ [PERSON_COLUMNS[field]]: after })
      .where('id', '=', of.personId)
      .where(PERSON_COLUMNS[field], '=', before)
      .execute()
  }
  const number = changes.find(({ field }) => field === 'patientNumber')
  if (number !== undefined) await writePatientNumber(tx, of, number)
  return changes
}

/**
 * A number that is put right is the same one to whatever else knows of it; the other numbers of somebody who was
 * registered twice stay. One that somebody else has got in the same moment stays theirs.
 */
async function writePatientNumber(
  tx: Transaction<Database>,
  { personId, hospitalId }: Readonly<{ personId: string; hospitalId: string }>,
  { before, after }: PersonChange,
): Promise<void> {
  const number = { kind: 'patientNumber', issuer: hospitalId }
  const holder = await tx
    .selectFrom('person_identifier')
    .select('person_id')
    .where('kind', '=', number.kind)
    .where('issuer', '=', number.issuer)
    .where('value', '=', after)
    .executeTakeFirst()
  if (holder !== undefined && holder.person_id !== personId) return
  if (before === '' && holder === undefined) {
    await tx
      .insertInto('person_identifier')
      .values({ ...number, person_id: personId, value: after })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return
  }
  const standing = { ...number, person_id: personId, value: before }
  if (after === '' || holder !== undefined) {
    await tx
      .deleteFrom('person_identifier')
      .where((eb) => eb.and(standing))
      .execute()
    return
  }
  await tx
    .updateTable('person_identifier')
    .set({ value: after })
    .where((eb) => eb.and(standing))
    .execute()
}
