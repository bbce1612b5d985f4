import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseEvent, CaseId, ProposedEvent } from '../manual/case/events'
import { formerStayOf } from '../manual/case/former-hospital'
import type { CaseState } from '../manual/case/state'
import { eventsOf } from './case-events'
import type { Db } from './database'
import type { OrganisationEntry } from './organisations'
import { findParties, type Party } from './parties'
import type { PersonChange } from './person-corrections'
import type { OutboxStatus } from './schema'
import { isUuid } from './uuid'

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
  /** What was said beside an event: by its submission's id. */
  remarks: ReadonlyMap<string, Remark>
  pending: readonly PendingSubmission[]
  mails: readonly CaseMail[]
  documents: readonly CaseDocument[]
}>

export type CasePerson = Readonly<{
  id: string
  name: string
  kana: string
  birthDate: PlainDate
  sex: 'female' | 'male' | 'other'
  municipality: string
  insurerMunicipality: string
  phone?: string
  addressProtected: boolean
  /** The number at the hospital of the case. */
  patientNumber?: string
  /** Those of registrations there that were found to be this person's. */
  furtherNumbers?: readonly string[]
}>

/** Names and free text that were typed beside an action; gone once erased, while the event stays. */
export type Remark = Readonly<{
  answeredBy?: string
  note?: string
  /** How many files went along. */
  attachments?: number
  /** What was put right about the person. */
  changes?: readonly PersonChange[]
}>

export type PendingSubmission = Readonly<{
  id: string
  event: ProposedEvent
  accountId: string
  organisationId: string
  receivedAt: number
}>

export type CaseMail = Readonly<{
  key: string
  eventId: string
  status: OutboxStatus
  /** Of a mail that was not sent. */
  reason?: string
  template: string
  receiver: Readonly<{ organisationId: string; desk: string }>
  createdAt: number
  sentAt?: number
}>

export type CaseDocument = Readonly<{ formSubmissionId?: string; kind: string; createdAt: number }>

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

/** The patient's numbers at the reader's hospital: the registration's own first, then those it has taken over. */
const numbersAt = (formerHospitalId: string | undefined): RawBuilder<readonly string[]> => {
  const issuer =
    formerHospitalId === undefined
      ? sql`coordination_case.hospital_id::text`
      : sql`${formerHospitalId}::text`
  return sql<readonly string[]>`array(
    select number.value from person_identifier number
    where number.person_id = person.id and number.kind = 'patientNumber' and number.issuer = ${issuer}
    order by exists (
      select from person_merge_number moved join person_merge on person_merge.id = moved.merge_id
      where person_merge.undone_at is null
        and (moved.kind, moved.issuer, moved.value) = (number.kind, number.issuer, number.value)),
      number.value)`
}

const numbersOf = ([patientNumber, ...furtherNumbers]: readonly string[]): Pick<
  CasePerson,
  'patientNumber' | 'furtherNumbers'
> => ({
  ...(patientNumber !== undefined && { patientNumber }),
  ...(furtherNumbers.length > 0 && { furtherNumbers }),
})

type BesideEvents = Pick<CaseView, 'pending' | 'remarks' | 'mails' | 'documents'>

/** What is kept beside the events of a case: words, mails, documents. */
async function besideEvents(db: Db, caseId: string, offset: number): Promise<BesideEvents> {
  const [submissions, mails, documents] = await Promise.all([
    submissionsOf(db, caseId, offset),
    mailsOf(db, caseId, offset),
    documentsOf(db, caseId, offset),
  ])
  return { ...submissions, mails, documents }
}

/** Only what belongs to the events that the reader is shown, and what it waits for itself. */
function besideThese(
  { pending, remarks, mails, documents }: BesideEvents,
  events: readonly CaseEvent[],
  organisationId: string,
): BesideEvents {
  const eventIds = new Set(events.map(({ id }) => id))
  const submissionIds = new Set(events.flatMap(({ submissionId }) => submissionId ?? []))
  return {
    pending: pending.filter((one) => one.organisationId === organisationId),
    remarks: new Map([...remarks].filter(([id]) => submissionIds.has(id))),
    mails: mails.filter(({ eventId }) => eventIds.has(eventId)),
    documents: documents.filter(
      ({ formSubmissionId }) =>
        formSubmissionId !== undefined && submissionIds.has(formSubmissionId),
    ),
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

async function submissionsOf(
  db: Db,
  caseId: string,
  offset: number,
): Promise<Pick<CaseView, 'pending' | 'remarks'>> {
  const rows = await db
    .selectFrom('submission')
    .select([
      'id',
      'event',
      'account_id',
      'organisation_id',
      'created_at',
      'status',
      // The answers of a whole form stay where they are; only what was said beside an action is read.
      sql<string | null>`payload ->> 'answeredBy'`.as('answered_by'),
      sql<string | null>`payload ->> 'note'`.as('note'),
      sql<number | null>`jsonb_array_length(payload -> 'attachments')`.as('attachments'),
      sql<
        readonly PersonChange[] | null
      >`case when event ->> 'type' in ('PersonCorrected', 'PersonRecordChanged') then payload -> 'changes' end`.as(
        'changes',
      ),
    ])
    .where('case_id', '=', caseId)
    .where('status', 'in', ['pending', 'done'])
    .orderBy('received')
    .execute()
  return {
    pending: rows
      .filter(({ status }) => status === 'pending')
      .map((row) => ({
        id: row.id,
        event: row.event as ProposedEvent,
        accountId: row.account_id,
        organisationId: row.organisation_id,
        receivedAt: row.created_at.getTime() + offset,
      })),
    remarks: new Map(
      rows.map(({ id, answered_by, note, attachments, changes }) => [
        id,
        {
          ...(answered_by !== null && { answeredBy: answered_by }),
          ...(note !== null && { note }),
          ...(attachments !== null && { attachments }),
          ...(changes !== null && { changes }),
        },
      ]),
    ),
  }
}

async function mailsOf(db: Db, caseId: string, offset: number): Promise<readonly CaseMail[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['key', 'event_id', 'status', 'reason', 'content', 'created_at', 'sent_at'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'mail')
    .orderBy('created_at')
    .execute()
  return rows.map((row) => {
    const { template, receiver } = row.content as Pick<CaseMail, 'template' | 'receiver'>
    return {
      key: row.key,
      eventId: row.event_id,
      status: row.status,
      ...(row.reason !== null && { reason: row.reason }),
      template,
      receiver,
      createdAt: row.created_at.getTime() + offset,
      ...(row.sent_at !== null && { sentAt: row.sent_at.getTime() }),
    }
  })
}

async function documentsOf(
  db: Db,
  caseId: string,
  offset: number,
): Promise<readonly CaseDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['form_submission_id', 'kind', 'created_at'])
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .execute()
  return rows.map(({ form_submission_id, kind, created_at }) => ({
    kind,
    createdAt: created_at.getTime() + offset,
    ...(form_submission_id !== null && { formSubmissionId: form_submission_id }),
  }))
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

/** What became of one submission, for the page a person waits on. */
export type SubmissionStanding = Readonly<{
  status: 'pending' | 'done' | 'refused'
  refusal?: object
  event: ProposedEvent
  payload: object
  accountId: string
}>

async function findSubmissionStanding(
  db: Db,
  caseId: string,
  submissionId: string,
): Promise<SubmissionStanding | undefined> {
  if (!isUuid(submissionId)) return undefined
  const row = await db
    .selectFrom('submission')
    .select(['status', 'refusal', 'event', 'payload', 'account_id'])
    .where('id', '=', submissionId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return (
    row && {
      status: row.status,
      event: row.event as ProposedEvent,
      payload: row.payload,
      accountId: row.account_id,
      ...(row.refusal !== null && { refusal: row.refusal }),
    }
  )
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
