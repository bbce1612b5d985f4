import type { Kysely } from 'kysely'
import type { CaseId, LegId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { DutyView } from '../manual/duties/duty'
import type { Desk, DutyCode } from '../manual/editions/edition'
import type { Role } from './memberships'
import type { Database } from './schema'

/** What a notice may say: the case's code and the office it is for. Never a name of a patient. */
export type NoticeFacts = Readonly<{
  caseCode: string
  organisationName: string
  /** Every address the notice goes to; none when the office has given none. */
  addresses: readonly string[]
  /** How far the case's own clock is ahead of the real one, in milliseconds. */
  clockOffsetMs: number
}>

/** Who stands behind a desk. */
export const DESK_ROLES: Readonly<Record<Desk, readonly Role[]>> = {
  hospitalDesk: ['dischargePlanner'],
  headNurse: ['headNurse', 'dischargePlanner'],
  liaisonHead: ['headNurse', 'dischargePlanner'],
  careManager: ['careManager', 'supportCenterStaff'],
  officeManager: ['officeManager', 'careManager', 'supportCenterStaff'],
}

/** Escalations go to the person in charge, where there is one with an address. */
const PERSONAL: ReadonlySet<Desk> = new Set(['headNurse', 'liaisonHead', 'officeManager'])

/** Addresses belong to a desk; a member's own address is used only where the desk's office has none. */
export async function getNoticeFacts(
  db: Kysely<Database>,
  caseId: CaseId,
  receiver: Readonly<{ organisationId: string; desk: Desk }>,
): Promise<NoticeFacts> {
  const found = await db
    .selectFrom('coordination_case')
    .innerJoin('organisation', (join) => join.on('organisation.id', '=', receiver.organisationId))
    .select([
      'coordination_case.code',
      'coordination_case.clock_offset_ms',
      'organisation.name',
      'organisation.mail',
    ])
    .where('coordination_case.id', '=', caseId)
    .executeTakeFirstOrThrow()
  const members = await db
    .selectFrom('membership')
    .select(['role', 'mail'])
    .where('organisation_id', '=', receiver.organisationId)
    .where('role', 'in', DESK_ROLES[receiver.desk])
    .where('mail', 'is not', null)
    .orderBy('mail')
    .execute()
  // The person in charge first; the others only where there is none.
  const own = DESK_ROLES[receiver.desk].flatMap((role) =>
    members.flatMap((member) => (member.role === role ? (member.mail ?? []) : [])),
  )
  const isPersonal = PERSONAL.has(receiver.desk)
  const desk = found.mail === null ? own : [found.mail]
  return {
    caseCode: found.code,
    organisationName: found.name,
    clockOffsetMs: found.clock_offset_ms,
    addresses: isPersonal && own.length > 0 ? own.slice(0, 1) : desk.slice(0, 1),
  }
}

/** What a waiting notice is judged by before it goes; a case that writes has been recorded at least once. */
export async function getCaseState(db: Kysely<Database>, caseId: CaseId): Promise<CaseState> {
  const { state } = await db
    .selectFrom('coordination_case')
    .select('state')
    .where('id', '=', caseId)
    .where('state', 'is not', null)
    .executeTakeFirstOrThrow()
  return state as CaseState
}

/**
 * The duty a reminder speaks of, as long as it is owed: it stops the moment the duty is met or waived or the case is
 * closed. After a transfer the same duty of another stay is no reason to go on.
 */
export async function findOwedDuty(
  db: Kysely<Database>,
  caseId: CaseId,
  { duty, legId }: Readonly<{ duty: DutyCode; legId?: LegId }>,
): Promise<DutyView | undefined> {
  const row = await db
    .selectFrom('case_duty')
    .innerJoin('coordination_case', 'coordination_case.id', 'case_duty.case_id')
    .select('case_duty.view')
    .where('case_duty.case_id', '=', caseId)
    .where('coordination_case.closed_at', 'is', null)
    .where('case_duty.code', '=', duty)
    .where('case_duty.status', 'not in', ['done', 'waived'])
    .$if(legId !== undefined, (query) => query.where('case_duty.leg_id', '=', legId ?? ''))
    .executeTakeFirst()
  return row?.view as DutyView | undefined
}
