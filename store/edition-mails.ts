import type { Kysely, Transaction } from 'kysely'
import type { EditionNews } from '../manual/notices/edition-news'
import type { Database, OutboxStatus } from './schema'

type Content = Readonly<{ region: string; organisationId: string; news: EditionNews }>

export type EditionMailRow = Readonly<{
  key: string
  region: string
  news: EditionNews
  status: OutboxStatus
  createdAt: Date
  receiver: Readonly<{ name: string; mail?: string }>
}>

type Telling = Readonly<{
  region: string
  news: EditionNews
  /** Tells this round or publication from the others of the edition. */
  occasion: string
  /** Who has done it need not be told. */
  by: string
}>

/**
 * One mail to each organisation of the region that takes part and has given an address, in the transaction of what it
 * tells: either both are there or neither.
 */
export async function queueEditionMails(
  tx: Transaction<Database>,
  { region, news, occasion, by }: Telling,
  now: Date,
): Promise<void> {
  const receivers = await tx
    .selectFrom('organisation')
    .select('id')
    .where('region', '=', region)
    .where('registered', '=', true)
    .where('mail', 'is not', null)
    .where('id', '!=', by)
    .execute()
  if (receivers.length === 0) return
  await tx
    .insertInto('outbox')
    .values(
      receivers.map(({ id: organisationId }) => {
        const key = `edition:${region}:${news.edition}:${occasion}:${organisationId}`
        const content: Content = { region, organisationId, news }
        return {
          key,
          case_id: null,
          event_id: key,
          kind: 'editionMail' as const,
          content: JSON.stringify(content),
          next_try_at: now,
          created_at: now,
        }
      }),
    )
    .execute()
}

export async function findEditionMail(
  db: Kysely<Database>,
  key: string,
): Promise<EditionMailRow | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select(['key', 'content', 'status', 'created_at'])
    .where('key', '=', key)
    .where('kind', '=', 'editionMail')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { region, organisationId, news } = row.content as Content
  const { name, mail } = await db
    .selectFrom('organisation')
    .select(['name', 'mail'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return {
    key: row.key,
    region,
    news,
    status: row.status,
    createdAt: row.created_at,
    receiver: { name, ...(mail !== null && { mail }) },
  }
}
