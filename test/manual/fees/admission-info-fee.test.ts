import type { CalendarSnapshot } from '../../../manual/calendar/business-calendar'
import { plainDate } from '../../../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import type { CareLevel } from '../../../manual/case/events'
import { admissionInfoWindow, tierOn } from '../../../manual/fees/admission-info-fee'
import { calendar, jst, OFFICE, SATURDAY_OFFICE, toJst } from '../calendars'

const windowOf = (at: string, office = OFFICE, timeKnown = true, careLevel: CareLevel = 'care2') =>
  admissionInfoWindow({ admittedAt: jst(at), timeKnown, calendar: office, careLevel })

const daysOf = (at: string, office: CalendarSnapshot, timeKnown = true) => {
  const { tiers, reason } = windowOf(at, office, timeKnown)
  return [tiers[0].lastDay, tiers[1].lastDay, reason]
}

const ROUND_THE_CLOCK = calendar(
  'office',
  Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, '00:00-24:00']),
  ),
  { closedOnNationalHolidays: false },
)
const OPEN_ON_HOLIDAYS = { ...OFFICE, closedOnNationalHolidays: false }
const SUMMER_CLOSED = { ...OFFICE, closedOn: [plainDate('2026-08-13'), plainDate('2026-08-14')] }

describe('the days that count for 入院時情報連携加算 (fees-and-deadlines §5.1)', () => {
  // Worked out by hand on the calendar of 2026/27: 23 November 2026 is a Monday and a holiday.
  it.each([
    [
      'on a business day: the day itself',
      '2026-11-10 10:00',
      '2026-11-10',
      '2026-11-12',
      'withinHours',
    ],
    ['before opening: not late', '2026-11-10 06:00', '2026-11-10', '2026-11-12', 'withinHours'],
    [
      'at midnight as the day begins: not late',
      '2026-11-10 00:00',
      '2026-11-10',
      '2026-11-12',
      'withinHours',
    ],
    [
      'one minute before closing: not late',
      '2026-11-10 17:29',
      '2026-11-10',
      '2026-11-12',
      'withinHours',
    ],
    [
      'exactly at closing time: not late',
      '2026-11-10 17:30',
      '2026-11-10',
      '2026-11-12',
      'withinHours',
    ],
    [
      'one minute after closing: a day more for Ⅰ',
      '2026-11-10 17:31',
      '2026-11-11',
      '2026-11-12',
      'afterClosing',
    ],
    ['one minute before midnight', '2026-11-10 23:59', '2026-11-11', '2026-11-12', 'afterClosing'],
    [
      'after closing on Thursday, third day Saturday: a day more for Ⅱ',
      '2026-11-12 17:31',
      '2026-11-13',
      '2026-11-15',
      'afterClosingAndThirdDayClosed',
    ],
    [
      'after closing on Friday, third day Sunday: a day more for Ⅱ',
      '2026-11-13 17:31',
      '2026-11-14',
      '2026-11-16',
      'afterClosingAndThirdDayClosed',
    ],
    [
      'on Friday within hours: no day more though the third day is Sunday',
      '2026-11-13 10:00',
      '2026-11-13',
      '2026-11-15',
      'withinHours',
    ],
    [
      'on a closed Saturday: Sunday still Ⅰ, Monday Ⅱ',
      '2026-11-14 10:00',
      '2026-11-15',
      '2026-11-16',
      'closedDay',
    ],
    [
      'on a closed Saturday at night: no day more',
      '2026-11-14 23:00',
      '2026-11-15',
      '2026-11-16',
      'closedDay',
    ],
    ['on a Sunday', '2026-11-15 10:00', '2026-11-16', '2026-11-17', 'closedDay'],
    [
      'on the Saturday of a long weekend: Ⅱ ends on the holiday',
      '2026-11-21 10:00',
      '2026-11-22',
      '2026-11-23',
      'closedDay',
    ],
    [
      'on the Sunday of a long weekend',
      '2026-11-22 10:00',
      '2026-11-23',
      '2026-11-24',
      'closedDay',
    ],
    ['on a Monday holiday', '2026-11-23 14:05', '2026-11-24', '2026-11-25', 'closedDay'],
    [
      'after closing before a long weekend',
      '2026-11-20 17:31',
      '2026-11-21',
      '2026-11-23',
      'afterClosingAndThirdDayClosed',
    ],
    [
      'after closing on Saturday-eve of a holiday Monday',
      '2026-11-19 17:31',
      '2026-11-20',
      '2026-11-22',
      'afterClosingAndThirdDayClosed',
    ],
    [
      'at the last opening before year end',
      '2026-12-28 10:00',
      '2026-12-28',
      '2026-12-30',
      'withinHours',
    ],
    [
      'after the last closing before year end',
      '2026-12-28 17:31',
      '2026-12-29',
      '2026-12-31',
      'afterClosingAndThirdDayClosed',
    ],
    [
      'on the first closed day of year end',
      '2026-12-29 10:00',
      '2026-12-30',
      '2026-12-31',
      'closedDay',
    ],
    ['on New Year’s Eve', '2026-12-31 10:00', '2027-01-01', '2027-01-02', 'closedDay'],
    [
      'on the last closed day of year end',
      '2027-01-03 10:00',
      '2027-01-04',
      '2027-01-05',
      'closedDay',
    ],
    ['on a substitute holiday', '2027-03-22 10:00', '2027-03-23', '2027-03-24', 'closedDay'],
    [
      'on a citizens’ holiday between two holidays',
      '2026-09-22 10:00',
      '2026-09-23',
      '2026-09-24',
      'closedDay',
    ],
    ['over the end of a month', '2026-11-30 09:00', '2026-11-30', '2026-12-02', 'withinHours'],
    ['over a leap day', '2028-02-28 17:31', '2028-02-29', '2028-03-01', 'afterClosing'],
  ])('%s', (_rule, at, first, second, reason) => {
    expect(daysOf(at, OFFICE)).toEqual([first, second, reason])
  })

  it.each([
    [
      'an office open on Saturday: within hours',
      SATURDAY_OFFICE,
      '2026-11-14 10:00',
      '2026-11-14',
      '2026-11-16',
      'withinHours',
    ],
    [
      'at its Saturday closing: not late',
      SATURDAY_OFFICE,
      '2026-11-14 12:30',
      '2026-11-14',
      '2026-11-16',
      'withinHours',
    ],
    [
      'after its Saturday closing: late, Monday is open',
      SATURDAY_OFFICE,
      '2026-11-14 12:31',
      '2026-11-15',
      '2026-11-16',
      'afterClosing',
    ],
    [
      'after its Friday closing, third day Sunday',
      SATURDAY_OFFICE,
      '2026-11-13 17:31',
      '2026-11-14',
      '2026-11-16',
      'afterClosingAndThirdDayClosed',
    ],
    [
      'after its Thursday closing, third day an open Saturday',
      SATURDAY_OFFICE,
      '2026-11-12 17:31',
      '2026-11-13',
      '2026-11-14',
      'afterClosing',
    ],
    [
      'an office that opens on holidays',
      OPEN_ON_HOLIDAYS,
      '2026-11-23 10:00',
      '2026-11-23',
      '2026-11-25',
      'withinHours',
    ],
    [
      'an office that never closes',
      ROUND_THE_CLOCK,
      '2026-11-15 23:59',
      '2026-11-15',
      '2026-11-17',
      'withinHours',
    ],
    [
      'an office’s own summer closing',
      SUMMER_CLOSED,
      '2026-08-13 10:00',
      '2026-08-14',
      '2026-08-15',
      'closedDay',
    ],
    [
      'after closing before its summer closing',
      SUMMER_CLOSED,
      '2026-08-12 18:00',
      '2026-08-13',
      '2026-08-15',
      'afterClosingAndThirdDayClosed',
    ],
  ])('%s', (_rule, office, at, first, second, reason) => {
    expect(daysOf(at, office)).toEqual([first, second, reason])
  })

  it('counts an unknown time as within hours and marks it', () => {
    expect(daysOf('2026-11-10 23:00', OFFICE, false)).toEqual([
      '2026-11-10',
      '2026-11-12',
      'timeUnknown',
    ])
  })

  it('needs no time to know a closed day', () => {
    expect(daysOf('2026-11-15 12:00', OFFICE, false)).toEqual([
      '2026-11-16',
      '2026-11-17',
      'closedDay',
    ])
  })

  it('takes the day from Japan’s clock, whatever the server’s', () => {
    const admittedAt = Date.parse('2026-11-09T15:30:00Z')
    const window = admissionInfoWindow({
      admittedAt,
      timeKnown: true,
      calendar: OFFICE,
      careLevel: 'care1',
    })
    expect(window.tiers[0].lastDay).toBe('2026-11-10')
  })

  it('counts each day to midnight', () => {
    expect(windowOf('2026-11-10 10:00').tiers.map(({ endsAt }) => toJst(endsAt))).toEqual([
      '2026-11-11 00:00',
      '2026-11-13 00:00',
    ])
  })

  it('gives 250 and 200 units by the edition of April 2024', () => {
    const { tiers, edition, late } = windowOf('2026-11-10 10:00')
    expect([edition, late, ...tiers.map(({ tier, units }) => [tier, units])]).toEqual([
      '2024-04',
      false,
      ['I', 250],
      ['II', 200],
    ])
  })
})

describe('what a day of provision falls into', () => {
  it.each([
    ['2026-11-08', 'I'],
    ['2026-11-10', 'I'],
    ['2026-11-11', 'II'],
    ['2026-11-12', 'II'],
    ['2026-11-13', undefined],
  ])('admitted on the 10th, provided on %s: %s', (day, tier) => {
    expect(tierOn(windowOf('2026-11-10 10:00'), plainDate(day))).toBe(tier)
  })

  it('never is Ⅱ on a day that still counts for Ⅰ', () => {
    const window = windowOf('2026-11-14 10:00')
    expect(tierOn(window, plainDate('2026-11-15'))).toBe('I')
    expect(tierOn(window, plainDate('2026-11-16'))).toBe('II')
  })

  it('follows an admission that is corrected afterwards', () => {
    const day = plainDate('2026-11-11')
    expect(tierOn(windowOf('2026-11-10 17:30'), day)).toBe('II')
    expect(tierOn(windowOf('2026-11-10 17:31'), day)).toBe('I')
  })

  it('judges two admissions in a month each by itself', () => {
    expect(daysOf('2026-11-10 10:00', OFFICE)[0]).toBe('2026-11-10')
    expect(daysOf('2026-11-25 10:00', OFFICE)[0]).toBe('2026-11-25')
  })
})

describe('who the fee is for, and how sure the days are', () => {
  it.each([
    ['care1', true, false],
    ['care5', true, false],
    ['support1', false, false],
    ['support2', false, false],
    ['notApplied', false, false],
    ['notEligible', false, false],
    ['applied', true, true],
    ['unknown', true, true],
  ] as const)('level %s: applicable %s, provisional %s', (careLevel, applicable, provisional) => {
    const window = windowOf('2026-11-10 10:00', OFFICE, true, careLevel)
    expect([window.applicable, window.provisional]).toEqual([applicable, provisional])
  })

  it('is provisional by a calendar that nobody confirmed', () => {
    expect(windowOf('2026-11-10 10:00', unconfirmedCalendar('office')).provisional).toBe(true)
  })

  it.each([
    ['2026-11-12', false],
    ['2026-11-11', true],
  ])('is provisional when the days run past %s, the end of what is known: %s', (to, expected) => {
    const office = { ...OFFICE, to: plainDate(to) }
    expect(windowOf('2026-11-10 10:00', office).provisional).toBe(expected)
  })

  it.each([
    ['2027-12-28 10:00', false],
    ['2027-12-30 10:00', true],
    ['2028-06-01 10:00', true],
  ])('is provisional where holidays are only forecast: %s, %s', (at, expected) => {
    expect(windowOf(at).provisional).toBe(expected)
  })

  it('does not depend on holiday forecasts where the office opens on holidays', () => {
    expect(windowOf('2028-06-01 10:00', OPEN_ON_HOLIDAYS).provisional).toBe(false)
  })
})

describe('which edition of the fee applies', () => {
  const admission = {
    admittedAt: jst('2024-03-31 10:00'),
    timeKnown: true,
    calendar: OFFICE,
    careLevel: 'care1',
  } as const

  it.each([
    ['2024-03-31', '2018-04', '2024-04-03', '2024-04-07', 200, 100],
    ['2024-04-01', '2024-04', '2024-04-01', '2024-04-02', 250, 200],
  ])('an act on %s goes by the edition of %s', (actOn, edition, first, second, one, two) => {
    const window = admissionInfoWindow({ ...admission, actOn: plainDate(actOn) })
    expect([window.edition, ...window.tiers.flatMap((t) => [t.lastDay, t.units])]).toEqual([
      edition,
      first,
      one,
      second,
      two,
    ])
  })
})
