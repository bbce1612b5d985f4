import type { Instant } from '../calendar/japan-time'
import type { CaseState } from '../case/state'
import type { DutyCode } from '../editions/edition'
import type { DutyStatus } from './duty'
import { legFacts } from './leg-facts'
import { MET } from './met'
import { dutyClock, isForThisStay } from './owed-duty'
import { dutyStatus } from './status'

/**
 * Where every duty of the manual stands, and nothing else about it: whether a case is over is asked at each of its
 * moments. The calls and the consent of `dutiesAt` are not among them, since neither keeps a case open.
 */
export function statusesAt(
  state: CaseState,
  now: Instant,
): readonly Readonly<{ code: DutyCode; status: DutyStatus }>[] {
  return state.legs.flatMap((leg) => {
    const facts = legFacts(state, leg)
    return facts.edition.duties
      .filter((row) => isForThisStay(row, facts))
      .map((row) => {
        const met = MET[row.metBy](leg, state)
        return {
          code: row.code,
          status:
            met === undefined
              ? dutyStatus(facts, row, dutyClock(facts, row), met, now)
              : ('done' as const),
        }
      })
  })
}
