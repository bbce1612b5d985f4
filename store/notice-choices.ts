import { CHOICE_UNLESS_CHOSEN, type NoticeChoice } from '../manual/notices/personal'
import type { Db } from './database'

/** How a person is written to beside the desk of one organisation, and where. */
export type PersonalChoice = Readonly<{ choice: NoticeChoice; mail?: string }>

export interface NoticeChoices {
  of(accountId: string, organisationId: string): Promise<PersonalChoice>
  choose(accountId: string, organisationId: string, chosen: PersonalChoice): Promise<void>
}

export const createNoticeChoices = (db: Db, now: () => Date): NoticeChoices => ({
  of: async (accountId, organisationId) => {
    const row = await db
      .selectFrom('membership')
      .leftJoin('personal_notice as chosen', (join) =>
        join
          .onRef('chosen.account_id', '=', 'membership.account_id')
          .onRef('chosen.organisation_id', '=', 'membership.organisation_id'),
      )
      .select(['chosen.choice', 'chosen.mail as own', 'membership.mail as given'])
      .where('membership.account_id', '=', accountId)
      .where('membership.organisation_id', '=', organisationId)
      .executeTakeFirst()
    const mail = row?.own ?? row?.given
    return {
      choice: row?.choice ?? CHOICE_UNLESS_CHOSEN,
      ...(typeof mail === 'string' && { mail }),
    }
  },
  choose: async (accountId, organisationId, { choice, mail }) => {
    const chosen = { choice, mail: mail ?? null, changed_at: now() }
    await db
      .insertInto('personal_notice')
      .values({ account_id: accountId, organisation_id: organisationId, ...chosen })
      .onConflict((one) => one.columns(['account_id', 'organisation_id']).doUpdateSet(chosen))
      .execute()
  },
})
