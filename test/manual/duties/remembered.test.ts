import fc from 'fast-check'
import type { CaseState } from '../../../manual/case/state'
import { clockAt, due, nextMoment } from '../../../manual/duties/due'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { pendingMilestones } from '../../../manual/duties/pending-milestones'
import { standingDuties } from '../../../manual/duties/standing-duties'
import { statusAt } from '../../../manual/duties/status'
import { DESK, OFFICE } from '../calendars'
import { life, play } from '../lives'

const DAY = 86_400_000

const everythingSaid = (state: CaseState, now: number) => ({
  duties: dutiesAt(state, now),
  statuses: standingDuties(state).map(({ row, byHour }) => [row.code, statusAt(byHour, now)]),
  pending: pendingMilestones(state, now).map(({ id, moment, until }) => ({ id, moment, until })),
  clock: clockAt(state, now),
  due: due(state, now),
  next: nextMoment(state, now),
})

describe('what a case remembers of its counting', () => {
  it('is what it would count again, at every moment of any life', () => {
    fc.assert(
      fc.property(life, ([start, chances]) => {
        // Of an edition and with calendars that every life can begin with.
        const begun = { ...start, edition: 'nanwa-2', calendars: [DESK, OFFICE] }
        play(begun, chances, (before, _event, after, now) => {
          // A copy shares nothing with the case, so that nothing is known of it.
          const later = now + (after.lastSeq % 9) * DAY
          expect(everythingSaid(after, later)).toEqual(
            everythingSaid(structuredClone(after), later),
          )
          if (before === undefined) return
          // Asking about an earlier state again is answered by that state, not by the newest one.
          expect(everythingSaid(before, now)).toEqual(everythingSaid(structuredClone(before), now))
        })
      }),
      { numRuns: 50, seed: 20261126 },
    )
  })
})
