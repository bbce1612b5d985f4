import { randomUUID } from 'node:crypto'
import type { CalendarSnapshot } from '../manual/calendar/business-calendar'
import { dayInJapan } from '../manual/calendar/japan-time'
import { type PlainDate, plainDate } from '../manual/calendar/plain-date'
import { noteCalendarChanges } from './calendar-changes'
import { findCalendarRow } from './calendars'
import type { Db } from './database'

/** An organisation's own days, as somebody of it has entered them. */
export type OwnDays = Pick<CalendarSnapshot, 'hours' | 'closedOnNationalHolidays' | 'closedOn'>

export type CalendarRevision = Readonly<{
  revision: string
  days: OwnDays
  confirmedOn?: PlainDate
  validFrom: number
  /** The name as it was then; absent for what was given from outside. */
  changedByName?: string
}>

export type NewRevision = Readonly<{
  organisationId: string
  days: OwnDays
  /** The revision the page was drawn from; empty when there was none. */
  seenRevision: string
  by: Readonly<{ accountId: string; name: string }>
}>

export interface CalendarRevisions {
  /** Newest first: what is in force, then what was. */
  of(organisationId: string): Promise<readonly CalendarRevision[]>
  /** Adds a revision, confirmed today, and notes which open cases must hear of it. */
  add(revision: NewRevision): Promise<'added' | 'changedMeanwhile'>
}

/** Nobody reads further back than this on the page; the record keeps all of it. */
const SHOWN = 20

export const createCalendarRevisions = (db: Db, now: () => Date): CalendarRevisions => ({
  of: (organisationId) => revisionsOf(db, organisationId),
  add: (revision) => addRevision(db, revision, now()),
})

async function revisionsOf(db: Db, organisationId: string): Promise<readonly CalendarRevision[]> {
  const rows = await db
    .selectFrom('business_calendar')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('valid_from', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    days: {
      hours: row.hours,
      closedOnNationalHolidays: row.closed_on_national_holidays,
      closedOn: row.closed_on.map(plainDate),
    },
    ...(row.confirmed_on !== null && { confirmedOn: row.confirmed_on as PlainDate }),
    validFrom: row.valid_from.getTime(),
    ...(row.changed_by_name !== null && { changedByName: row.changed_by_name }),
  }))
}

async function addRevision(
  db: Db,
  { organisationId, days, seenRevision, by }: NewRevision,
  now: Date,
): Promise<'added' | 'changedMeanwhile'> {
  return db.transaction().execute(async (tx) => {
    // Two people saving at once come one after the other, and the second one is told.
    await tx
      .selectFrom('organisation')
      .select('id')
      .where('id', '=', organisationId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const newest = await findCalendarRow(tx, organisationId)
    if ((newest?.revision ?? '') !== seenRevision) return 'changedMeanwhile'
    await tx
      .insertInto('business_calendar')
      .values({
        revision: randomUUID(),
        organisation_id: organisationId,
        hours: JSON.stringify(days.hours),
        closed_on_national_holidays: days.closedOnNationalHolidays,
        closed_on: [...days.closedOn],
        confirmed_on: dayInJapan(now.getTime()),
        valid_from: now,
        changed_by: by.accountId,
        changed_by_name: by.name,
      })
      .execute()
    await noteCalendarChanges(tx, now, organisationId)
    return 'added'
  })
}
