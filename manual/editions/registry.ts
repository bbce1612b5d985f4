import type { PlainDate } from '../calendar/plain-date'
import type { Edition } from './edition'
import { NANWA_1 } from './nanwa-1'
import { NANWA_2 } from './nanwa-2'
import { NANWA_3_DRAFT } from './nanwa-3-draft'

export class UnknownEdition extends Error {
  constructor(what: string) {
    super(`no edition of the manual for ${JSON.stringify(what.slice(0, 40))}`)
    this.name = 'UnknownEdition'
  }
}

/** Every edition, oldest first within its region; a draft comes last and is nobody's manual yet. */
const EDITIONS: readonly Edition[] = [NANWA_1, NANWA_2, NANWA_3_DRAFT]

/** Ids of drafts that the region has published as they were shipped: a fact from outside, so it is handed in. */
export type PublishedDrafts = readonly string[]

function publishedEditions(published: PublishedDrafts = []): readonly Edition[] {
  return EDITIONS.filter(({ id, draft }) => draft !== true || published.includes(id))
}

/** Every edition of a region, oldest first. */
export function editionsOf(region: string): readonly Edition[] {
  return EDITIONS.filter((edition) => edition.region === region)
}

/** The drafts of a region: what may be tried and commented on, until the region publishes them. */
export function draftsOf(region: string, published: PublishedDrafts = []): readonly Edition[] {
  return editionsOf(region).filter(({ id, draft }) => draft === true && !published.includes(id))
}

export function editionIds(): readonly string[] {
  return EDITIONS.map(({ id }) => id)
}

export function isEdition(id: string): boolean {
  return EDITIONS.some((edition) => edition.id === id)
}

/** Whether a stay may be pinned to it: to a draft only with the day on which the region published it. */
export function isPublished(id: string, publishedOn?: PlainDate): boolean {
  const edition = EDITIONS.find((known) => known.id === id)
  if (edition === undefined) return false
  return edition.draft !== true || (publishedOn !== undefined && publishedOn < edition.from)
}

/** @throws {UnknownEdition} */
export function editionOf(id: string): Edition {
  const edition = EDITIONS.find((published) => published.id === id)
  if (edition === undefined) throw new UnknownEdition(id)
  return edition
}

/** The edition in force in the region on the leg's admission day (decisions 2). @throws {UnknownEdition} */
export function editionInForce(
  region: string,
  admissionDay: PlainDate,
  published: PublishedDrafts = [],
): Edition {
  const edition = publishedEditions(published).findLast(
    (one) => one.region === region && one.from <= admissionDay,
  )
  if (edition === undefined) throw new UnknownEdition(`${region} on ${admissionDay}`)
  return edition
}

/** @throws {UnknownEdition} */
export function newestPublished(region: string): Edition {
  const edition = publishedEditions().findLast((published) => published.region === region)
  if (edition === undefined) throw new UnknownEdition(region)
  return edition
}
