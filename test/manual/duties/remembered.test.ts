import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { closingAtOnce } from '../../../manual/case/closing'
import type { CaseId } from '../../../manual/case/events'
import type { CaseState } from '../../../manual/case/state'
import { clockAt, due, nextMoment } from '../../../manual/duties/due'
import { pendingMilestones } from '../../../manual/duties/pending-milestones'
import { CountingMemory, standingDuties } from '../../../manual/duties/standing-duties'
import { statusAt } from '../../../manual/duties/status'
import { calendar, DESK, everyWeekday, jst, OFFICE } from '../calendars'
import { life, play } from '../lives'
import { admitted, caseOf, COORDINATOR, happens } from '../story'

const DAY = 86_400_000

const everythingSaid = (state: CaseState, now: number, memory?: CountingMemory) => ({
  statuses: standingDuties(state, memory).map(({ row, byHour }) => [
    row.code,
    statusAt(byHour, now),
  ]),
  pending: pendingMilestones(state, now, memory),
  clock: clockAt(state, now, memory),
  due: due(state, now, memory),
  next: nextMoment(state, now, memory),
  closing: closingAtOnce(state, now, memory),
})

const wrongAbout = (state: CaseState, now: number, memory: CountingMemory): readonly string[] => {
  const counted = Object.entries(everythingSaid(state, now))
  const remembered: Readonly<Record<string, unknown>> = everythingSaid(state, now, memory)
  return counted.flatMap(([what, said]) => (isDeepStrictEqual(said, remembered[what]) ? [] : what))
}

describe('what a case remembers of its counting', () => {
  it('is what it would count again, at every moment of any life', () => {
    fc.assert(
      fc.property(life, ([start, chances]) => {
        // Of an edition and with calendars that every life can begin with.
        const begun = { ...start, edition: 'nanwa-2', calendars: [DESK, OFFICE] }
        const memory = new CountingMemory()
        play(begun, chances, (before, _event, after, now) => {
          expect(wrongAbout(after, now + (after.lastSeq % 9) * DAY, memory)).toEqual([])
          // Asked about an earlier state again, it answers by that state and not by the newest one.
          expect(before === undefined ? [] : wrongAbout(before, now, memory)).toEqual([])
        })
      }),
      { numRuns: 120, seed: 20261126 },
    )
  })

  const told = caseOf(
    admitted('2026-11-10 09:00', { edition: 'nanwa-2' }),
    happens('AdmissionNoticeSent', '2026-11-10 09:30', { channel: 'screen' }, 'system'),
  )
  const early = { ...OFFICE, hours: calendar('office', everyWeekday('06:00-12:00')).hours }
  it.each<[string, Partial<CaseState>]>([
    ['other hours of the office', { calendars: { ...told.calendars, office: early } }],
    ['another office', { coordinator: { ...COORDINATOR, organisationId: 'other' } }],
    ['consent that is refused', { consent: 'refused' }],
    ['a merged case', { mergedInto: 'case-2' as CaseId }],
  ])('is not kept against %s', (_what, change) => {
    const memory = new CountingMemory()
    const now = jst('2026-11-10 10:00')
    const before = everythingSaid(told, now, memory)
    const changed = { ...told, ...change }
    expect(everythingSaid(changed, now, memory)).toEqual(everythingSaid(changed, now))
    expect(everythingSaid(changed, now)).not.toEqual(before)
  })
})
