import { sql } from 'kysely'
import type { Db } from './database'

/** What was proved of a number ends when neither the organisation nor the newest list of its desks names it. */
export async function leaveOldNumbers(db: Db, organisationId: string, at: Date): Promise<void> {
  await sql`
    update fax_line set left_at = ${at}
    where organisation_id = ${organisationId} and left_at is null
      and not exists (
        select from organisation
        where organisation.id = fax_line.organisation_id and organisation.fax = fax_line.number)
      and not exists (
        select from contact_desk desk
        where desk.organisation_id = fax_line.organisation_id and desk.fax = fax_line.number
          and desk.number = (
            select max(list.number) from contact_list list
            where list.organisation_id = fax_line.organisation_id))
  `.execute(db)
}
