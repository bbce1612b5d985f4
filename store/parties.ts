import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ContactList } from '../manual/contacts/contact-list'
import { findContactLists } from './contact-lists'
import type { Db } from './database'
import {
  type DeskEntry,
  DESK_COLUMNS,
  type Member,
  MEMBER_COLUMNS,
  ORGANISATION_COLUMNS,
  type OrganisationEntry,
  toDeskEntry,
  toEntry,
  toMember,
} from './organisations'

/** An organisation with everything a case page says of it: desks, people, whom to call. */
export type Party = OrganisationEntry &
  Readonly<{
    desks: readonly DeskEntry[]
    members: readonly Member[]
    /** Absent when the organisation has given none. */
    contactList?: ContactList
  }>

/** All the parties of a case in one reading: every page of a case begins with it. */
export async function findParties(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, Party>> {
  const [rows, lists] = await Promise.all([
    db
      .selectFrom('organisation')
      .select(ORGANISATION_COLUMNS)
      .select((eb) => [
        jsonArrayFrom(
          eb
            .selectFrom('desk')
            .select(DESK_COLUMNS)
            .whereRef('desk.organisation_id', '=', 'organisation.id')
            .orderBy('desk.code'),
        ).as('desks'),
        jsonArrayFrom(
          eb
            .selectFrom('membership')
            .select(MEMBER_COLUMNS)
            .whereRef('membership.organisation_id', '=', 'organisation.id')
            .orderBy('membership.display_name'),
        ).as('members'),
      ])
      .where('id', 'in', organisationIds)
      .execute(),
    findContactLists(db, organisationIds),
  ])
  return new Map(
    rows.map(({ desks, members, ...row }) => {
      const contactList = lists.get(row.id)
      return [
        row.id,
        {
          ...toEntry(row),
          desks: desks.map(toDeskEntry),
          members: members.map(toMember),
          ...(contactList && { contactList }),
        },
      ]
    }),
  )
}
