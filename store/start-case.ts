import { type Kysely, sql, type Transaction } from 'kysely'
import { addDays, type PlainDate } from '../manual/calendar/plain-date'
import type { CaseId } from '../manual/case/events'
import type { Database } from './schema'
import { registrationsOfCase, standingRegistration } from './merged-registrations'
import { SubmissionIdTaken } from './same-submission'
import { assertSame, insertSubmission, type NewSubmission } from './submissions'

export type NewPerson = Readonly<{
  id: string
  name: string
  kana: string
  birthDate: PlainDate
  sex: 'female' | 'male' | 'other'
  municipality: string
  insurerMunicipality: string
  patientNumber?: string
  /** Found to be somebody else than a person of the same name and birth date. */
  isSomebodyElse?: true
}>

export type NewCase = Readonly<{
  /** An existing person's id, or all that is known of a new one. */
  person: NewPerson | Readonly<{ existingId: string }>
  hospitalId: string
  admittedOn: PlainDate
  /** 'NW-8-': the number follows. */
  codePrefix: string
  consent: Readonly<{ status: string; recordedBy: string }>
  submission: NewSubmission
}>

export type Registered =
  | Readonly<{ kind: 'registered'; caseId: CaseId; code: string }>
  /** Somebody (the other side, another tab) has started this admission already. */
  | Readonly<{ kind: 'sameAdmission'; caseId: CaseId; code: string }>

/**
 * Draws a case: person, identifiers, consent, case row and the submission that starts it, in one transaction.
 * The same admission (person, hospital, day ± 1; domain decisions 5) is found under an advisory lock, so that
 * fifty starts at once make one case.
 */
export async function registerCase(
  db: Kysely<Database>,
  start: NewCase,
  now: Date,
): Promise<Registered> {
  return db.transaction().execute(async (tx) => {
    const lockKey = `${start.hospitalId}:${start.admittedOn.slice(0, 4)}`
    await sql`select pg_advisory_xact_lock(hashtextextended(${`admission:${lockKey}`}, 0))`.execute(
      tx,
    )
    const again = await findCaseOfSubmission(tx, start.submission.id)
    if (again !== undefined) {
      await assertSameStart(tx, again, start)
      return { kind: 'registered', caseId: again.caseId, code: again.code }
    }
    if (await isCaseKnown(tx, start.submission.caseId)) throw new SubmissionIdTaken()
    const personId = await findOrInsertPerson(tx, start, now)
    const same = await findSameAdmission(tx, personId, start)
    if (same !== undefined) return { kind: 'sameAdmission', ...same }
    return { kind: 'registered', ...(await insertCase(tx, personId, start, now)) }
  })
}

async function findCaseOfSubmission(
  tx: Transaction<Database>,
  submissionId: string,
): Promise<{ caseId: CaseId; code: string; personId: string } | undefined> {
  const row = await tx
    .selectFrom('submission')
    .innerJoin('coordination_case', 'coordination_case.id', 'submission.case_id')
    .select(['coordination_case.id', 'coordination_case.code', 'coordination_case.person_id'])
    .where('submission.id', '=', submissionId)
    .executeTakeFirst()
  return row && { caseId: row.id as CaseId, code: row.code, personId: row.person_id }
}

/** Sent twice is started once; sent again about somebody else is not the same page any more. */
async function assertSameStart(
  tx: Transaction<Database>,
  { caseId, personId }: Readonly<{ caseId: CaseId; personId: string }>,
  { person, submission }: NewCase,
): Promise<void> {
  await assertSame(tx, submission)
  const registrations = await registrationsOfCase(tx, { caseId, personId })
  const isSame = registrations.some((known) =>
    'existingId' in person
      ? person.existingId === known.id
      : known.kana === person.kana && known.birthDate === person.birthDate,
  )
  if (!isSame) throw new SubmissionIdTaken()
}

/** The page draws the id of its case; one that is there already was drawn by nobody's page. */
async function isCaseKnown(tx: Transaction<Database>, caseId: CaseId): Promise<boolean> {
  const row = await tx
    .selectFrom('coordination_case')
    .select('id')
    .where('id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}

/** The same name reading, birth date and sex in one region, or the hospital's own patient number, is the same person. */
async function findOrInsertPerson(
  tx: Transaction<Database>,
  { person, hospitalId, submission }: NewCase,
  now: Date,
): Promise<string> {
  if ('existingId' in person) return standingRegistration(tx, person.existingId, hospitalId)
  const known =
    (await findByPatientNumber(tx, hospitalId, person.patientNumber)) ??
    (person.isSomebodyElse === true
      ? undefined
      : await findByNameAndBirth(tx, submission.region, person))
  if (known !== undefined) return standingRegistration(tx, known, hospitalId)
  await tx
    .insertInto('person')
    .values({
      id: person.id,
      region: submission.region,
      name: person.name,
      kana: person.kana,
      birth_date: person.birthDate,
      sex: person.sex,
      municipality: person.municipality,
      insurer_municipality: person.insurerMunicipality,
      created_at: now,
    })
    .execute()
  if (person.patientNumber !== undefined) {
    await tx
      .insertInto('person_identifier')
      .values({
        person_id: person.id,
        kind: 'patientNumber',
        issuer: hospitalId,
        value: person.patientNumber,
      })
      .execute()
  }
  return person.id
}

async function findByPatientNumber(
  tx: Transaction<Database>,
  hospitalId: string,
  patientNumber: string | undefined,
): Promise<string | undefined> {
  if (patientNumber === undefined) return undefined
  const row = await tx
    .selectFrom('person_identifier')
    .select('person_id')
    .where('kind', '=', 'patientNumber')
    .where('issuer', '=', hospitalId)
    .where('value', '=', patientNumber)
    .executeTakeFirst()
  return row?.person_id
}

async function findByNameAndBirth(
  tx: Transaction<Database>,
  region: string,
  person: NewPerson,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('region', '=', region)
    .where('birth_date', '=', person.birthDate)
    .where('kana', '=', person.kana)
    .where('name', '=', person.name)
    .where('sex', '=', person.sex)
    .executeTakeFirst()
  return row?.id
}

async function findSameAdmission(
  tx: Transaction<Database>,
  personId: string,
  { hospitalId, admittedOn }: NewCase,
): Promise<{ caseId: CaseId; code: string } | undefined> {
  const row = await tx
    .selectFrom('coordination_case')
    .select(['id', 'code'])
    .where('person_id', '=', personId)
    .where('hospital_id', '=', hospitalId)
    .where('admitted_on', '>=', addDays(admittedOn, -1))
    .where('admitted_on', '<=', addDays(admittedOn, 1))
    // A case started by mistake stands in nobody's way.
    .where(sql<boolean>`coalesce(state -> 'legs' -> -1 ->> 'exclusion', '') <> 'mistakenCase'`)
    // Nor does one that goes on in another case.
    .where(sql<boolean>`coordination_case.state ->> 'mergedInto' is null`)
    // A start that was refused has left a case that never was; nobody is led there.
    .where((eb) =>
      eb.or([
        eb('last_seq', '>', 0),
        eb.exists(
          eb
            .selectFrom('submission')
            .select('submission.id')
            .whereRef('submission.case_id', '=', 'coordination_case.id')
            .where('submission.status', '=', 'pending'),
        ),
      ]),
    )
    .orderBy('created_at')
    .executeTakeFirst()
  return row && { caseId: row.id as CaseId, code: row.code }
}

async function insertCase(
  tx: Transaction<Database>,
  personId: string,
  { hospitalId, admittedOn, codePrefix, consent, submission }: NewCase,
  now: Date,
): Promise<{ caseId: CaseId; code: string }> {
  const { caseId, region } = submission
  const drawn = await sql<{ n: number }>`select nextval('case_code_number') as n`.execute(tx)
  const code = `${codePrefix}${drawn.rows[0]?.n ?? 0}`
  await tx
    .insertInto('coordination_case')
    .values({
      id: caseId,
      region,
      code,
      person_id: personId,
      hospital_id: hospitalId,
      admitted_on: admittedOn,
      // Whoever brings the admission sees it waiting; the other side learns of it from the recorded case.
      coordinator_organisation_id: isBroughtByOffice(submission) ? submission.organisationId : null,
      created_at: now,
    })
    .execute()
  await tx
    .insertInto('consent')
    .values({
      id: submission.id,
      person_id: personId,
      case_id: caseId,
      scope: 'shareWithCoordinator',
      status: consent.status,
      recorded_by: consent.recordedBy,
      recorded_at: now,
    })
    .execute()
  await insertSubmission(tx, submission, now)
  return { caseId, code }
}

function isBroughtByOffice({ event }: NewSubmission): boolean {
  return event.type === 'CaseStarted' && event.data.startedBy === 'coordinator'
}
