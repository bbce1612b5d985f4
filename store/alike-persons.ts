import { sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { Db } from './database'
import { foldedKana, foldedName } from './doubles'

/** One registration at one hospital, as far as that hospital knows the person. */
export type Registration = Readonly<{
  personId: string
  name: string
  kana: string
  birthDate: PlainDate
  sex: string
  municipality: string
  patientNumbers: readonly string[]
  /** The numbers of the hospital's cases that stand under it, the latest admission first. */
  codes: readonly string[]
  latestAdmittedOn: PlainDate
}>

/**
 * The hospital's own registrations that may be the same person as this one: born on the same day with a name or a
 * reading that is alike, or called and read the same with another day of birth. That of a case number comes with them.
 * Only cases that stand at the hospital now are looked at: nobody learns of another's patients.
 */
export async function findAlikeRegistrations(
  db: Db,
  hospitalId: string,
  { personId, code = '' }: Readonly<{ personId: string; code?: string }>,
): Promise<readonly Registration[]> {
  const kana = foldedKana(sql.ref('person.kana'))
  const name = foldedName(sql.ref('person.name'))
  const ownKana = foldedKana(sql.ref('own.kana'))
  const ownName = foldedName(sql.ref('own.name'))
  return registrations(
    db,
    hospitalId,
    sql<boolean>`(person.id <> own.id and (
      (person.birth_date = own.birth_date
        and (${name} = ${ownName} or left(${kana}, 2) = left(${ownKana}, 2)))
      or (${kana} = ${ownKana} and ${name} = ${ownName})
      or exists (select from coordination_case named where named.person_id = person.id
        and named.hospital_id = ${hospitalId} and named.code = ${code})))`,
    personId,
  )
}

/** The registration of a case of the hospital itself. */
export async function getRegistration(
  db: Db,
  hospitalId: string,
  personId: string,
): Promise<Registration> {
  const [own] = await registrations(db, hospitalId, sql<boolean>`person.id = own.id`, personId)
  if (own === undefined) throw new Error('the hospital has no case of this person')
  return own
}

async function registrations(
  db: Db,
  hospitalId: string,
  fits: ReturnType<typeof sql<boolean>>,
  personId: string,
): Promise<readonly Registration[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('person as own', (join) => join.on('own.id', '=', personId))
    .innerJoin('coordination_case', 'coordination_case.person_id', 'person.id')
    .where('coordination_case.hospital_id', '=', hospitalId)
    .where('coordination_case.state', 'is not', null)
    .where(fits)
    .groupBy('person.id')
    .select((eb) => [
      'person.id',
      'person.name',
      'person.kana',
      'person.birth_date',
      'person.sex',
      'person.municipality',
      eb.fn.max('coordination_case.admitted_on').as('admitted_on'),
      sql<readonly string[]>`array_agg(coordination_case.code
        order by coordination_case.admitted_on desc, coordination_case.created_at desc)`.as(
        'codes',
      ),
      sql<readonly string[]>`array(select value from person_identifier
        where person_identifier.person_id = person.id and kind = 'patientNumber'
          and issuer = ${hospitalId}::text order by value)`.as('numbers'),
    ])
    .orderBy('person.kana')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    kana: row.kana,
    birthDate: row.birth_date as PlainDate,
    sex: row.sex,
    municipality: row.municipality,
    patientNumbers: row.numbers,
    codes: row.codes,
    latestAdmittedOn: row.admitted_on as PlainDate,
  }))
}
