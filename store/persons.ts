import { sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseId } from '../manual/case/events'
import type { Db } from './database'
import { type ComingPerson, findCasesToLink, findDoubles, findOwnCodes } from './doubles'
import { wasHospitalOfCase } from './former-hospital-cases'

/** A person one's own organisation has had a case of, who may be the one being typed in. */
export type KnownPerson = Readonly<{
  id: string
  name: string
  kana: string
  birthDate: PlainDate
  sex: 'female' | 'male' | 'other'
  municipality: string
  lastCase: Readonly<{ id: CaseId; code: string; admittedOn: PlainDate; closed: boolean }>
}>

export type TypedPerson = Readonly<{
  birthDate?: PlainDate
  kana?: string
  patientNumber?: string
}>

/** More look-alikes than this are not a help. */
const SHOWN = 5

/**
 * Persons with the same patient number, or the same birth date and a reading that begins alike. Only those of whom
 * the asking organisation has had a case itself: nobody may fish for patients of others by typing birth dates.
 */
async function findLookAlikes(
  db: Db,
  organisationId: string,
  typed: TypedPerson,
): Promise<readonly KnownPerson[]> {
  const { birthDate, kana = '', patientNumber } = typed
  const beginning = kana.replace(/\s/g, '').slice(0, 2)
  const byBirth = birthDate !== undefined && beginning !== ''
  if (!byBirth && patientNumber === undefined) return []
  const rows = await db
    .selectFrom('person')
    .innerJoin('coordination_case', 'coordination_case.person_id', 'person.id')
    .distinctOn('person.id')
    .select([
      'person.id',
      'person.name',
      'person.kana',
      'person.birth_date',
      'person.sex',
      'person.municipality',
      'coordination_case.id as case_id',
      'coordination_case.code',
      'coordination_case.admitted_on',
      'coordination_case.closed_at',
    ])
    .where((eb) =>
      eb.or([
        eb('coordination_case.hospital_id', '=', organisationId),
        eb('coordination_case.coordinator_organisation_id', '=', organisationId),
        wasHospitalOfCase(organisationId),
      ]),
    )
    .where((eb) =>
      eb.or([
        ...(byBirth
          ? [
              eb.and([
                eb('person.birth_date', '=', birthDate),
                eb(sql<string>`left(replace(person.kana, ' ', ''), 2)`, '=', beginning),
              ]),
            ]
          : []),
        ...(patientNumber === undefined
          ? []
          : [
              eb(
                'person.id',
                'in',
                eb
                  .selectFrom('person_identifier')
                  .select('person_id')
                  .where('kind', '=', 'patientNumber')
                  .where('issuer', '=', organisationId)
                  .where('value', '=', patientNumber),
              ),
            ]),
      ]),
    )
    .orderBy('person.id')
    .orderBy('coordination_case.admitted_on', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kana: row.kana,
    birthDate: row.birth_date as PlainDate,
    sex: row.sex as KnownPerson['sex'],
    municipality: row.municipality,
    lastCase: {
      id: row.case_id as CaseId,
      code: row.code,
      admittedOn: row.admitted_on as PlainDate,
      closed: row.closed_at !== null,
    },
  }))
}

/** Who has this number at this hospital: a number typed for somebody else would mix two patients up. */
async function findByPatientNumber(
  db: Db,
  hospitalId: string,
  patientNumber: string,
): Promise<Readonly<{ id: string; kana: string; birthDate: PlainDate }> | undefined> {
  const row = await db
    .selectFrom('person_identifier')
    .innerJoin('person', 'person.id', 'person_identifier.person_id')
    .select(['person.id', 'person.kana', 'person.birth_date'])
    .where('person_identifier.kind', '=', 'patientNumber')
    .where('person_identifier.issuer', '=', hospitalId)
    .where('person_identifier.value', '=', patientNumber)
    .executeTakeFirst()
  return row && { id: row.id, kana: row.kana, birthDate: row.birth_date as PlainDate }
}

/** Whether the organisation has had a case of this person, so that it may start the next one from it. */
async function isKnownTo(db: Db, organisationId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('coordination_case')
    .select('id')
    .where('person_id', '=', personId)
    .where((eb) =>
      eb.or([
        eb('hospital_id', '=', organisationId),
        eb('coordinator_organisation_id', '=', organisationId),
        wasHospitalOfCase(organisationId),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const createPersons = (db: Db) => ({
  findLookAlikes: (organisationId: string, typed: TypedPerson) =>
    findLookAlikes(db, organisationId, typed),
  findDoubles: (organisationId: string, person: ComingPerson) =>
    findDoubles(db, organisationId, person),
  findCasesToLink: (
    organisationId: string,
    of: Readonly<{ caseId: CaseId; personId: string; code: string }>,
  ) => findCasesToLink(db, organisationId, of),
  findOwnCodes: (organisationId: string, caseIds: readonly CaseId[]) =>
    findOwnCodes(db, organisationId, caseIds),
  findByPatientNumber: (hospitalId: string, patientNumber: string) =>
    findByPatientNumber(db, hospitalId, patientNumber),
  isKnownTo: (organisationId: string, personId: string) => isKnownTo(db, organisationId, personId),
})

export type Persons = ReturnType<typeof createPersons>
