import { sql } from 'kysely'
import type { Instant } from '../manual/calendar/japan-time'
import { dayInJapan } from '../manual/calendar/japan-time'
import type { Db } from './database'

/** A tip or a page of an edition: `tip:phoneFirst`, `summary:wardNurse`. */
export type ReadItem = Readonly<{ edition: string; item: string }>

/** Where somebody stands who reads: never who it is. */
export type Reader = Readonly<{ organisationId: string; deskId?: string }>

/** `desk`: its name; absent of those who stand behind none. */
export type ReadCount = Readonly<{ item: string; desk?: string; count: number }>

export type Trained = Readonly<{ item: string; name: string; desk?: string; at: Instant }>

export interface EditionReadings {
  count(edition: string, items: readonly string[], reader: Reader): Promise<void>
  /** Of one organisation, by its desks; over all months. */
  ofOrganisation(edition: string, organisationId: string): Promise<readonly ReadCount[]>
  /** Of the whole region: no desk and no organisation can be told from it. */
  ofRegion(edition: string): Promise<readonly ReadCount[]>
  /** Said twice, the first time stands. */
  confirm(
    read: ReadItem,
    reader: Reader & Readonly<{ accountId: string; name: string }>,
  ): Promise<void>
  hasConfirmed(read: ReadItem, organisationId: string, accountId: string): Promise<boolean>
  trained(edition: string, organisationId: string): Promise<readonly Trained[]>
}

export function createEditionReadings(db: Db, region: string, now: () => Date): EditionReadings {
  return {
    count: async (edition, items, { organisationId, deskId = '' }) => {
      if (items.length === 0) return
      const month = `${dayInJapan(now().getTime()).slice(0, 7)}-01`
      await db
        .insertInto('edition_reading')
        .values(
          items.map((item) => ({
            region,
            edition,
            item,
            organisation_id: organisationId,
            desk_id: deskId,
            month,
            count: 1,
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['region', 'edition', 'item', 'organisation_id', 'desk_id', 'month'])
            .doUpdateSet({ count: sql<number>`edition_reading.count + 1` }),
        )
        .execute()
    },
    ofOrganisation: async (edition, organisationId) => {
      const rows = await db
        .selectFrom('edition_reading')
        .leftJoin('desk', (join) => join.on(sql`desk.id::text`, '=', sql.ref('desk_id')))
        .select(({ fn }) => ['item', 'desk.name', fn.sum<number>('count').as('total')])
        .where('region', '=', region)
        .where('edition', '=', edition)
        .where('edition_reading.organisation_id', '=', organisationId)
        .groupBy(['item', 'desk.name'])
        .orderBy('desk.name')
        .execute()
      return rows.map(({ item, name, total }) => ({
        item,
        count: total,
        ...(name !== null && { desk: name }),
      }))
    },
    ofRegion: async (edition) => {
      const rows = await db
        .selectFrom('edition_reading')
        .select(({ fn }) => ['item', fn.sum<number>('count').as('total')])
        .where('region', '=', region)
        .where('edition', '=', edition)
        .groupBy('item')
        .execute()
      return rows.map(({ item, total }) => ({ item, count: total }))
    },
    confirm: async ({ edition, item }, { organisationId, deskId = '', accountId, name }) => {
      await db
        .insertInto('edition_training')
        .values({
          region,
          edition,
          item,
          organisation_id: organisationId,
          account_id: accountId,
          account_name: name,
          desk_id: deskId,
          confirmed_at: now(),
        })
        .onConflict((conflict) =>
          conflict
            .columns(['region', 'edition', 'item', 'organisation_id', 'account_id'])
            .doNothing(),
        )
        .execute()
    },
    hasConfirmed: async ({ edition, item }, organisationId, accountId) => {
      const row = await db
        .selectFrom('edition_training')
        .select('confirmed_at')
        .where('region', '=', region)
        .where('edition', '=', edition)
        .where('item', '=', item)
        .where('organisation_id', '=', organisationId)
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      return row !== undefined
    },
    trained: async (edition, organisationId) => {
      const rows = await db
        .selectFrom('edition_training')
        .leftJoin('desk', (join) => join.on(sql`desk.id::text`, '=', sql.ref('desk_id')))
        .select(['item', 'account_name', 'desk.name', 'confirmed_at'])
        .where('region', '=', region)
        .where('edition', '=', edition)
        .where('edition_training.organisation_id', '=', organisationId)
        .orderBy('confirmed_at')
        .execute()
      return rows.map(({ item, account_name, name, confirmed_at }) => ({
        item,
        name: account_name,
        at: confirmed_at.getTime(),
        ...(name !== null && { desk: name }),
      }))
    },
  }
}
