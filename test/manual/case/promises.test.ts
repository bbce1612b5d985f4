import fc from 'fast-check'
import { foldCase } from '../../../manual/case/fold'
import { currentLeg, findUnreceivedSheet } from '../../../manual/case/legs'
import { EVENT_TYPES } from '../../../manual/case/refusal-sides'
import { life, play, type Step } from '../lives'
import { PROMISES } from './promise-checks'

const record = ([start, chances]: (typeof SAMPLE)[number]) => {
  const steps: Step[] = []
  return { steps, ...play(start, chances, (...step) => steps.push(step)) }
}
const SAMPLE = fc.sample(life, { numRuns: 300, seed: 20261123 })
const LIVES = SAMPLE.map(record)

describe('whatever happens', () => {
  it.each(Object.entries(PROMISES))('%s', (_promise, keeps) => {
    const broken = LIVES.flatMap(({ steps }) => steps.filter((step) => !keeps(...step)))
    expect(broken).toEqual([])
  })

  it('the story is numbered without a gap, no act comes twice, and it folds alike from its start', () => {
    for (const { events, state } of LIVES) {
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
      expect(foldCase(events)).toEqual(state)
    }
  })

  it('a state is JSON and nothing else', () => {
    for (const { state } of LIVES.filter((lived) => lived.state !== undefined)) {
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
    }
  })

  it('a case that is discharged or excluded and left alone closes, and no other does', () => {
    for (const { state } of LIVES) {
      if (state === undefined) continue
      const { discharged, exclusion } = currentLeg(state)
      const hasEnded =
        discharged !== undefined || exclusion !== undefined || state.mergedInto !== undefined
      expect(state.closed !== undefined).toBe(hasEnded)
    }
  })

  it('a receipt covers its sheet and those before it, never one after it', () => {
    for (const { state } of LIVES) {
      if (state === undefined) continue
      const leg = currentLeg(state)
      const covered = leg.sheetsReceived.map(({ sheetEventId }) =>
        leg.sheetsSent.findIndex(({ eventId }) => eventId === sheetEventId),
      )
      const waiting = findUnreceivedSheet(leg)?.number ?? leg.sheetsSent.length + 1
      expect(waiting).toBe(Math.max(-1, ...covered) + 2)
    }
  })

  it('such lives reach every event there is', () => {
    const seen = new Set(LIVES.flatMap(({ events }) => events.map(({ type }) => type)))
    expect(EVENT_TYPES.filter((type) => !seen.has(type))).toEqual([])
  })
})
