import { type Kysely, sql } from 'kysely'
import { dayInJapan, endOfDayInJapan, type Instant } from '../manual/calendar/japan-time'
import { addDays } from '../manual/calendar/plain-date'
import { getLeg } from '../manual/case/legs'
import type { CaseState } from '../manual/case/state'
import { findRung } from '../manual/editions/duty-row'
import type { Notice } from '../manual/notices/notices'
import {
  CHOICE_UNLESS_CHOSEN,
  isUrgent,
  type NoticeChoice,
  PERSONAL_MAILS_A_DAY,
  personalWay,
  type PersonalNotice,
} from '../manual/notices/personal'
import { DESK_ROLES } from './notice-facts'
import { keepForDigest, markSending, type Taking } from './outbox'
import type { Database } from './schema'

type PersonalRow = Readonly<{
  key: string
  kind: 'personalMail' | 'digestLine'
  content: PersonalNotice
}>

/** What a reminder writes for the persons of its desk, beside the desk's own mail. */
export async function personalRows(
  db: Kysely<Database>,
  notice: Notice,
  state: CaseState,
): Promise<readonly PersonalRow[]> {
  const { key, duty, legId, milestone, receiver } = notice
  if (duty === undefined || legId === undefined || milestone === undefined) return []
  const rung = findRung(getLeg(state, legId).edition, duty, milestone)
  if (rung === undefined) return []
  const urgent = isUrgent(rung)
  const persons = await members(db, receiver.organisationId)
    .where('membership.role', 'in', DESK_ROLES[receiver.desk])
    .execute()
  const choices = new Map(persons.map((row) => [row.account_id, choiceOf(row)]))
  return [...choices].flatMap(([person, choice]) => {
    const kind = personalWay(choice, urgent)
    return kind === undefined
      ? []
      : [{ key: `${key}:${person}`, kind, content: { ...notice, person, urgent } }]
  })
}

/** A person as she is written to at the moment of sending; undefined when she has left the desk or has no address. */
export async function findPersonalReceiver(
  db: Kysely<Database>,
  { person, receiver }: Pick<PersonalNotice, 'person' | 'receiver'>,
) {
  const row = await members(db, receiver.organisationId)
    .where('membership.account_id', '=', person)
    .where('membership.role', 'in', DESK_ROLES[receiver.desk])
    .executeTakeFirst()
  const address = row?.own ?? row?.given ?? undefined
  if (row === undefined || address === undefined) return undefined
  return {
    name: row.display_name,
    address,
    choice: choiceOf(row),
  }
}

/** Everybody of an organisation who has an address of her own, with what she has chosen. */
const members = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('membership')
    .leftJoin('personal_notice as chosen', (join) =>
      join
        .onRef('chosen.account_id', '=', 'membership.account_id')
        .onRef('chosen.organisation_id', '=', 'membership.organisation_id'),
    )
    .select([
      'membership.account_id',
      'membership.display_name',
      'membership.mail as given',
      'chosen.mail as own',
      'chosen.choice',
    ])
    .where('membership.organisation_id', '=', organisationId)
    .where((eb) =>
      eb.or([eb('membership.mail', 'is not', null), eb('chosen.mail', 'is not', null)]),
    )
    .orderBy('membership.account_id')

const choiceOf = ({ choice }: Readonly<{ choice: NoticeChoice | null }>): NoticeChoice =>
  choice ?? CHOICE_UNLESS_CHOSEN

/**
 * Commits that a mail of a person's own is about to be handed over: one after the other for each person, so that the
 * day's cap holds however many go at once. Over the cap it waits for the digest.
 */
export async function takeWithinCap(
  db: Kysely<Database>,
  key: string,
  messageId: string,
  { person, at }: Readonly<{ person: string; at: Instant }>,
): Promise<Taking> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`personalMail:${person}`}, 0))`.execute(
      tx,
    )
    if ((await goneOn(tx, person, at)) < PERSONAL_MAILS_A_DAY)
      return markSending(tx, key, messageId)
    await keepForDigest(tx, key)
    return 'kept'
  })
}

/**
 * Mails of a person's own, digests among them, that have gone, may have gone or are going on the day of an instant.
 * One that nobody knows of counts on the day of its last try, which the quiet hours keep away from midnight.
 */
async function goneOn(db: Kysely<Database>, person: string, at: Instant): Promise<number> {
  const day = dayInJapan(at)
  const counted = await sql<{ count: number }>`
    select count(*) as count from outbox left join coordination_case on coordination_case.id = outbox.case_id
    where kind in ('personalMail', 'digest') and content ->> 'person' = ${person}
      and (outbox.status = 'sending' or (outbox.status in ('sent', 'unknown')
        and coalesce(sent_at, next_try_at + interval '1 millisecond' * coalesce(clock_offset_ms, 0))
          >= ${new Date(endOfDayInJapan(addDays(day, -1)))}
        and coalesce(sent_at, next_try_at + interval '1 millisecond' * coalesce(clock_offset_ms, 0))
          < ${new Date(endOfDayInJapan(day))}))`.execute(db)
  return counted.rows[0]?.count ?? 0
}
