import { dayInJapan, type Instant } from '../calendar/japan-time'
import { addDays } from '../calendar/plain-date'
import { editionOf } from '../editions/registry'
import type { EventData } from './events'
import type { Problem } from './refusal-codes'
import type { HospitalLeg } from './state'

/**
 * A short stay leaves the counts for one of the edition's reasons, and only while it is short: admission and the
 * edition's days after it (manual §2.5). An edition without such a row does not judge.
 */
export function shortStayProblem(
  leg: HospitalLeg,
  { reason, shortStayReason }: EventData['Excluded'],
  at: Instant,
): Problem | undefined {
  const row = editionOf(leg.edition).shortStay
  if (reason !== 'shortStay' || row === undefined) return undefined
  const lastDay = addDays(dayInJapan(leg.admittedAt), row.days)
  if (dayInJapan(leg.discharged?.at ?? at) > lastDay) return { code: 'stayTooLong' }
  const isKnown =
    shortStayReason === undefined || row.reasons.some(({ code }) => code === shortStayReason)
  return isKnown ? undefined : { code: 'unknownReference' }
}
