import type { Instant } from '../manual/calendar/japan-time'
import type { CaseId } from '../manual/case/events'
import { purposeOfDuty } from '../manual/contacts/purpose-of-duty'
import type { DutyCode } from '../manual/editions/edition'
import { createContactLists } from './contact-lists'
import type { Db } from './database'

/** Whom a mail says to call: an office and its number, nobody's name. */
type NoticeCall = Readonly<{ office: string; phone: string; extension?: string }>

/** The other side's desk for a duty at the case's own hour; undefined while there is no other side, or no number. */
export async function findNoticeCall(
  db: Db,
  caseId: CaseId,
  receiver: Readonly<{ organisationId: string }>,
  duty: DutyCode,
  now: Instant,
): Promise<NoticeCall | undefined> {
  const { hospital_id, coordinator_organisation_id, clock_offset_ms } = await db
    .selectFrom('coordination_case')
    .select(['hospital_id', 'coordinator_organisation_id', 'clock_offset_ms'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const other = hospital_id === receiver.organisationId ? coordinator_organisation_id : hospital_id
  if (other === null) return undefined
  const [answer, { name }] = await Promise.all([
    createContactLists(db).findDeskFor(other, purposeOfDuty({ code: duty }), now + clock_offset_ms),
    db.selectFrom('organisation').select('name').where('id', '=', other).executeTakeFirstOrThrow(),
  ])
  if (answer.call === undefined) return undefined
  // A number that is not the desk's own is answered at the switchboard.
  const there = answer.kind === 'instead' ? answer.nightDesk : answer.desk
  const isDirect = !answer.mainFirst && answer.kind !== 'closed' && there !== undefined
  return { office: isDirect ? `${name} ${there.department}` : name, ...answer.call }
}
