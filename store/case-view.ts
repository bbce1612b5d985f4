import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseEvent, CaseId } from '../manual/case/events'
import { formerStayOf } from '../manual/case/former-hospital'
import type { CaseState } from '../manual/case/state'
import {
  type BesideEvents,
  besideEvents,
  besideThese,
  type PendingSubmission,
} from './beside-events'
import { eventsOf } from './case-events'
import { type CasePerson, numbersAt, numbersOf } from './case-person'
import type { Db } from './database'
import type { OrganisationEntry } from './organisations'
import { findParties, type Party } from './parties'
import { findSubmissionStanding } from './submission-standing'

/** Everything recorded of one case, for the pages of both sides; who may see it is judged before. */
export type CaseView = Readonly<{
  caseId: CaseId
  code: string
  region: string
  lastSeq: number
  generation: number
  clockOffsetMs: number
  createdAt: number
  closedAt?: number
  /** Somebody has to look at it first: until then the case can only be read. */
  diverged: boolean
  /** Absent while the submission that starts the case waits. */
  state?: CaseState
  person: CasePerson
  hospital: Party
  /** The other hospitals of the case's stays, and where a patient was transferred to. */
  otherHospitals?: readonly Party[]
  coordinator?: Party
  /** Offices that were told by mistake and have lost the case, by what they are called and rung up on. */
  recalledOffices?: readonly OrganisationEntry[]
  /** Read by a hospital that the patient has left: nothing of the next stay is in it. */
  asFormerHospital?: true
  events: readonly CaseEvent[]
  /** Who did what: display names by account id, as far as they belong to a party of the case. */
  names: ReadonlyMap<string, string>
}> &
  BesideEvents

async function findCaseView(
  db: Db,
  caseId: string,
  formerHospitalId?: string,
): Promise<CaseView | undefined> {
  const row = await db
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .select([
      'coordination_case.id',
      'coordination_case.code',
      'coordination_case.region',
      'coordination_case.generation',
      'coordination_case.last_seq',
      'coordination_case.state',
      'coordination_case.clock_offset_ms',
      'coordination_case.closed_at',
      'coordination_case.diverged_at',
      'coordination_case.created_at',
      'coordination_case.hospital_id',
      'person.id as person_id',
      'person.name',
      'person.kana',
      'person.birth_date',
      'person.sex',
      'person.municipality',
      'person.insurer_municipality',
      'person.phone',
      'person.address_protected',
      numbersAt(formerHospitalId).as('patient_numbers'),
    ])
    .where('coordination_case.id', '=', caseId)
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const offset = row.clock_offset_ms
  const whole = row.state === null ? undefined : (row.state as CaseState)
  const recorded = await eventsOf(db, row.id as CaseId)
  const stay =
    whole && formerHospitalId !== undefined
      ? formerStayOf(whole, recorded, formerHospitalId)
      : undefined
  if (formerHospitalId !== undefined && stay === undefined) return undefined
  const { state, events } = stay ?? { state: whole, events: recorded }
  const hospitalId = formerHospitalId ?? row.hospital_id
  const coordinatorId = state?.coordinator?.organisationId
  const otherHospitalIds = otherHospitalsOf(state, events, hospitalId)
  const recalledIds = [
    ...new Set((state?.recalls ?? []).map(({ organisationId }) => organisationId)),
  ]
  const [parties, all] = await Promise.all([
    findParties(db, [
      hospitalId,
      ...otherHospitalIds,
      ...recalledIds,
      ...(coordinatorId ? [coordinatorId] : []),
    ]),
    besideEvents(db, caseId, offset),
  ])
  const otherHospitals = otherHospitalIds.map((id) => partyIn(parties, id))
  const { mails, documents, ...submissions } =
    stay === undefined ? all : besideThese(all, events, hospitalId)
  return {
    caseId: row.id as CaseId,
    code: row.code,
    region: row.region,
    lastSeq: row.last_seq,
    generation: row.generation,
    clockOffsetMs: offset,
    createdAt: row.created_at.getTime() + offset,
    diverged: row.diverged_at !== null,
    ...(row.closed_at !== null && { closedAt: row.closed_at.getTime() }),
    ...(state && { state }),
    person: {
      id: row.person_id,
      name: row.name,
      kana: row.kana,
      birthDate: row.birth_date as PlainDate,
      sex: row.sex as CasePerson['sex'],
      municipality: row.municipality,
      insurerMunicipality: row.insurer_municipality,
      addressProtected: row.address_protected,
      ...(row.phone !== null && { phone: row.phone }),
      ...numbersOf(row.patient_numbers),
    },
    hospital: partyIn(parties, hospitalId),
    ...(otherHospitals.length > 0 && { otherHospitals }),
    ...(coordinatorId !== undefined && { coordinator: partyIn(parties, coordinatorId) }),
    ...(recalledIds.length > 0 && {
      recalledOffices: recalledIds.map((id) => partyIn(parties, id)),
    }),
    ...(stay !== undefined && { asFormerHospital: true as const }),
    events,
    names: await namesOf(db, events, submissions.pending),
    ...submissions,
    mails,
    documents,
  }
}

/** Those of the case's stays, and where a patient was said to have gone, also in error. */
function otherHospitalsOf(
  state: CaseState | undefined,
  events: readonly CaseEvent[],
  hospitalId: string,
): readonly string[] {
  const ids = new Set([
    ...(state?.legs ?? []).map((leg) => leg.hospitalId),
    ...events.flatMap((event) => (event.type === 'Transferred' ? event.data.to : [])),
  ])
  return [...ids].filter((id) => id !== hospitalId)
}

function partyIn(parties: ReadonlyMap<string, Party>, id: string): Party {
  const party = parties.get(id)
  if (party === undefined)
    throw new Error('A case names an organisation that is not in the directory')
  return party
}

async function namesOf(
  db: Db,
  events: readonly CaseEvent[],
  pending: readonly PendingSubmission[],
): Promise<ReadonlyMap<string, string>> {
  const accounts = new Set([
    ...events.flatMap(({ by }) => by.accountId ?? []),
    ...pending.map(({ accountId }) => accountId),
  ])
  if (accounts.size === 0) return new Map()
  const rows = await db
    .selectFrom('membership')
    .select(['account_id', 'display_name'])
    .where('account_id', 'in', [...accounts])
    .execute()
  return new Map(rows.map(({ account_id, display_name }) => [account_id, display_name]))
}

export const createCaseViews = (db: Db) => ({
  /** Undefined when there is no such case; given a former hospital, what it may still see (decisions 11). */
  find: (caseId: string, formerHospitalId?: string) => findCaseView(db, caseId, formerHospitalId),
  /** Oldest first, whoever may see them: for the chain of the ledger, which no event may be missing from. */
  allEvents: (caseId: CaseId) => eventsOf(db, caseId),
  findSubmission: (caseId: string, submissionId: string) =>
    findSubmissionStanding(db, caseId, submissionId),
})

export type CaseViews = ReturnType<typeof createCaseViews>
