import type { PlainDate } from '../manual/calendar/plain-date'
import type { Db } from './database'

/** Until when a draft may be commented on; a longer or shorter time is a further row. */
export interface EditionRounds {
  openUntil(edition: string): Promise<PlainDate | undefined>
  open(round: Readonly<{ edition: string; until: PlainDate; accountId: string }>): Promise<void>
}

export function createEditionRounds(db: Db, region: string, now: () => Date): EditionRounds {
  const newest = (edition: string) =>
    db
      .selectFrom('edition_round')
      .select(['number', 'open_until'])
      .where('region', '=', region)
      .where('edition', '=', edition)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  return {
    openUntil: async (edition) => (await newest(edition))?.open_until as PlainDate | undefined,
    open: async ({ edition, until, accountId }) => {
      const last = await newest(edition)
      if (last?.open_until === until) return
      // Two at the same moment: one row, and the page then shows which.
      await db
        .insertInto('edition_round')
        .values({
          region,
          edition,
          number: (last?.number ?? 0) + 1,
          open_until: until,
          opened_at: now(),
          account_id: accountId,
        })
        .onConflict((conflict) => conflict.columns(['region', 'edition', 'number']).doNothing())
        .execute()
    },
  }
}
