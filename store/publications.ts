import type { Instant } from '../manual/calendar/japan-time'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { Edition } from '../manual/editions/edition'
import { editionsOf } from '../manual/editions/registry'
import type { Db } from './database'
import { contentHash } from './edition-hash'
import { queueEditionMails } from './edition-mails'

/** That an edition is the region's manual from its day on, and what it said when that was decided. */
export type Publication = Readonly<{
  edition: string
  contentHash: string
  from: PlainDate
  at: Instant
  /** Absent of an edition that was in force with the program as it came. */
  by?: Readonly<{ name: string; organisation: string }>
}>

export type Publisher = Readonly<{
  accountId: string
  name: string
  organisationId: string
  organisation: string
}>

export interface Publications {
  /** In the order in which they were recorded. */
  all(): Promise<readonly Publication[]>
  /**
   * Every organisation is told by mail.
   * @returns false when it has been published before; the first word stands.
   */
  publish(edition: Edition, by: Publisher): Promise<boolean>
  /** Of the edition's text in this program. */
  hashOf(edition: Edition): string
  /** Editions that the program brings as published are recorded with their content at its first start. */
  recordShipped(): Promise<void>
}

export function createPublications(db: Db, region: string, now: () => Date): Publications {
  const rowOf = (edition: Edition) => ({
    region,
    edition: edition.id,
    content_hash: contentHash(edition),
    in_force_from: edition.from,
    recorded_at: now(),
  })
  return {
    all: async () => {
      const rows = await db
        .selectFrom('edition_publication')
        .selectAll()
        .where('region', '=', region)
        .orderBy('recorded_at')
        .orderBy('edition')
        .execute()
      return rows.map((row) => ({
        edition: row.edition,
        contentHash: row.content_hash,
        from: row.in_force_from as PlainDate,
        at: row.recorded_at.getTime(),
        ...(row.act === 'published' && {
          by: { name: row.account_name ?? '', organisation: row.organisation_name ?? '' },
        }),
      }))
    },
    publish: (edition, { accountId, name, organisationId, organisation }) =>
      db.transaction().execute(async (tx) => {
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('edition_publication')
          .values({
            ...rowOf(edition),
            act: 'published',
            account_id: accountId,
            account_name: name,
            organisation_name: organisation,
          })
          .onConflict((conflict) => conflict.columns(['region', 'edition']).doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows !== 1n) return false
        const news = { what: 'published', edition: edition.id } as const
        await queueEditionMails(
          tx,
          { region, news, occasion: 'published', by: organisationId },
          now(),
        )
        return true
      }),
    hashOf: contentHash,
    recordShipped: async () => {
      const shipped = editionsOf(region).filter(({ draft }) => draft !== true)
      if (shipped.length === 0) return
      await db
        .insertInto('edition_publication')
        .values(shipped.map((edition) => ({ ...rowOf(edition), act: 'shipped' as const })))
        .onConflict((conflict) => conflict.columns(['region', 'edition']).doNothing())
        .execute()
    },
  }
}
