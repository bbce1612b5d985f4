import type { Kysely, Transaction } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { Database } from './schema'

/** What a hospital found to be another registration's person goes on under that one, there and nowhere else. */
export async function standingRegistration(
  tx: Transaction<Database>,
  personId: string,
  hospitalId: string,
): Promise<string> {
  const seen = new Set<string>()
  let standing = personId
  while (!seen.has(standing)) {
    seen.add(standing)
    const row = await tx
      .selectFrom('person_merge')
      .select('into_id')
      .where('absorbed_id', '=', standing)
      .where('organisation_id', '=', hospitalId)
      .where('undone_at', 'is', null)
      .orderBy('merged_at', 'desc')
      .executeTakeFirst()
    if (row === undefined) break
    standing = row.into_id
  }
  return standing
}

/** The registration a case stands under, and those it stood under before they were merged. */
export async function registrationsOfCase(
  tx: Transaction<Database>,
  { caseId, personId }: Readonly<{ caseId: string; personId: string }>,
): Promise<readonly Readonly<{ id: string; kana: string; birthDate: PlainDate }>[]> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'kana', 'birth_date'])
    .where((eb) =>
      eb.or([
        eb('id', '=', personId),
        eb(
          'id',
          'in',
          eb
            .selectFrom('person_merge_case')
            .innerJoin('person_merge', 'person_merge.id', 'person_merge_case.merge_id')
            .select('person_merge.absorbed_id')
            .where('person_merge_case.case_id', '=', caseId),
        ),
      ]),
    )
    .execute()
  return rows.map((row) => ({ id: row.id, kana: row.kana, birthDate: row.birth_date as PlainDate }))
}

/** A registration that was merged into another one and can be given back. */
export type StandingMerge = Readonly<{
  id: string
  name: string
  kana: string
  birthDate: PlainDate
  mergedAt: number
  /** Why, in the hospital's own words: for its eyes alone. Absent when nothing was said, or it was erased. */
  note?: string
}>

/** What the hospital has merged into this registration, newest first: the order in which it can be undone. */
export async function findStandingMerges(
  db: Kysely<Database>,
  hospitalId: string,
  personId: string,
): Promise<readonly StandingMerge[]> {
  const rows = await db
    .selectFrom('person_merge')
    .innerJoin('person', 'person.id', 'person_merge.absorbed_id')
    .select(['person_merge.id', 'merged_at', 'note', 'name', 'kana', 'birth_date'])
    .where('into_id', '=', personId)
    .where('organisation_id', '=', hospitalId)
    .where('undone_at', 'is', null)
    .orderBy('merged_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kana: row.kana,
    birthDate: row.birth_date as PlainDate,
    mergedAt: row.merged_at.getTime(),
    ...(row.note !== null && { note: row.note }),
  }))
}
