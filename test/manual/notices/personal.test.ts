import { plainDate } from '../../../manual/calendar/plain-date'
import { editionOf } from '../../../manual/editions/registry'
import { findRung } from '../../../manual/editions/duty-row'
import { digestMoment, isUrgent, personalWay } from '../../../manual/notices/personal'
import { calendar, everyWeekday, toJst } from '../calendars'

describe('urgent', () => {
  const urgent = (code: string, milestone: string) => {
    const rung = findRung('nanwa-2', code, milestone)
    if (rung === undefined) throw new Error(`no rung ${code} ${milestone}`)
    return isUrgent(rung)
  }

  it.each([
    ['A3', 'tierIEnds', false],
    ['A3', 'tierIIOver', false],
    ['A3', 'lastDay', true],
    ['A8', 'threeDaysLeft', false],
    ['A8', 'lastBusinessDay', true],
  ])('%s %s', (code, milestone, is) => {
    expect(urgent(code, milestone)).toBe(is)
  })

  it('are few of the rungs: what makes somebody telephone, and the last business day', () => {
    const rungs = editionOf('nanwa-2').duties.flatMap(({ ladder }) => ladder)
    const share = rungs.filter(isUrgent).length / rungs.length
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.5)
  })
})

it.each([
  ['atOnce', false, 'personalMail'],
  ['daily', false, 'digestLine'],
  ['none', false, undefined],
  ['atOnce', true, 'personalMail'],
  ['daily', true, 'personalMail'],
  ['none', true, 'personalMail'],
] as const)('who has chosen %s, urgent %s: %s (38)', (choice, urgent, way) => {
  expect(personalWay(choice, urgent)).toBe(way)
})

describe('the digest', () => {
  const at = (hours: string, day: string) =>
    toJst(digestMoment(calendar('office', everyWeekday(hours)), plainDate(day)))

  it.each([
    ['an ordinary day', '08:30-17:30', '2026-11-24', '2026-11-24 09:00'],
    ['a holiday: none', '08:30-17:30', '2026-11-23', undefined],
    ['a Saturday: none', '08:30-17:30', '2026-11-28', undefined],
    [
      'an office that opens in the quiet hours waits for their end',
      '06:00-14:00',
      '2026-11-24',
      '2026-11-24 08:00',
    ],
  ])('%s', (_what, hours, day, moment) => {
    expect(at(hours, day)).toBe(moment)
  })
})
