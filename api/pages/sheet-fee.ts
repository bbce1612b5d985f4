import type { Instant } from '../../manual/calendar/japan-time'
import type { CareLevel } from '../../manual/case/events'
import type { DutyView } from '../../manual/duties/duty'
import { dueDay } from '../../templates/words/due'
import { type FeeWords, feeWords } from '../../templates/words/fee'

/** By when the sheet counts for the fee, which ends before the manual's own limit; absent for other duties. */
export function sheetFeeWords(
  { feeWindow, dueAt }: DutyView,
  careLevel: CareLevel,
  now: Instant,
): FeeWords | undefined {
  if (feeWindow === undefined) return undefined
  return feeWords({
    window: feeWindow,
    careLevel,
    now,
    ...(dueAt !== undefined && { manualLimit: dueDay(dueAt) }),
  })
}
