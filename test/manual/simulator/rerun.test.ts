import fc from 'fast-check'
import type { CaseEvent } from '../../../manual/case/events'
import type { DutyRow, Edition } from '../../../manual/editions/edition'
import { editionOf } from '../../../manual/editions/registry'
import type { Effect } from '../../../manual/simulator/effect'
import { rerun } from '../../../manual/simulator/rerun'
import { simulate } from '../../../manual/simulator/simulate'
import { pastCase } from '../../../bin/demo/cases/past-case'
import { playOut } from '../../../bin/demo/cases/play-out'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import { jst } from '../calendars'

const NOW = jst('2026-11-26 09:00')
const DRAFT = editionOf('nanwa-3-draft')

const told = (number: number): readonly CaseEvent[] =>
  playOut(`case-${number}` as CaseId, pastCase(number, plainDate('2026-11-20')).acts, NOW)

const editionOfLife = ([first]: readonly CaseEvent[]): Edition => {
  if (first?.type !== 'CaseStarted') throw new Error('a life begins with its start')
  return editionOf(first.data.edition)
}

const told60 = Array.from({ length: 60 }, (_, number) => told(number))
const inSecond = Array.from({ length: 120 }, (_, number) => told(number)).filter(
  (life) => editionOfLife(life).id === 'nanwa-2',
)

describe('a recorded case run again', () => {
  it('under its own edition is the same story, event by event', () => {
    for (const life of told60) {
      expect(rerun(life, editionOfLife(life), NOW)?.events).toEqual(life)
    }
  })

  it('whatever its people did is the same: only the clock and the case itself say something else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inSecond), (life) => {
        const people = (events: readonly CaseEvent[]) =>
          events
            .filter(({ by, type }) => by.side !== 'system' && type !== 'Excluded')
            .map(({ id, occurredAt, recordedAt }) => [id, occurredAt, recordedAt])
        expect(people(rerun(life, DRAFT, NOW)?.events ?? [])).toEqual(people(life))
      }),
      { numRuns: 40 },
    )
  })

  it('has its events numbered without gaps and in the order of time', () => {
    for (const life of inSecond) {
      const { events = [] } = rerun(life, DRAFT, NOW) ?? {}
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
      const times = events.map(({ recordedAt }) => recordedAt)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })

  it('is pinned to the draft, and never had a reason that the draft does not know', () => {
    for (const life of inSecond) {
      const again = rerun(life, DRAFT, NOW)
      expect(again?.state.legs.map(({ edition }) => edition)).toEqual(['nanwa-3-draft'])
      expect(again?.state.legs.map(({ exclusion }) => exclusion)).not.toContain('respite')
    }
  })

  it('is nothing where nothing has happened', () => {
    expect(rerun([], DRAFT, NOW)).toBeUndefined()
  })
})

describe('the effect of a draft', () => {
  const whole = simulate(inSecond, DRAFT, NOW)
  const { recorded, draft } = whole

  it('changes nothing where the draft is the edition itself', () => {
    const same = simulate(inSecond, editionOf('nanwa-2'), NOW)
    expect(same.draft).toEqual(same.recorded)
    expect([same.kept, same.missed]).toEqual([{}, {}])
  })

  it('is an earlier notice that more cases are late for, and no fewer cases', () => {
    const late = (row: DutyRow['code']) => [
      recorded.late[row]?.numerator ?? 0,
      draft.late[row]?.numerator ?? 0,
    ]
    const [before = 0, after = 0] = late('A8')
    expect(after).toBeGreaterThan(before)
    expect(draft.cases).toBe(recorded.cases)
    expect(draft.reminders).toBeGreaterThan(recorded.reminders)
  })

  it('names the duties that turn late, and those alone', () => {
    expect(Object.keys(whole.missed)).toEqual(['A8'])
    const sum = (counts: Effect['remindersOf']) => Object.values(counts).reduce((a, b) => a + b, 0)
    expect(sum(draft.remindersOf)).toBe(draft.reminders)
  })

  it('adds up: batch by batch it is what all of them are together', () => {
    const [half, rest] = [inSecond.slice(0, 20), inSecond.slice(20)]
    expect(simulate(rest, DRAFT, NOW, simulate(half, DRAFT, NOW))).toEqual(whole)
  })
})
