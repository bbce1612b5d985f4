import { type Kysely, sql } from 'kysely'
import { dayInJapan } from '../manual/calendar/japan-time'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseId, ProposedEvent } from '../manual/case/events'
import { findCalendarRow, snapshotBetween } from './calendars'
import { nextTry } from './next-try'
import { onceId } from './once-id'
import type { Database } from './schema'
import { insertSubmission } from './submissions'

/** A case that is to be told an organisation's calendar. */
export type CalendarChange = Readonly<{ caseId: CaseId; organisationId: string; cause: string }>

/** A snapshot is renewed when this is left of it (architecture §4). */
const RENEW_DAYS_LEFT = 30

/** A case that was being started while the calendar was saved may have been handed the former one. */
const WHILE_SAVING_MS = 10 * 60_000

/**
 * Writes down which open cases have to hear of an organisation's calendar: those judged by an earlier revision, and
 * those whose snapshot ends soon. Asking twice adds nothing.
 * @returns how many were added
 */
export async function noteCalendarChanges(
  db: Kysely<Database>,
  now: Date,
  organisationId?: string,
): Promise<number> {
  const only =
    organisationId === undefined ? sql`` : sql`and newest.organisation_id = ${organisationId}`
  const noted = await sql`
    with newest as (
      select distinct on (organisation_id) organisation_id, revision::text as revision, valid_from,
        hours, closed_on_national_holidays, closed_on,
        case when confirmed_on is null then 'unconfirmed' else revision::text end as said
      from business_calendar order by organisation_id, valid_from desc)
    insert into calendar_change (case_id, organisation_id, cause, next_try_at)
    select c.id, newest.organisation_id,
      newest.revision || ':' || coalesce(c.state->'calendars'->newest.organisation_id::text->>'to', ''), ${now}
    from coordination_case c
    join newest on newest.organisation_id in (c.hospital_id, c.coordinator_organisation_id)
    left join business_calendar heard
      on heard.revision::text = c.state->'calendars'->newest.organisation_id::text->>'revision'
    where c.closed_at is null and c.state is not null ${only}
      and ((c.created_at < newest.valid_from + interval '1 millisecond' * ${WHILE_SAVING_MS}::int
          and coalesce(c.state->'calendars'->newest.organisation_id::text->>'revision', '') <> newest.said
          -- Confirmed again without a change is a new revision, and nothing new to a case.
          and (heard.revision is null
            or (heard.hours, heard.closed_on_national_holidays, heard.closed_on)
              is distinct from (newest.hours, newest.closed_on_national_holidays, newest.closed_on)))
        or (c.state->'calendars'->newest.organisation_id::text->>'to')::date
          < ((${now}::timestamptz + interval '1 millisecond' * c.clock_offset_ms) at time zone 'Asia/Tokyo')::date
            + ${RENEW_DAYS_LEFT}::int)
    on conflict do nothing`.execute(db)
  return Number(noted.numAffectedRows ?? 0n)
}

/** Takes changes that are to be told now; one that cannot be told is tried later and holds up no other. */
export async function claimCalendarChanges(
  db: Kysely<Database>,
  now: Date,
  limit: number,
): Promise<readonly CalendarChange[]> {
  const claimed = await sql<CalendarChange>`
    update calendar_change
    set attempts = attempts + 1,
        next_try_at = ${nextTry(now)}
    where (case_id, organisation_id, cause) in (
      select case_id, organisation_id, cause from calendar_change
      where told_at is null and next_try_at <= ${now}
      order by next_try_at limit ${limit} for update skip locked)
    returning case_id as "caseId", organisation_id as "organisationId", cause`.execute(db)
  return claimed.rows
}

/**
 * Hands the calendar in force to a case, as a submission of the system's own, and notes that it was told: both or
 * neither, so that a kill in between loses nothing and repeats nothing. The case's row is held meanwhile, so that of
 * two revisions told at once the newer one is told last.
 */
export async function tellCalendarChange(
  db: Kysely<Database>,
  { caseId, organisationId, cause }: CalendarChange,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('coordination_case')
      .select(['region', 'hospital_id', 'admitted_on', 'closed_at', 'last_seq', 'clock_offset_ms'])
      .where('id', '=', caseId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const byTheCase = now.getTime() + found.clock_offset_ms
    const admittedOn = found.admitted_on as PlainDate
    const today = dayInJapan(byTheCase)
    const row = await findCalendarRow(tx, organisationId)
    // A revision that a newer one has followed is told by the newer one's row.
    const isNewest = row !== undefined && cause.startsWith(`${row.revision}:`)
    if (found.closed_at === null && isNewest) {
      const calendar = snapshotBetween(row, admittedOn, today > admittedOn ? today : admittedOn)
      const id = onceId(`calendarChanged:${caseId}:${organisationId}:${cause}`)
      const event: ProposedEvent<'CalendarChanged'> = {
        id,
        type: 'CalendarChanged',
        occurredAt: byTheCase,
        by: { side: 'system' },
        submissionId: id,
        data: { calendar },
      }
      await insertSubmission(
        tx,
        {
          id,
          region: found.region,
          caseId,
          accountId: 'system',
          organisationId: found.hospital_id,
          event,
          payload: {},
          seenSeq: found.last_seq,
        },
        now,
      )
    }
    await tx
      .updateTable('calendar_change')
      .set({ told_at: now })
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .where('cause', '=', cause)
      .execute()
  })
}
