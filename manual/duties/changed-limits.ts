import type { Instant } from '../calendar/japan-time'
import type { CaseState } from '../case/state'
import { dutiesAt } from './duties-at'
import type { DutyView } from './duty'

/** A limit as it was counted before and as it is counted now. */
export type ChangedLimit = Readonly<{ duty: DutyView; from: Instant; to: Instant }>

/** The limits that stand elsewhere because the case has changed from one state to the other. */
export function changedLimits(
  before: CaseState,
  after: CaseState,
  now: Instant,
): readonly ChangedLimit[] {
  const were = new Map(dutiesAt(before, now).map(({ key, dueAt }) => [key, dueAt]))
  return dutiesAt(after, now).flatMap((duty) => {
    const from = were.get(duty.key)
    const to = duty.dueAt
    return from === undefined || to === undefined || from === to ? [] : [{ duty, from, to }]
  })
}
