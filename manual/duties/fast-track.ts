import { dayInJapan } from '../calendar/japan-time'
import { daysBetween } from '../calendar/plain-date'
import type { LegFacts } from './leg-facts'
import { STARTS } from './starts'

/** Whether the discharge was decided so close to its day that the usual steps do not fit (manual §2.5). */
export function isFastTrack(facts: LegFacts): boolean {
  const { fastTrack } = facts.edition
  const start = STARTS.plannedDischarge(facts)
  if (fastTrack === undefined || start === undefined) return false
  return daysBetween(dayInJapan(start.at), start.on) <= fastTrack.days
}
