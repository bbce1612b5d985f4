import type { PlainDate } from '../manual/calendar/plain-date'
import type { IndicatorFact } from '../manual/indicators/indicators'
import type { Db } from './database'

export interface RateFacts {
  /** Every stay that was admitted or discharged within the days, both included. */
  between(from: PlainDate, to: PlainDate): Promise<readonly IndicatorFact[]>
  /** The newest month anything is known of, '2026-11': a region that trains may be ahead of the calendar. */
  newestMonth(): Promise<string | undefined>
}

export function createRateFacts(db: Db, region: string): RateFacts {
  return {
    between: async (from, to) => {
      const rows = await db
        .selectFrom('indicator_fact')
        .select('fact')
        .where('region', '=', region)
        .where((eb) =>
          eb.or([
            eb.and([eb('discharged_on', '>=', from), eb('discharged_on', '<=', to)]),
            eb.and([eb('admitted_on', '>=', from), eb('admitted_on', '<=', to)]),
          ]),
        )
        .orderBy('case_id')
        .orderBy('leg_id')
        .execute()
      return rows.map(({ fact }) => fact as IndicatorFact)
    },
    newestMonth: async () => {
      const row = await db
        .selectFrom('indicator_fact')
        .select(({ fn }) => [
          fn.max<string | null>('admitted_on').as('admitted'),
          fn.max<string | null>('discharged_on').as('discharged'),
        ])
        .where('region', '=', region)
        .executeTakeFirst()
      const days = [row?.admitted, row?.discharged].filter((day) => typeof day === 'string')
      return days.toSorted().at(-1)?.slice(0, 7)
    },
  }
}
