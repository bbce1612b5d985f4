import type { PlainDate } from '../calendar/plain-date'
import type { Edition } from './edition'
import { NANWA_1 } from './nanwa-1'

export class UnknownEdition extends Error {
  constructor(what: string) {
    super(`no edition of the manual for ${JSON.stringify(what.slice(0, 40))}`)
    this.name = 'UnknownEdition'
  }
}

/** Every published edition, oldest first within its region. */
const EDITIONS: readonly Edition[] = [NANWA_1]

export function isEdition(id: string): boolean {
  return EDITIONS.some((edition) => edition.id === id)
}

/** @throws {UnknownEdition} */
export function editionOf(id: string): Edition {
  const edition = EDITIONS.find((published) => published.id === id)
  if (edition === undefined) throw new UnknownEdition(id)
  return edition
}

/** The edition in force in the region on the leg's admission day (decisions 2). @throws {UnknownEdition} */
export function editionInForce(region: string, admissionDay: PlainDate): Edition {
  const edition = EDITIONS.findLast(
    (published) => published.region === region && published.from <= admissionDay,
  )
  if (edition === undefined) throw new UnknownEdition(`${region} on ${admissionDay}`)
  return edition
}
