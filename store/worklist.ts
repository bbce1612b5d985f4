import { sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseEvent, CaseId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { DutyView } from '../manual/duties/duty'
import type { DutyCode } from '../manual/editions/edition'
import type { Db } from './database'

/** One open duty of an organisation with the case it stands in. */
export type OpenDuty = CaseInBrief &
  Readonly<{
    duty: DutyView
    raised: readonly Raised[]
    startedByOffice: boolean
    /** The newest sheet, on the screen or on paper, by the submission that said so. */
    newestSheet?: string
  }>

export type CaseInBrief = Readonly<{
  caseId: CaseId
  code: string
  /** How far this case's clock runs ahead of the server's (demo and drill cases). */
  clockOffsetMs: number
  lastSeq: number
  wardCode?: string
  stage?: string
  hospitalId: string
  hospitalName: string
  coordinatorOrganisationId?: string
  coordinatorName?: string
  coordinatorPhone?: string
  person: Readonly<{
    id: string
    name: string
    kana: string
    birthDate: PlainDate
    sex: 'female' | 'male' | 'other'
  }>
}>

/** A reminder or an escalation that has gone out about a duty. */
export type Raised = Readonly<{
  type: 'ReminderDue' | 'Escalated'
  at: number
  milestone: string
  to: readonly string[]
}>

/** Somebody still to be rung up about a case that has closed by its time (manual §2.5). */
export type CallAfterClosing = CaseInBrief & Readonly<{ duty: DutyView }>

export type CaseWithForms = CaseInBrief & Readonly<{ state: CaseState }>

/** A mail that reached nobody about a case that is closed by now; it stands until somebody has rung up. */
export type UndeliveredMail = CaseInBrief & Readonly<{ outboxKey: string; since: number }>

const inBrief = (db: Db) =>
  db
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .innerJoin('organisation as hospital', 'hospital.id', 'coordination_case.hospital_id')
    .leftJoin('organisation as office', (join) =>
      join.on(
        'office.id',
        '=',
        sql<string>`(coordination_case.state #>> '{coordinator,organisationId}')::uuid`,
      ),
    )
    .select([
      'coordination_case.id as case_id',
      'coordination_case.code',
      'coordination_case.clock_offset_ms',
      'coordination_case.last_seq',
      'coordination_case.ward_code',
      'coordination_case.stage',
      'coordination_case.hospital_id',
      'office.id as office_id',
      'hospital.name as hospital_name',
      'office.name as office_name',
      'office.phone as office_phone',
      'person.id as person_id',
      'person.name as person_name',
      'person.kana as person_kana',
      'person.birth_date',
      'person.sex',
    ])

type BriefRow = Awaited<ReturnType<ReturnType<typeof inBrief>['execute']>>[number]

const toBrief = (row: BriefRow): CaseInBrief => ({
  caseId: row.case_id as CaseId,
  code: row.code,
  clockOffsetMs: row.clock_offset_ms,
  lastSeq: row.last_seq,
  hospitalId: row.hospital_id,
  hospitalName: row.hospital_name,
  ...(row.ward_code !== null && { wardCode: row.ward_code }),
  ...(row.stage !== null && { stage: row.stage }),
  ...(row.office_id !== null && {
    coordinatorOrganisationId: row.office_id,
  }),
  ...(row.office_name !== null && { coordinatorName: row.office_name }),
  ...(row.office_phone !== null && { coordinatorPhone: row.office_phone }),
  person: {
    id: row.person_id,
    name: row.person_name,
    kana: row.person_kana,
    birthDate: row.birth_date as PlainDate,
    sex: row.sex as 'female' | 'male' | 'other',
  },
})

/** What an organisation owes now, over all its open cases; what waits for the other side is not in here. */
async function openDutiesOf(db: Db, organisationId: string): Promise<readonly OpenDuty[]> {
  const rows = await inBrief(db)
    .innerJoin('case_duty', 'case_duty.case_id', 'coordination_case.id')
    // A duty is shown with its own stay: after a transfer the former hospital still owes documents for its own.
    .innerJoinLateral(
      sql<{
        leg: object
      }>`(select leg from jsonb_array_elements(coordination_case.state -> 'legs') leg
        where leg ->> 'id' = case_duty.leg_id)`.as('stay'),
      (join) => join.onTrue(),
    )
    .innerJoin('organisation as stay_hospital', (join) =>
      join.on('stay_hospital.id', '=', sql<string>`(stay.leg ->> 'hospitalId')::uuid`),
    )
    .select([
      'case_duty.view',
      'stay_hospital.name as stay_hospital_name',
      sql<string>`stay.leg ->> 'startedBy'`.as('started_by'),
      sql<string>`stay.leg ->> 'hospitalId'`.as('stay_hospital_id'),
      sql<string>`stay.leg ->> 'wardCode'`.as('stay_ward_code'),
    ])
    .where('case_duty.organisation_id', '=', organisationId)
    .where('case_duty.status', '=', 'open')
    .where('coordination_case.closed_at', 'is', null)
    .orderBy('case_duty.due_at')
    .execute()
  const caseIds = [...new Set(rows.map(({ case_id }) => case_id))]
  const [raised, sheets] = await Promise.all([raisedIn(db, caseIds), sheetsIn(db, caseIds)])
  return rows.map((row) => {
    const duty = row.view as DutyView
    const about = `${row.case_id} ${duty.legId} ${duty.about ?? duty.code}`
    const newestSheet = sheets.get(`${row.case_id} ${duty.legId}`)
    return {
      ...toBrief(row),
      hospitalId: row.stay_hospital_id,
      hospitalName: row.stay_hospital_name,
      wardCode: row.stay_ward_code,
      duty,
      raised: raised.get(about) ?? [],
      startedByOffice: row.started_by === 'coordinator',
      ...(newestSheet !== undefined && { newestSheet }),
    }
  })
}

async function raisedIn(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Raised[]>> {
  const found = new Map<string, Raised[]>()
  if (caseIds.length === 0) return found
  const rows = await db
    .selectFrom('case_event')
    .select(['case_id', 'type', 'occurred_at', 'event'])
    .where('case_id', 'in', caseIds)
    .where('type', 'in', ['ReminderDue', 'Escalated'])
    .orderBy('seq')
    .execute()
  for (const row of rows) {
    const { data } = row.event as {
      data: { legId: string; duty: string; milestone: string; to: string }
    }
    const about = `${row.case_id} ${data.legId} ${data.duty}`
    const list = found.get(about) ?? []
    list.push({
      type: row.type as Raised['type'],
      at: row.occurred_at.getTime(),
      milestone: data.milestone,
      to: data.to.split(','),
    })
    found.set(about, list)
  }
  return found
}

/** The newest sheet of each stay, by case and leg. */
async function sheetsIn(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_event')
    .select(['case_id', 'event'])
    .where('case_id', 'in', caseIds)
    .where('type', '=', 'AdmissionInfoSheetSent')
    .orderBy('seq')
    .execute()
  return new Map(
    rows.flatMap(({ case_id, event }) => {
      const { submissionId, data } = event as CaseEvent<'AdmissionInfoSheetSent'>
      return submissionId === undefined ? [] : [[`${case_id} ${data.legId}`, submissionId] as const]
    }),
  )
}

/** Open cases of a hospital without a care manager: the checksheet is not answered, or the office not yet found. */
async function casesWithoutCoordinator(
  db: Db,
  hospitalId: string,
): Promise<readonly (CaseInBrief & Readonly<{ checksheetResult?: string }>)[]> {
  const rows = await inBrief(db)
    .select('coordination_case.state')
    .where('coordination_case.hospital_id', '=', hospitalId)
    // The column alone would also list offices that wait for consent; it spares looking into every case.
    .where('coordination_case.coordinator_organisation_id', 'is', null)
    .where(sql<boolean>`coordination_case.state -> 'coordinator' is null`)
    .where('coordination_case.closed_at', 'is', null)
    .where('coordination_case.state', 'is not', null)
    .orderBy('coordination_case.created_at')
    .execute()
  return rows.map((row) => {
    const { legs } = row.state as { legs: readonly { checksheet?: { result: string } }[] }
    const result = legs.at(-1)?.checksheet?.result
    return { ...toBrief(row), ...(result !== undefined && { checksheetResult: result }) }
  })
}

/**
 * Mails about closed cases that reached nobody. The case stays closed (architecture §3); the phone task stands here
 * until a contact about it is recorded.
 */
async function undeliveredAfterClosing(
  db: Db,
  hospitalId: string,
): Promise<readonly UndeliveredMail[]> {
  const rows = await inBrief(db)
    .innerJoin('outbox', 'outbox.case_id', 'coordination_case.id')
    .select(['outbox.key', 'outbox.created_at'])
    .where('coordination_case.hospital_id', '=', hospitalId)
    .where('coordination_case.closed_at', 'is not', null)
    .where('outbox.kind', '=', 'mail')
    .where('outbox.status', 'in', ['failed', 'unknown'])
    .where(
      sql<boolean>`not exists (select from case_event contact
        where contact.case_id = coordination_case.id and contact.type = 'ContactRecorded'
          and contact.event #>> '{data,purpose}' = 'undelivered:' || outbox.key)`,
    )
    .orderBy('outbox.created_at')
    .execute()
  return rows.map((row) => ({
    ...toBrief(row),
    outboxKey: row.key,
    since: row.created_at.getTime() + row.clock_offset_ms,
  }))
}

/** Duties that outlive the stay and the case: a death, a wrong office and a stray fax are spoken of by telephone. */
const CALLS_OWED: readonly DutyCode[] = ['X1', 'R1', 'R2']

/** The case closes by its time all the same (manual §2.2); who is still to be rung up stays on the list. */
async function callsAfterClosing(db: Db, hospitalId: string): Promise<readonly CallAfterClosing[]> {
  const rows = await inBrief(db)
    .innerJoin('case_duty', 'case_duty.case_id', 'coordination_case.id')
    .select('case_duty.view')
    .where('case_duty.organisation_id', '=', hospitalId)
    .where('case_duty.code', 'in', CALLS_OWED)
    .where('case_duty.status', '=', 'open')
    .where('coordination_case.closed_at', 'is not', null)
    .orderBy('coordination_case.closed_at')
    .execute()
  return rows.map((row) => ({ ...toBrief(row), duty: row.view as DutyView }))
}

/** Open cases of a hospital with a form that nobody has confirmed; a form that was only kept is among them. */
async function casesWithAwaitedForms(
  db: Db,
  hospitalId: string,
): Promise<readonly CaseWithForms[]> {
  const rows = await inBrief(db)
    .select('coordination_case.state')
    .where('coordination_case.hospital_id', '=', hospitalId)
    .where('coordination_case.closed_at', 'is', null)
    .where(
      sql<boolean>`jsonb_path_exists(coordination_case.state, '$.legs[*].forms[*] ? (!exists(@.received))')`,
    )
    .orderBy('coordination_case.created_at')
    .execute()
  return rows.map((row) => ({ ...toBrief(row), state: row.state as CaseState }))
}

export const createWorklists = (db: Db) => ({
  openDutiesOf: (organisationId: string) => openDutiesOf(db, organisationId),
  casesWithoutCoordinator: (hospitalId: string) => casesWithoutCoordinator(db, hospitalId),
  callsAfterClosing: (hospitalId: string) => callsAfterClosing(db, hospitalId),
  casesWithAwaitedForms: (hospitalId: string) => casesWithAwaitedForms(db, hospitalId),
  undeliveredAfterClosing: (hospitalId: string) => undeliveredAfterClosing(db, hospitalId),
})

export type Worklists = ReturnType<typeof createWorklists>
