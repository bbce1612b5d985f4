import type { Kysely } from 'kysely'
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
  personalWay,
  type PersonalNotice,
} from '../manual/notices/personal'
import { DESK_ROLES } from './notice-facts'
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

/** A person as she is written to at the moment of sending; undefined when she has left or has no address. */
export async function findPersonalReceiver(
  db: Kysely<Database>,
  { person, receiver }: Pick<PersonalNotice, 'person' | 'receiver'>,
  at: Instant,
) {
  const row = await members(db, receiver.organisationId)
    .where('membership.account_id', '=', person)
    .executeTakeFirst()
  const address = row?.own ?? row?.given ?? undefined
  if (row === undefined || address === undefined) return undefined
  return {
    name: row.display_name,
    address,
    choice: choiceOf(row),
    sentToday: await sentOn(db, person, at),
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

/** Mails of a person's own, digests among them, on the day of an instant. */
async function sentOn(db: Kysely<Database>, person: string, at: Instant): Promise<number> {
  const day = dayInJapan(at)
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('kind', 'in', ['personalMail', 'digest'])
    .where('status', '=', 'sent')
    .where((eb) => eb(eb.ref('content', '->>').key('person' as never), '=', person as never))
    .where('sent_at', '>=', new Date(endOfDayInJapan(addDays(day, -1))))
    .where('sent_at', '<', new Date(endOfDayInJapan(day)))
    .executeTakeFirstOrThrow()
  return Number(count)
}
