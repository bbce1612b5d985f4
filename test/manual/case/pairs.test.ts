import fc from 'fast-check'
import type { CaseEvent, EventType, ProposedEvent } from '../../../manual/case/events'
import { applyEvent } from '../../../manual/case/fold'
import { refusalOf } from '../../../manual/case/refusal'
import type { CaseState } from '../../../manual/case/state'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { jst, toJst } from '../calendars'
import { life, play, type Step } from '../lives'
import { NOW, ORDER_DECIDES, TOLD_BY_ITS_PAGE } from './order-decides'

/*
 * Two events of one case in the same moment (decisions 4), met in random lives: what one of them makes of the case
 * may shut the door on the other, and then the precedence table or their order decides; or both are taken, and then
 * nobody may be owed another thing because one of two telephones was quicker.
 */
type Pair = Readonly<{ state: CaseState; first: ProposedEvent; second: ProposedEvent; now: number }>

const OF_THE_CASE_ITSELF: readonly EventType[] = [
  'CaseStarted',
  'ReminderDue',
  'Escalated',
  'ReminderSkipped',
  'Closed',
]

/** Each ends something: a stay, a consent, a search, a waiting. What it ended cannot be gone on with. */
const SHUTS_A_DOOR: readonly EventType[] = [
  'Died',
  'Excluded',
  'ConsentRefused',
  'Discharged',
  'Transferred',
  'Recalled',
  'Merged',
  'TakenBack',
  'Corrected',
  'CareManagerIdentified',
  'ChecksheetAnswered',
  'CertificationApplied',
  'CertificationDecided',
  'Settled',
]

const PAIRS: readonly Pair[] = fc
  .sample(life, { numRuns: 600, seed: 9 })
  .flatMap(([start, chances]) => {
    const steps: Step[] = []
    play(start, chances, (...step) => steps.push(step))
    return steps.flatMap(([state, first, , now], index) =>
      steps.slice(index + 1, index + 4).flatMap(([, second]) =>
        state === undefined || isOfTheCase(first) || isOfTheCase(second)
          ? []
          : [
              {
                state,
                first: { ...first, occurredAt: now },
                second: { ...second, occurredAt: now },
                now,
              },
            ],
      ),
    )
  })

function isOfTheCase({ type }: CaseEvent): boolean {
  return OF_THE_CASE_ITSELF.includes(type)
}

function take(state: CaseState, proposed: ProposedEvent, now: number): CaseState | undefined {
  return refusalOf(state, proposed, { seenSeq: state.lastSeq }, now) === undefined
    ? applyEvent(state, { ...proposed, seq: state.lastSeq + 1, recordedAt: now })
    : undefined
}

const inOrder = (state: CaseState, events: readonly ProposedEvent[], now: number) =>
  events.reduce<CaseState | undefined>((known, event) => known && take(known, event, now), state)

const BOTH_POSSIBLE = PAIRS.filter(
  ({ state, first, second, now }) => take(state, first, now) && take(state, second, now),
).map((pair) => ({
  ...pair,
  oneWay: inOrder(pair.state, [pair.first, pair.second], pair.now),
  otherWay: inOrder(pair.state, [pair.second, pair.first], pair.now),
}))

/** Whose page was drawn before the other's word is told so, and says it anew or not: the order does not decide. */
const isToldByItsPage = ({ state, first, second, now }: Pair): boolean =>
  [
    [first, second],
    [second, first],
  ].some(([one, other]) => {
    const after = one && take(state, one, now)
    const page = { seenSeq: state.lastSeq }
    return other !== undefined && after && refusalOf(after, other, page, now)?.code === 'stale'
  })

/** That their order decides is said, with its reason, beside each of them. */
const isToCountInOrder = ({ first, second }: Pair): boolean =>
  ORDER_DECIDES.some((known) => {
    const types = [known.first.type, known.second.type]
    return types.includes(first.type) && types.includes(second.type)
  })

/** A dispute is named by its place in the record, which is another one when it came second. */
const owed = (state: CaseState, now: number) =>
  dutiesAt(state, now).map(({ key, ...duty }) => ({
    key: key.replace(/dispute:\d+/, 'dispute'),
    status: duty.status,
    dueAt: duty.dueAt,
  }))

describe('two events at once', () => {
  it('are met in random lives often enough to say something', () => {
    const kinds = new Set(BOTH_POSSIBLE.map(({ first, second }) => `${first.type} ${second.type}`))
    expect(kinds.size).toBeGreaterThan(100)
  })

  it('that are both taken in either order leave the same duties owed', () => {
    const differing = BOTH_POSSIBLE.flatMap(({ oneWay, otherWay, ...pair }) => {
      const { first, second, now } = pair
      return oneWay !== undefined &&
        otherWay !== undefined &&
        !isToldByItsPage(pair) &&
        !isToCountInOrder(pair) &&
        JSON.stringify(owed(oneWay, now)) !== JSON.stringify(owed(otherWay, now))
        ? [`${first.type} ${second.type}`]
        : []
    })
    expect(differing).toEqual([])
  })

  it('one of which shuts the door on the other: it is one that ends something', () => {
    const shutting = BOTH_POSSIBLE.flatMap(({ oneWay, otherWay, first, second }) => [
      ...(oneWay === undefined && otherWay !== undefined ? [first.type] : []),
      ...(otherWay === undefined && oneWay !== undefined ? [second.type] : []),
    ])
    expect(shutting.length).toBeGreaterThan(0)
    expect([...new Set(shutting)].filter((type) => !SHUTS_A_DOOR.includes(type))).toEqual([])
  })

  it.each(
    ORDER_DECIDES.map((pair) => [`${pair.first.type} and ${pair.second.type}`, pair] as const),
  )('%s count in the order received', (_types, { before, first, second, duty, leaves }) => {
    const now = jst(NOW)
    const standing = (state: CaseState | undefined) => {
      if (state === undefined) return 'refused'
      const found = dutiesAt(state, now).find(({ code }) => code === duty)
      return found && [found.status, toJst(found.dueAt) ?? ''].join(' ').trim()
    }
    expect([
      standing(inOrder(before, [first, second], now)),
      standing(inOrder(before, [second, first], now)),
    ]).toEqual(leaves)
  })

  it.each(
    TOLD_BY_ITS_PAGE.flatMap(({ before, first, second }) => [
      [`${second.type} after ${first.type}`, before, first, second] as const,
      [`${first.type} after ${second.type}`, before, second, first] as const,
    ]),
  )('of one thing: %s is told that its page is old', (_types, before, earlier, later) => {
    const now = jst(NOW)
    const after = take(before, earlier, now)
    const seenSeq = before.lastSeq
    expect(after && refusalOf(after, later, { seenSeq }, now)).toMatchObject({
      code: 'stale',
      because: { seq: seenSeq + 1, type: earlier.type },
    })
  })
})
