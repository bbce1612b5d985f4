import type { Instant } from '../../manual/calendar/japan-time'
import type { DutyView } from '../../manual/duties/duty'

/** What a chip about the sheet counts to: the next of the days that matter and are not over. */
export function nextEnd({ feeWindow, dueAt }: DutyView, now: Instant): Instant {
  const ends = [
    ...(feeWindow?.applicable === true ? feeWindow.tiers.map(({ endsAt }) => endsAt) : []),
    ...(dueAt === undefined ? [] : [dueAt]),
  ]
  return ends.find((end) => now < end) ?? ends.at(-1) ?? now
}
