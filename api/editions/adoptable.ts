import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { EditionPin, EditionShelf } from './shelf'

/** Editions after the stay's own that are in force by now: what it may take over to cure an error (decisions 2). */
export function adoptableAt(
  shelf: Pick<EditionShelf, 'inForceBy' | 'pinTo'>,
  own: string,
  now: Instant,
): readonly EditionPin[] {
  const inForce = shelf.inForceBy(dayInJapan(now))
  return inForce.slice(inForce.findIndex(({ id }) => id === own) + 1).map(shelf.pinTo)
}
