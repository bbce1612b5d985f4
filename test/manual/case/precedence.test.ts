import fc from 'fast-check'
import type { EventType, ProposedEvent } from '../../../manual/case/events'
import { applyEvent } from '../../../manual/case/fold'
import { currentLeg } from '../../../manual/case/legs'
import { PRECEDENCE, winsOver } from '../../../manual/case/precedence'
import { refusalOf } from '../../../manual/case/refusal'
import type { CaseState } from '../../../manual/case/state'
import { life, play } from '../lives'

type Met = Readonly<{ state: CaseState; proposed: ProposedEvent; now: number }>

/** Every state that a case of many random lives was in, with the event that it then took. */
const TAKEN: readonly Met[] = fc
  .sample(life, { numRuns: 400, seed: 4 })
  .flatMap(([start, chances]) => {
    const met: Met[] = []
    play(start, chances, (before, event) => {
      if (before !== undefined) met.push({ state: before, proposed: event, now: event.recordedAt })
    })
    return met
  })

const isTaken = (state: CaseState, proposed: ProposedEvent, now: number): boolean =>
  refusalOf(state, proposed, { seenSeq: state.lastSeq }, now) === undefined

const after = (state: CaseState, proposed: ProposedEvent, now: number): CaseState =>
  applyEvent(state, { ...proposed, seq: state.lastSeq + 1, recordedAt: now })

const winning = (type: EventType, { state, now }: Met): ProposedEvent =>
  ({
    id: 'the-winner',
    type,
    occurredAt: now,
    by: { side: 'hospital' },
    data: {
      legId: currentLeg(state).id,
      at: now,
      reason: 'notInScope',
      ...(type === 'TakenBack' && { what: currentLeg(state).discharged?.type }),
    },
  }) as unknown as ProposedEvent

/** Whether what the winner decided stands: the stay has ended, is out of the counts, or nothing is shared. */
const STANDS: Partial<Record<EventType, (state: CaseState) => boolean>> = {
  Died: (state) => currentLeg(state).discharged?.outcome === 'died',
  Excluded: (state) => currentLeg(state).exclusion !== undefined,
  TakenBack: (state) => currentLeg(state).discharged === undefined,
  ConsentRefused: (state) => state.consent === 'refused',
}

const ROWS = PRECEDENCE.flatMap(({ rule, wins, over }) =>
  over.map((loser) => [wins, loser, rule] as const),
)

const isAboutTheCurrentStay = ({ state, proposed }: Met): boolean =>
  !('legId' in proposed.data) || proposed.data.legId === currentLeg(state).id

describe.each(ROWS)('%s over %s (%s)', (wins, loser) => {
  const met = TAKEN.filter(
    (one) =>
      one.proposed.type === loser &&
      isAboutTheCurrentStay(one) &&
      isTaken(one.state, winning(wins, one), one.now),
  )

  it('is met in random lives', () => {
    expect(met.length).toBeGreaterThan(0)
  })

  it('refuses what comes second, with what would be accepted instead', () => {
    for (const one of met) {
      const state = after(one.state, winning(wins, one), one.now)
      // What happened before the end may be written down after it, by its own day.
      const page = { seenSeq: state.lastSeq }
      const proposed = { ...one.proposed, occurredAt: one.now }
      const refusal = refusalOf(state, proposed, page, one.now)
      expect(refusal).toMatchObject({ event: loser })
      expect(refusal?.accepted).not.toContain(loser)
      expect(STANDS[wins]?.(state)).toBe(true)
    }
  })

  it('stands all the same when it comes second', () => {
    const still = met.filter(({ proposed }) => !ENDS.includes(proposed.type))
    for (const one of still) {
      const state = after(one.state, one.proposed, one.now)
      const winner = winning(wins, { ...one, state })
      expect(isTaken(state, winner, one.now)).toBe(true)
      expect(STANDS[wins]?.(after(state, winner, one.now))).toBe(true)
    }
  })
})

/** Who has left cannot die here any more: that order is refused, and the first of the two stands. */
const ENDS: readonly EventType[] = ['Discharged', 'Transferred']

it('no two rows contradict each other', () => {
  for (const [wins, loser] of ROWS) expect(winsOver(loser, wins)).toEqual([])
})
