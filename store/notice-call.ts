import type { Instant } from '../manual/calendar/japan-time'
import type { CaseId } from '../manual/case/events'
import { purposeOfDuty } from '../manual/contacts/purpose-of-duty'
import type { DutyCode } from '../manual/editions/edition'
import type { CaseState } from '../manual/case/state'
import { createContactLists } from './contact-lists'
import type { Db } from './database'
import { createOrganisations } from './organisations'

/** Whom a mail says to call: an office, its number, and who looks after the case there; never who the patient is. */
type NoticeCall = Readonly<{ office: string; phone: string; extension?: string; person?: string }>

/** The other side's desk for a duty at the case's own hour; undefined while there is no other side, or no number. */
export async function findNoticeCall(
  db: Db,
  caseId: CaseId,
  receiver: Readonly<{ organisationId: string }>,
  duty: DutyCode,
  now: Instant,
): Promise<NoticeCall | undefined> {
  const { hospital_id, coordinator_organisation_id, clock_offset_ms, state } = await db
    .selectFrom('coordination_case')
    .select(['hospital_id', 'coordinator_organisation_id', 'clock_offset_ms', 'state'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const other = hospital_id === receiver.organisationId ? coordinator_organisation_id : hospital_id
  if (other === null) return undefined
  const [answer, { name }, person] = await Promise.all([
    createContactLists(db).findDeskFor(other, purposeOfDuty({ code: duty }), now + clock_offset_ms),
    db.selectFrom('organisation').select('name').where('id', '=', other).executeTakeFirstOrThrow(),
    findContactName(db, other, state as CaseState | null),
  ])
  if (answer.call === undefined) return undefined
  // A number that is not the desk's own is answered at the switchboard.
  const there = answer.kind === 'instead' ? answer.nightDesk : answer.desk
  const isDirect = !answer.mainFirst && answer.kind !== 'closed' && there !== undefined
  return {
    office: isDirect ? `${name} ${there.department}` : name,
    ...answer.call,
    ...(person !== undefined && { person }),
  }
}

/** The one person to talk to at that organisation, as the case page names her. */
async function findContactName(
  db: Db,
  organisationId: string,
  state: CaseState | null,
): Promise<string | undefined> {
  const members = await createOrganisations(db).membersOf(organisationId)
  const leg = state?.legs.findLast(({ hospitalId }) => hospitalId === organisationId)
  const chosen = leg === undefined ? state?.coordinator?.accountId : leg.hospitalContact
  const roles = leg === undefined ? ['careManager', 'supportCenterStaff'] : ['dischargePlanner']
  const contact =
    members.find(({ accountId }) => accountId === chosen) ??
    members.find(({ role }) => roles.includes(role))
  return contact?.name
}
