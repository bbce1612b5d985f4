import type { PlainDate } from '../manual/calendar/plain-date'
import type { Db } from './database'
import { queueEditionMails } from './edition-mails'

export type NewRound = Readonly<{
  edition: string
  until: PlainDate
  accountId: string
  organisationId: string
}>

/** Until when a draft may be commented on; a longer or shorter time is a further row, and each is told by mail. */
export interface EditionRounds {
  openUntil(edition: string): Promise<PlainDate | undefined>
  /** @returns false when that was its last day already, or somebody else was quicker; nothing is written or told then */
  open(round: NewRound): Promise<boolean>
}

/** The one that holds of an edition; its number counts the rounds before it. */
export const newestRound = (db: Db, region: string, edition: string) =>
  db
    .selectFrom('edition_round')
    .select(['number', 'open_until'])
    .where('region', '=', region)
    .where('edition', '=', edition)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

export function createEditionRounds(db: Db, region: string, now: () => Date): EditionRounds {
  const newest = (edition: string) => newestRound(db, region, edition)
  return {
    openUntil: async (edition) => (await newest(edition))?.open_until as PlainDate | undefined,
    open: async ({ edition, until, accountId, organisationId }) => {
      const last = await newest(edition)
      if (last?.open_until === until) return false
      const number = (last?.number ?? 0) + 1
      return db.transaction().execute(async (tx) => {
        // Two at the same moment: one row, and the page then shows which.
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('edition_round')
          .values({
            region,
            edition,
            number,
            open_until: until,
            opened_at: now(),
            account_id: accountId,
          })
          .onConflict((conflict) => conflict.columns(['region', 'edition', 'number']).doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows !== 1n) return false
        const what = last === undefined ? 'roundOpened' : 'roundChanged'
        await queueEditionMails(
          tx,
          {
            region,
            news: { what, edition, until },
            occasion: `round-${number}`,
            by: organisationId,
          },
          now(),
        )
        return true
      })
    },
  }
}
