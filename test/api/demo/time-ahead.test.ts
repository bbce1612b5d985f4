import { timeAhead } from '../../../api/demo/time-ahead'
import { jst, toJst } from '../../manual/calendars'
import { admitted, caseOf } from '../../manual/story'

const STATE = caseOf(admitted('2026-11-10 09:00'))

const landsAt = (from: string, move: 'day' | 'week') => {
  const now = jst(from)
  return toJst(now + (timeAhead(move, STATE, now) ?? NaN))
}

describe('a day or a week ahead in the demo', () => {
  test.each([
    ['by day, at the same time of day', '2026-11-11 09:30', '2026-11-12 09:30', '2026-11-18 09:30'],
    ['the last loud minute', '2026-11-11 19:59', '2026-11-12 19:59', '2026-11-18 19:59'],
    ['late in the evening, at midday', '2026-11-11 20:53', '2026-11-12 12:00', '2026-11-18 12:00'],
    ['early in the morning, at midday', '2026-11-11 03:00', '2026-11-12 12:00', '2026-11-18 12:00'],
    ['over the year end', '2026-12-31 23:59', '2027-01-01 12:00', '2027-01-07 12:00'],
  ])('%s', (_, from, day, week) => {
    expect({ day: landsAt(from, 'day'), week: landsAt(from, 'week') }).toEqual({ day, week })
  })
})
