import type { Transaction } from 'kysely'
import type { PersonField } from '../manual/case/exception-events'
import type { Database } from './schema'

/** One thing that was put right, as it stood before and as it stands now; kept with the submission, erasable. */
export type PersonChange = Readonly<{ field: PersonField; before: string; after: string }>

/** What a correction's submission holds beside its event. */
export type CorrectionPayload = Readonly<{ changes: readonly PersonChange[]; note?: string }>

const COLUMNS = {
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
      .set({ [COLUMNS[field]]: after })
      .where('id', '=', of.personId)
      .where(COLUMNS[field], '=', before)
      .execute()
  }
  const number = changes.find(({ field }) => field === 'patientNumber')
  if (number !== undefined) await writePatientNumber(tx, of, number.after)
  return changes
}

/** One number at each hospital. A number that somebody else has got in the same moment stays theirs. */
async function writePatientNumber(
  tx: Transaction<Database>,
  { personId, hospitalId }: Readonly<{ personId: string; hospitalId: string }>,
  value: string,
): Promise<void> {
  if (value !== '') {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('person_identifier')
      .values({ person_id: personId, kind: 'patientNumber', issuer: hospitalId, value })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return
  }
  await tx
    .deleteFrom('person_identifier')
    .where('person_id', '=', personId)
    .where('kind', '=', 'patientNumber')
    .where('issuer', '=', hospitalId)
    .where('value', '<>', value)
    .execute()
}
