import {
  addBusinessDays,
  closesAt,
  isBusinessDay,
  NeverOpen,
  nextBusinessDay,
  opensAt,
  previousBusinessDay,
  thisOrNextBusinessDay,
  thisOrPreviousBusinessDay,
} from '../../../manual/calendar/business-day'
import { canBeJudgedBy, isWithinHolidayTables } from '../../../manual/calendar/judgeable'
import { nextOpening } from '../../../manual/calendar/opening'
import { addDays, plainDate } from '../../../manual/calendar/plain-date'
import { endOfQuietHours, isQuiet, outOfQuietHours } from '../../../manual/calendar/quiet-hours'
import { calendar, DESK, everyWeekday, jst, OFFICE, SATURDAY_OFFICE, toJst } from '../calendars'

const NEVER = calendar('office', {})
const ROUND_THE_YEAR = Array.from({ length: 400 }, (_, n) => addDays(plainDate('2026-06-01'), n))

describe('whether an organisation is open on a day', () => {
  it.each([
    ['a Tuesday', OFFICE, '2026-11-10', true],
    ['a Saturday', OFFICE, '2026-11-14', false],
    ['a Saturday with Saturday hours', SATURDAY_OFFICE, '2026-11-14', true],
    ['a holiday', OFFICE, '2026-11-23', false],
    [
      'a holiday when it opens on holidays',
      { ...OFFICE, closedOnNationalHolidays: false },
      '2026-11-23',
      true,
    ],
    ['its own closing day', OFFICE, '2026-12-29', false],
    ['the day after its closing', OFFICE, '2027-01-04', true],
  ])('%s', (_what, office, day, open) => {
    expect(isBusinessDay(office, plainDate(day))).toBe(open)
  })
})

describe('counting business days', () => {
  it.each([
    ['strictly after a Friday', nextBusinessDay, '2026-11-13', '2026-11-16'],
    ['strictly after a Tuesday', nextBusinessDay, '2026-11-10', '2026-11-11'],
    ['strictly after a long weekend’s Friday', nextBusinessDay, '2026-11-20', '2026-11-24'],
    ['strictly before a Monday', previousBusinessDay, '2026-11-16', '2026-11-13'],
    [
      'strictly before the day after a long weekend',
      previousBusinessDay,
      '2026-11-24',
      '2026-11-20',
    ],
    ['this day when it is open', thisOrNextBusinessDay, '2026-11-10', '2026-11-10'],
    ['the next when it is closed', thisOrNextBusinessDay, '2026-11-21', '2026-11-24'],
    ['this day when it is open, going back', thisOrPreviousBusinessDay, '2026-11-10', '2026-11-10'],
    ['the one before when it is closed', thisOrPreviousBusinessDay, '2026-11-23', '2026-11-20'],
    ['over the year’s end', nextBusinessDay, '2026-12-28', '2027-01-04'],
  ])('%s', (_what, count, from, to) => {
    expect(count(OFFICE, plainDate(from))).toBe(to)
  })

  it.each([
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-11-21', 1, '2026-11-24'],
    ['2026-11-27', -3, '2026-11-24'],
    ['2026-11-25', -3, '2026-11-19'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-12-28', 2, '2027-01-05'],
  ])('from %s, %i business days: %s', (from, n, to) => {
    expect(addBusinessDays(OFFICE, plainDate(from), n)).toBe(to)
  })

  it.each([
    ['without any hours', NEVER],
    ['closed for more than a year', { ...OFFICE, closedOn: ROUND_THE_YEAR }],
  ])('stops by name on a calendar %s', (_what, office) => {
    const day = plainDate('2026-11-10')
    expect(() => nextBusinessDay(office, day)).toThrow(NeverOpen)
    expect(() => thisOrPreviousBusinessDay(office, day)).toThrow(NeverOpen)
    expect(() => addBusinessDays(office, day, -1)).toThrow(NeverOpen)
  })
})

describe('hours of a day', () => {
  it('opens and closes at its hours in Japan', () => {
    const day = plainDate('2026-11-10')
    expect([toJst(opensAt(OFFICE, day)), toJst(closesAt(OFFICE, day))]).toEqual([
      '2026-11-10 08:30',
      '2026-11-10 17:30',
    ])
  })

  it('has none on a closed day', () => {
    expect(opensAt(OFFICE, plainDate('2026-11-23'))).toBeUndefined()
    expect(closesAt(OFFICE, plainDate('2026-11-23'))).toBeUndefined()
  })

  it.each([
    ['2026-11-10 08:29', '2026-11-10 08:30'],
    ['2026-11-10 08:30', '2026-11-11 08:30'],
    ['2026-11-13 18:00', '2026-11-16 08:30'],
    ['2026-11-21 10:00', '2026-11-24 08:30'],
  ])('after %s opens next at %s', (after, opening) => {
    expect(toJst(nextOpening(OFFICE, jst(after)))).toBe(opening)
  })
})

describe('quiet hours, 20:00 to 8:00', () => {
  it.each([
    ['2026-11-10 19:59', false],
    ['2026-11-10 20:00', true],
    ['2026-11-11 00:00', true],
    ['2026-11-11 07:59', true],
    ['2026-11-11 08:00', false],
  ])('%s is quiet: %s', (at, quiet) => {
    expect(isQuiet(jst(at))).toBe(quiet)
  })

  it.each([
    ['2026-11-10 19:59', '2026-11-10 19:59'],
    ['2026-11-10 20:00', '2026-11-11 08:00'],
    ['2026-11-11 03:00', '2026-11-11 08:00'],
  ])('from %s they end at %s', (at, end) => {
    expect(toJst(endOfQuietHours(jst(at)))).toBe(end)
  })

  it.each([
    ['at night: the desk’s next opening', DESK, '2026-11-10 21:00', '2026-11-11 08:30'],
    ['at night before a long weekend', DESK, '2026-11-20 20:00', '2026-11-24 08:30'],
    ['by day: at once', DESK, '2026-11-10 19:00', '2026-11-10 19:00'],
    [
      'an office that opens at six still waits until eight',
      calendar('office', everyWeekday('06:00-15:00')),
      '2026-11-10 22:00',
      '2026-11-11 08:00',
    ],
    [
      'an office that opens at night waits for the morning',
      calendar('office', everyWeekday('21:00-23:00')),
      '2026-11-10 22:00',
      '2026-11-12 08:00',
    ],
  ])('a message due %s', (_when, desk, at, sent) => {
    expect(toJst(outOfQuietHours(desk, jst(at)))).toBe(sent)
  })
})

describe('what deadlines can be judged by', () => {
  it.each([
    ['usual hours', OFFICE, true],
    ['no hours at all', NEVER, false],
    ['hours that end before they begin', calendar('office', { mon: '17:00-08:00' }), false],
    ['holidays nobody published', { ...OFFICE, holidays: 'jp-1999-1' }, false],
    ['closed for a hundred days', { ...OFFICE, closedOn: ROUND_THE_YEAR.slice(0, 98) }, true],
    ['closed for a year', { ...OFFICE, closedOn: ROUND_THE_YEAR }, false],
  ])('a calendar with %s: %s', (_what, office, fit) => {
    expect(canBeJudgedBy(office)).toBe(fit)
  })

  it.each([
    ['2020-07-18', false],
    ['2020-07-19', true],
    ['2030-06-14', true],
    ['2030-06-16', false],
  ])('a day like %s: %s', (day, fit) => {
    expect(isWithinHolidayTables(plainDate(day))).toBe(fit)
  })
})
