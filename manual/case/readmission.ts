import { dayInJapan, type Instant } from '../calendar/japan-time'
import { daysBetween, type PlainDate } from '../calendar/plain-date'
import { currentLeg } from './legs'
import type { CaseState } from './state'

/**
 * An admission within this many days of leaving is a readmission and is linked to the stay before (manual §2.5 says
 * "within days"; thirty calendar days, day of leaving = day 0, until the region has confirmed another number).
 */
export const READMISSION_DAYS = 30

/** The day the person left for good; undefined while the stay goes on, and after a death. */
export function findLeavingDay(state: CaseState): PlainDate | undefined {
  const { discharged } = currentLeg(state)
  return discharged === undefined || discharged.outcome === 'died'
    ? undefined
    : dayInJapan(discharged.at)
}

export function isReadmission(earlier: CaseState, admittedAt: Instant): boolean {
  const left = findLeavingDay(earlier)
  if (left === undefined) return false
  const days = daysBetween(left, dayInJapan(admittedAt))
  return days >= 0 && days <= READMISSION_DAYS
}
