import type { PlainDate } from '../calendar/plain-date'

/** What the organisations of a region are told by mail of an edition of their manual. */
export type EditionNews =
  | Readonly<{ what: 'roundOpened' | 'roundChanged'; edition: string; until: PlainDate }>
  | Readonly<{ what: 'published'; edition: string }>

/** How an edition stands: the last day of its comment round, and whether it has been published. */
export type EditionStanding = Readonly<{ openUntil?: PlainDate; isPublished: boolean }>

/** Whether a mail that is about to go still says what is so; what has been overtaken meanwhile is not sent. */
export function isStillNews(
  news: EditionNews,
  { openUntil, isPublished }: EditionStanding,
  today: PlainDate,
): boolean {
  if (news.what === 'published') return isPublished
  return !isPublished && openUntil === news.until && today <= news.until
}
