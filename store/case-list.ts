import { type RawBuilder, sql } from 'kysely'
import { dayInJapan } from '../manual/calendar/japan-time'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseId, OrganisationKind } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import { without } from '../manual/case/without'
import { summaryOf } from '../manual/case/summary'
import type { Db } from './database'
import { wasHospitalOfCase } from './former-hospital-cases'

export type ListedCase = Readonly<{
  caseId: CaseId
  code: string
  stage?: string
  admittedOn: PlainDate
  closedAt?: number
  clockOffsetMs: number
  wardCode?: string
  hospitalName: string
  person: Readonly<{ name: string; kana: string; birthDate: PlainDate; sex: string }>
  state?: CaseState
}>

/** Everything that is given must fit; nothing given lists the newest. */
export type CaseSearch = Readonly<{
  /** The reading, or the name as written, from its beginning and without spaces. */
  kana?: string
  name?: string
  birthDate?: PlainDate
  patientNumber?: string
  code?: string
  /** Open cases only, unless somebody looks for one. */
  alsoClosed?: boolean
}>

/** One page; whoever has more to find searches. */
const CASES_SHOWN = 100

/** Who asks: an organisation is a party of its cases on one side only. */
export type AskingParty = Readonly<{ organisationId: string; organisationKind: OrganisationKind }>

type Stands = 'hospital' | 'coordinator' | 'formerHospital'

const isParty = (stands: Stands, organisationId: string): RawBuilder<boolean> =>
  ({
    hospital: sql<boolean>`coordination_case.hospital_id = ${organisationId}`,
    coordinator: sql<boolean>`coordination_case.coordinator_organisation_id = ${organisationId}`,
    formerHospital: wasHospitalOfCase(organisationId),
  })[stands]

/** The cases an organisation is a party of: open ones first, the newest admission first. */
async function casesOf(
  db: Db,
  party: AskingParty,
  search: CaseSearch,
): Promise<readonly ListedCase[]> {
  const { organisationId, organisationKind } = party
  if (organisationKind !== 'hospital') return listed(db, 'coordinator', organisationId, search)
  // Asked apart, so that each list comes from its own index.
  const [present, former] = await Promise.all([
    listed(db, 'hospital', organisationId, search),
    listed(db, 'formerHospital', organisationId, search),
  ])
  return [...present, ...former.map((one) => asListedFor(organisationId, one))]
    .toSorted(
      (a, b) =>
        Number(a.closedAt !== undefined) - Number(b.closedAt !== undefined) ||
        b.admittedOn.localeCompare(a.admittedOn) ||
        a.code.localeCompare(b.code),
    )
    .slice(0, CASES_SHOWN + 1)
}

/** A case that has gone on, with the stay that the hospital had; of the next one not even the ward is said. */
function asListedFor(hospitalId: string, one: ListedCase): ListedCase {
  const { state } = one
  const rest = without(one, 'wardCode', 'stage', 'state')
  if (state === undefined) return rest
  const last = state.legs.findLastIndex((leg) => leg.hospitalId === hospitalId)
  const legs = state.legs.slice(0, last + 1)
  const leg = legs.at(-1)
  if (leg === undefined) return rest
  const own = { ...state, legs }
  const stage = summaryOf(own, state.lastRecordedAt).stage
  const admittedOn = dayInJapan(leg.admittedAt)
  return { ...rest, admittedOn, wardCode: leg.wardCode, stage, state: own }
}

const beginningWith = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`

async function listed(
  db: Db,
  stands: Stands,
  organisationId: string,
  search: CaseSearch,
): Promise<readonly ListedCase[]> {
  const { kana, name, birthDate, patientNumber, code, alsoClosed = false } = search
  const rows = await db
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .innerJoin('organisation as hospital', 'hospital.id', 'coordination_case.hospital_id')
    .select([
      'coordination_case.id',
      'coordination_case.code',
      'coordination_case.stage',
      'coordination_case.admitted_on',
      'coordination_case.closed_at',
      'coordination_case.clock_offset_ms',
      'coordination_case.ward_code',
      'coordination_case.state',
      'hospital.name as hospital_name',
      'person.name',
      'person.kana',
      'person.birth_date',
      'person.sex',
    ])
    // A case that has no event yet was never accepted and is shown nowhere (architecture §3).
    .where('coordination_case.last_seq', '>', 0)
    .where(isParty(stands, organisationId))
    .$if(!alsoClosed, (query) => query.where('coordination_case.closed_at', 'is', null))
    .$if(kana !== undefined, (query) =>
      query.where(sql<string>`replace(person.kana, ' ', '')`, 'like', beginningWith(kana ?? '')),
    )
    .$if(name !== undefined, (query) =>
      query.where(sql<string>`replace(person.name, ' ', '')`, 'like', beginningWith(name ?? '')),
    )
    .$if(birthDate !== undefined, (query) => query.where('person.birth_date', '=', birthDate ?? ''))
    .$if(code !== undefined, (query) => query.where('coordination_case.code', '=', code ?? ''))
    .$if(patientNumber !== undefined, (query) =>
      query.where((eb) =>
        eb(
          'person.id',
          'in',
          eb
            .selectFrom('person_identifier')
            .select('person_id')
            .where('kind', '=', 'patientNumber')
            .where('value', '=', patientNumber ?? '')
            .where((inner) =>
              inner.or([
                inner('issuer', '=', organisationId),
                // An office looks by the numbers that the hospitals of its cases have given out.
                inner(
                  'issuer',
                  'in',
                  sql<string>`(select hospital_id::text from coordination_case where coordinator_organisation_id = ${organisationId})`,
                ),
              ]),
            ),
        ),
      ),
    )
    .orderBy(sql`coordination_case.closed_at is not null`)
    .orderBy('coordination_case.admitted_on', 'desc')
    .orderBy('coordination_case.code')
    .limit(CASES_SHOWN + 1)
    .execute()
  return rows.map((row) => ({
    caseId: row.id as CaseId,
    code: row.code,
    admittedOn: row.admitted_on as PlainDate,
    clockOffsetMs: row.clock_offset_ms,
    hospitalName: row.hospital_name,
    person: {
      name: row.name,
      kana: row.kana,
      birthDate: row.birth_date as PlainDate,
      sex: row.sex,
    },
    ...(row.stage !== null && { stage: row.stage }),
    ...(row.closed_at !== null && { closedAt: row.closed_at.getTime() }),
    ...(row.ward_code !== null && { wardCode: row.ward_code }),
    ...(row.state !== null && { state: row.state as CaseState }),
  }))
}

/**
 * How many cases an organisation is a party of: open ones, and all of them. All are counted from the indexes alone,
 * so that a hospital's years of cases need not be read.
 */
async function countCasesOf(
  db: Db,
  organisationId: string,
): Promise<Readonly<{ open: number; all: number }>> {
  const counted = await sql<{ open: number; all: number }>`
    select
      (select count(*) from coordination_case
        where hospital_id = ${organisationId} and closed_at is null and last_seq > 0)
      + (select count(*) from coordination_case
        where coordinator_organisation_id = ${organisationId} and closed_at is null and last_seq > 0)
      + (select count(*) from coordination_case
        where ${wasHospitalOfCase(organisationId)} and closed_at is null) as open,
      (select count(*) from coordination_case where hospital_id = ${organisationId})
      + (select count(*) from coordination_case where coordinator_organisation_id = ${organisationId})
      + (select count(*) from coordination_case where ${wasHospitalOfCase(organisationId)}) as all
  `.execute(db)
  return counted.rows[0] ?? { open: 0, all: 0 }
}

export const createCaseLists = (db: Db) => ({
  casesOf: (party: AskingParty, search: CaseSearch) => casesOf(db, party, search),
  countCasesOf: (organisationId: string) => countCasesOf(db, organisationId),
  /** One more than this is found at most, so that a page can say that there are more. */
  shown: CASES_SHOWN,
})

export type CaseLists = ReturnType<typeof createCaseLists>
