import { dayInJapan } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { draftTitle } from '../../manual/editions/draft-title'
import type { Edition } from '../../manual/editions/edition'
import { draftsOf, editionInForce, editionsOf } from '../../manual/editions/registry'
import type { Publication, Publications } from '../../store/publications'

/** An edition as an event names it. */
export type EditionPin = Readonly<{ edition: string; editionPublishedOn?: PlainDate }>

/**
 * The region's editions as it has published them. Kept in memory, since every page names the one in force; another
 * process learns of a publication at its next refresh, long before its day, which is never the day of publishing.
 */
export interface EditionShelf {
  inForce(day: PlainDate): Edition
  /** What a stay that begins on the day is pinned to. */
  pinFor(day: PlainDate): EditionPin
  pinTo(edition: Edition): EditionPin
  /** Published, in force on the day, oldest first. */
  inForceBy(day: PlainDate): readonly Edition[]
  drafts(): readonly Edition[]
  find(id: string): Edition | undefined
  /** As it is called today: with （案） while it is a draft. */
  titleOf(edition: Edition): string
  all(): readonly Edition[]
  publicationOf(id: string): Publication | undefined
  /** @returns 0, so that it can be repeated */
  refresh(): Promise<number>
}

export function createEditionShelf(
  region: string,
  publications: Pick<Publications, 'all'>,
  known: readonly Publication[] = [],
): EditionShelf {
  const all = editionsOf(region)
  const ids = (): readonly string[] => known.map(({ edition }) => edition)
  const inForce = (day: PlainDate): Edition => editionInForce(region, day, ids())
  const publicationOf = (id: string) => known.find(({ edition }) => edition === id)
  const isDraft = ({ id, draft }: Edition): boolean => draft === true && !ids().includes(id)
  const pinTo = ({ id, draft }: Edition): EditionPin => {
    const publication = publicationOf(id)
    return draft === true && publication !== undefined
      ? { edition: id, editionPublishedOn: dayInJapan(publication.at) }
      : { edition: id }
  }
  return {
    inForce,
    pinFor: (day) => pinTo(inForce(day)),
    pinTo,
    inForceBy: (day) =>
      all.filter(({ id, draft, from }) => (draft !== true || ids().includes(id)) && from <= day),
    drafts: () => draftsOf(region, ids()),
    titleOf: (edition) => (isDraft(edition) ? draftTitle(edition) : edition.title),
    find: (id) => all.find((edition) => edition.id === id),
    all: () => all,
    publicationOf,
    refresh: async () => {
      known = await publications.all()
      return 0
    },
  }
}
