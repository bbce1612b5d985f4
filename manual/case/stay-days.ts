import { isWithinHolidayTables } from '../calendar/judgeable'
import { dayInJapan, type Instant } from '../calendar/japan-time'
import { addDays, type PlainDate } from '../calendar/plain-date'
import type { Problem } from './refusal-codes'
import type { HospitalLeg } from './state'

/** Clocks of two machines differ; what is this little ahead has just happened. */
export const CLOCK_SKEW_MS = 5 * 60_000

/** A discharge planned further ahead than this is a slip of the pen. */
const LONGEST_PLAN_IN_DAYS = 730

export function dischargeDayProblem(
  leg: HospitalLeg,
  on: PlainDate,
  now: Instant,
): Problem | undefined {
  if (on < dayInJapan(leg.admittedAt)) return { code: 'beforeAdmission' }
  const furthest = addDays(dayInJapan(now), LONGEST_PLAN_IN_DAYS)
  return on > furthest || !isWithinHolidayTables(on) ? { code: 'dayOutOfRange' } : undefined
}

export function beforeAdmission(leg: HospitalLeg, at: Instant): Problem | undefined {
  const isBefore = leg.admissionTimeKnown
    ? at + CLOCK_SKEW_MS < leg.admittedAt
    : dayInJapan(at) < dayInJapan(leg.admittedAt)
  return isBefore ? { code: 'beforeAdmission' } : undefined
}

/** Whether the instant can be written as a day at all, and that day be judged. */
export function isInReach(at: Instant): boolean {
  const decades = Math.abs(at) < 4_102_444_800_000
  return Number.isInteger(at) && decades && isWithinHolidayTables(dayInJapan(at))
}
