import type { PlainDate } from '../manual/calendar/plain-date'
import type { EditionStanding } from '../manual/notices/edition-news'
import type { Db } from './database'
import { newestRound } from './edition-rounds'

/** How far an edition has come in a region: until when it may be commented on, and whether it is published. */
export async function getEditionStanding(
  db: Db,
  region: string,
  edition: string,
): Promise<EditionStanding> {
  const round = await newestRound(db, region, edition)
  const published = await db
    .selectFrom('edition_publication')
    .select('edition')
    .where('region', '=', region)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return {
    isPublished: published !== undefined,
    ...(round !== undefined && { openUntil: round.open_until as PlainDate }),
  }
}
