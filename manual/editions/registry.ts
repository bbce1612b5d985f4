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

function publishedEditions(): readonly Edition[] {
  return EDITIONS.filter(({ draft }) => draft !== true)
}

/** The drafts of a region: what may be tried and commented on. */
export function draftsOf(region: string): readonly Edition[] {
  return EDITIONS.filter((edition) => edition.region === region && edition.draft === true)
}

export function editionIds(): readonly string[] {
  return EDITIONS.map(({ id }) => id)
}

export function isEdition(id: string): boolean {
  return EDITIONS.some((edition) => edition.id === id)
}

/** Whether a stay may be pinned to it: a draft is nobody's manual. */
export function isPublished(id: string): boolean {
  return publishedEditions().some((edition) => edition.id === id)
}

/** @throws {UnknownEdition} */
export function editionOf(id: string): Edition {
  const edition = EDITIONS.find((published) => published.id === id)
  if (edition === undefined) throw new UnknownEdition(id)
  return edition
}

/** The edition in force in the region on the leg's admission day (decisions 2). @throws {UnknownEdition} */
export function editionInForce(region: string, admissionDay: PlainDate): Edition {
  const edition = publishedEditions().findLast(
    (published) => published.region === region && published.from <= admissionDay,
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
