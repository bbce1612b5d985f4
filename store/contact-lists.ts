import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { dayInJapan, type Instant } from '../manual/calendar/japan-time'
import type { PlainDate } from '../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../manual/calendar/unconfirmed-calendar'
import type { About, ContactDesk, ContactList } from '../manual/contacts/contact-list'
import { type DeskAnswer, deskFor } from '../manual/contacts/desk-for'
import type { Purpose } from '../manual/contacts/purposes'
import { findCalendarSnapshot } from './calendars'
import { toContactList, toDeskRow } from './contact-rows'
import type { Db } from './database'
import { leaveOldNumbers } from './old-fax-numbers'

/** One line of a list's history. */
export type ContactListAct = Readonly<{
  number: number
  act: 'given' | 'changed' | 'confirmed'
  at: Instant
  /** Absent when the list was given from outside. */
  by?: string
}>

/** A new revision of the whole list; refused when the one it was made from is no longer the newest. */
export type NewContactList = Readonly<{
  organisationId: string
  /** The revision it was made from; 0 when there was none. */
  after: number
  act: 'given' | 'changed' | 'confirmed'
  desks: readonly ContactDesk[]
  about: About
  validFrom: PlainDate
  confirmedOn: PlainDate | undefined
  at: Date
  by: Readonly<{ accountId: string; name: string }> | undefined
}>

/** The lists in force on the day, or the newest without one, by organisation; who has given none is missing. */
export async function findContactLists(
  db: Db,
  organisationIds: readonly string[],
  on?: PlainDate,
): Promise<ReadonlyMap<string, ContactList>> {
  if (organisationIds.length === 0) return new Map()
  const lists = await db
    .selectFrom('contact_list')
    .distinctOn('organisation_id')
    .selectAll()
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('contact_desk')
          .selectAll('contact_desk')
          .whereRef('contact_desk.organisation_id', '=', 'contact_list.organisation_id')
          .whereRef('contact_desk.number', '=', 'contact_list.number'),
      ).as('desks'),
    )
    .where('organisation_id', 'in', organisationIds)
    .$if(on !== undefined, (query) => query.where('valid_from', '<=', on ?? ''))
    .orderBy('organisation_id')
    .orderBy('number', 'desc')
    .execute()
  return new Map(
    lists.map(({ desks, ...list }) => [list.organisation_id, toContactList(list, desks)]),
  )
}

/** One revision by its number, for what somebody had before their eyes. */
async function findRevision(
  db: Db,
  organisationId: string,
  number: number,
): Promise<ContactList | undefined> {
  const list = await db
    .selectFrom('contact_list')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (list === undefined) return undefined
  const desks = await db
    .selectFrom('contact_desk')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .execute()
  return toContactList(list, desks)
}

async function addContactList(db: Db, list: NewContactList): Promise<'added' | 'changedMeanwhile'> {
  const { organisationId, after, desks } = list
  const number = after + 1
  return db.transaction().execute(async (trx) => {
    const { newest } = await trx
      .selectFrom('contact_list')
      .select((eb) => eb.fn.max('number').as('newest'))
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow()
    // `max` of no row is null, whatever the type says.
    if (((newest as number | null) ?? 0) !== after) return 'changedMeanwhile'
    const added = await trx
      .insertInto('contact_list')
      .values({
        organisation_id: organisationId,
        number,
        act: list.act,
        about: JSON.stringify(list.about),
        valid_from: list.validFrom,
        confirmed_on: list.confirmedOn ?? null,
        updated_at: list.at,
        updated_by: list.by?.accountId ?? null,
        updated_by_name: list.by?.name ?? null,
      })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'number']).doNothing())
      .returning('number')
      .executeTakeFirst()
    if (added === undefined) return 'changedMeanwhile'
    if (desks.length > 0)
      await trx
        .insertInto('contact_desk')
        .values(desks.map((desk) => toDeskRow(organisationId, number, desk)))
        .execute()
    await leaveOldNumbers(trx, organisationId, list.at)
    return 'added'
  })
}

async function historyOf(db: Db, organisationId: string): Promise<readonly ContactListAct[]> {
  const rows = await db
    .selectFrom('contact_list')
    .select(['number', 'act', 'updated_at', 'updated_by_name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, act, updated_at, updated_by_name }) => ({
    number,
    act,
    at: updated_at.getTime(),
    ...(updated_by_name !== null && { by: updated_by_name }),
  }))
}

/** Whom to call at an organisation for a purpose at an instant, judged by its list and its calendar of that day. */
async function findDeskFor(
  db: Db,
  organisationId: string,
  purpose: Purpose,
  at: Instant,
): Promise<DeskAnswer> {
  const today = dayInJapan(at)
  const [lists, calendar, organisation] = await Promise.all([
    findContactLists(db, [organisationId], today),
    findCalendarSnapshot(db, organisationId, today),
    db
      .selectFrom('organisation')
      .select('phone')
      .where('id', '=', organisationId)
      .executeTakeFirst(),
  ])
  return deskFor({
    purpose,
    at,
    list: lists.get(organisationId),
    calendar: calendar ?? unconfirmedCalendar(organisationId),
    mainPhone: organisation?.phone ?? undefined,
  })
}

export const createContactLists = (db: Db) => ({
  findAll: (organisationIds: readonly string[], on: PlainDate) =>
    findContactLists(db, organisationIds, on),
  find: async (organisationId: string, on: PlainDate) =>
    (await findContactLists(db, [organisationId], on)).get(organisationId),
  findNewest: async (organisationId: string) =>
    (await findContactLists(db, [organisationId])).get(organisationId),
  findRevision: (organisationId: string, number: number) =>
    findRevision(db, organisationId, number),
  add: (list: NewContactList) => addContactList(db, list),
  historyOf: (organisationId: string) => historyOf(db, organisationId),
  findDeskFor: (organisationId: string, purpose: Purpose, at: Instant) =>
    findDeskFor(db, organisationId, purpose, at),
})

export type ContactLists = ReturnType<typeof createContactLists>
