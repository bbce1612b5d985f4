import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { Db } from './database'
import { wasHospitalOfCase } from './former-hospital-cases'

/** Who is about to get a case, and where. */
export type ComingPerson = Readonly<{
  name: string
  kana: string
  birthDate: PlainDate
  patientNumber?: string
  /** The case that is being started is no double of itself. */
  caseId: CaseId
}>

/** A case of one's own organisation, and whose it is. */
export type OwnCase = Readonly<{
  personId: string
  name: string
  kana: string
  birthDate: PlainDate
  sex: string
  municipality: string
  caseId: CaseId
  code: string
  hospitalId: string
  admittedOn: PlainDate
  state: CaseState
}>

/** A person who may be the same one, with the latest case. */
export type LookAlike = OwnCase & Readonly<{ isSameNumber: boolean }>

/** Small and large kana are mixed up on the telephone and on cards: きよう and きょう are asked about. */
const SMALL = 'ぁぃぅぇぉっゃゅょゎ'
const LARGE = 'あいうえおつやゆよわ'
/** Ways of writing one name that a keyboard does not always give. */
const RARE = '髙﨑𠮷邊邉齋齊濵濱澤廣嶋嶌惠'
const USUAL = '高崎吉辺辺斎斉浜浜沢広島島恵'

export const foldedKana = (kana: RawBuilder<string>): RawBuilder<string> =>
  sql<string>`translate(replace(replace(${kana}, ' ', ''), '・', ''), ${SMALL}, ${LARGE})`

export const foldedName = (name: RawBuilder<string>): RawBuilder<string> =>
  sql<string>`translate(replace(normalize(${name}, NFKC), ' ', ''), ${RARE}, ${USUAL})`

/**
 * Persons with the same number at the asking hospital, or born on the same day with the same name or reading however
 * it is spelled. Only those of whom the asking organisation has a case itself: nobody learns of others' patients.
 */
export async function findDoubles(
  db: Db,
  organisationId: string,
  { name, kana, birthDate, patientNumber, caseId }: ComingPerson,
): Promise<readonly LookAlike[]> {
  const sameNumber = sql<boolean>`${patientNumber !== undefined} and exists (
    select from person_identifier
    where person_identifier.person_id = person.id and kind = 'patientNumber'
      and issuer = ${organisationId} and value = ${patientNumber ?? ''})`
  const rows = await ownCases(db, organisationId, sameNumber)
    .distinctOn('person.id')
    .where('coordination_case.id', '!=', caseId)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('person.birth_date', '=', birthDate),
          eb.or([
            sql<boolean>`${foldedKana(sql.ref('person.kana'))} = ${foldedKana(sql`${kana}::text`)}`,
            sql<boolean>`${foldedName(sql.ref('person.name'))} = ${foldedName(sql`${name}::text`)}`,
          ]),
        ]),
        ...(patientNumber === undefined ? [] : [sameNumber]),
      ]),
    )
    .orderBy('person.id')
    .orderBy('coordination_case.admitted_on', 'desc')
    .orderBy('coordination_case.created_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...ownCase(row), isSameNumber: row.is_same_number }))
}

/** Every case of one person, and the one of a case number, as far as they are the asking organisation's own. */
export async function findCasesToLink(
  db: Db,
  organisationId: string,
  { caseId, personId, code }: Readonly<{ caseId: CaseId; personId: string; code: string }>,
): Promise<readonly OwnCase[]> {
  const rows = await ownCases(db, organisationId, sql<boolean>`false`)
    .where('coordination_case.id', '!=', caseId)
    .where((eb) => eb.or([eb('person.id', '=', personId), eb('coordination_case.code', '=', code)]))
    .orderBy('coordination_case.admitted_on', 'desc')
    .execute()
  return rows.map(ownCase)
}

export type NamedCase = Readonly<{ code: string; mergedInto?: CaseId }>

/** By what the organisation's own cases are called; the others are no concern of it. */
export async function findOwnCodes(
  db: Db,
  organisationId: string,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, NamedCase>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('coordination_case')
    .select(['id', 'code', sql<string | null>`state ->> 'mergedInto'`.as('merged_into')])
    .where('id', 'in', [...caseIds])
    .where((eb) =>
      eb.or([
        eb('hospital_id', '=', organisationId),
        eb('coordinator_organisation_id', '=', organisationId),
        wasHospitalOfCase(organisationId),
      ]),
    )
    .execute()
  return new Map(
    rows.map(({ id, code, merged_into: into }) => [
      id as CaseId,
      { code, ...(into !== null && { mergedInto: into as CaseId }) },
    ]),
  )
}

function ownCases(db: Db, organisationId: string, sameNumber: RawBuilder<boolean>) {
  return (
    db
      .selectFrom('person')
      .innerJoin('coordination_case', 'coordination_case.person_id', 'person.id')
      .select([
        'person.id as person_id',
        'person.name',
        'person.kana',
        'person.birth_date',
        'person.sex',
        'person.municipality',
        'coordination_case.id as case_id',
        'coordination_case.code',
        'coordination_case.hospital_id',
        'coordination_case.admitted_on',
        'coordination_case.state',
        sameNumber.as('is_same_number'),
      ])
      .where('coordination_case.state', 'is not', null)
      .where((eb) =>
        eb.or([
          eb('coordination_case.hospital_id', '=', organisationId),
          eb('coordination_case.coordinator_organisation_id', '=', organisationId),
          wasHospitalOfCase(organisationId),
        ]),
      )
      // What was begun by mistake, or goes on in another case, is nobody's stay.
      .where(
        sql<boolean>`coalesce(coordination_case.state -> 'legs' -> -1 ->> 'exclusion', '') <> 'mistakenCase'`,
      )
      .where(sql<boolean>`coordination_case.state ->> 'mergedInto' is null`)
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof ownCases>['execute']>>[number]

const ownCase = (row: Row): OwnCase => ({
  personId: row.person_id,
  name: row.name,
  kana: row.kana,
  birthDate: row.birth_date as PlainDate,
  sex: row.sex,
  municipality: row.municipality,
  caseId: row.case_id as CaseId,
  code: row.code,
  hospitalId: row.hospital_id,
  admittedOn: row.admitted_on as PlainDate,
  state: row.state as CaseState,
})
