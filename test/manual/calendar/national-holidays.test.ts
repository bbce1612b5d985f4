import { createHash } from 'node:crypto'
import holidayJp from '@holiday-jp/holiday_jp'
import { JP_2026_1 } from '../../../manual/calendar/holidays/jp-2026-1'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import {
  CURRENT_HOLIDAYS,
  hasHolidayData,
  holidayName,
  isForecast,
  isNationalHoliday,
  NoHolidayData,
  UnknownHolidays,
} from '../../../manual/calendar/national-holidays'
import { addDays, plainDate } from '../../../manual/calendar/plain-date'

describe('the holiday table jp-2026-1', () => {
  it('says what the package says for its years', () => {
    const known = Object.entries(holidayJp.holidays)
      .filter(([day]) => day >= '2020' && day < '2031')
      .map(([day, { name }]) => [day, name])
      .sort()
    expect(known.length).toBeGreaterThan(170)
    expect(Object.entries(JP_2026_1.names).sort()).toEqual(known)
  })

  it('is published: what running cases name never changes', () => {
    const sha256 = createHash('sha256').update(JSON.stringify(JP_2026_1)).digest('hex')
    expect(sha256).toBe('beb221aaec3e910f2d8daa58bbf4a4e88d70ca4ba84ce1b1f1296ef88d098d91')
  })

  it.each([
    ['2026-11-23', '勤労感謝の日'],
    ['2026-09-22', '休日'],
    ['2027-03-22', '春分の日 振替休日'],
    ['2026-11-24', undefined],
    ['2020-07-24', 'スポーツの日'],
    ['2020-10-12', undefined],
  ])('calls %s %s', (day, name) => {
    expect(holidayName('jp-2026-1', plainDate(day))).toBe(name)
    expect(isNationalHoliday('jp-2026-1', plainDate(day))).toBe(name !== undefined)
  })

  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2030-12-31', true],
    ['2031-01-01', false],
  ])('knows the year of %s: %s', (day, known) => {
    expect(hasHolidayData('jp-2026-1', plainDate(day))).toBe(known)
  })

  it('refuses by name to judge a year it says nothing about', () => {
    expect(() => isNationalHoliday('jp-2026-1', plainDate('2031-01-01'))).toThrow(NoHolidayData)
  })

  it('refuses by name a table nobody published', () => {
    expect(() => isNationalHoliday('jp-1999-1', plainDate('2026-01-01'))).toThrow(UnknownHolidays)
  })

  it.each([
    ['2027-12-31', false],
    ['2028-01-01', true],
  ])('marks the year of %s as forecast: %s', (day, forecast) => {
    expect(isForecast('jp-2026-1', plainDate(day))).toBe(forecast)
  })
})

/** The equinoxes of the next year are announced on the first working day of February; a month is left to add them. */
const MONTH_OF_ANNOUNCEMENT = '02'

test('42: the newest table is fixed as far as the Cabinet has announced, and reaches three years ahead', () => {
  const today = dayInJapan(Date.now())
  const announced = today.slice(5, 7) > MONTH_OF_ANNOUNCEMENT ? 1 : 0
  const lastFixed = plainDate(`${Number(today.slice(0, 4)) + announced}-12-31`)

  expect(isForecast(CURRENT_HOLIDAYS, lastFixed)).toBe(false)
  expect(hasHolidayData(CURRENT_HOLIDAYS, addDays(today, 3 * 365))).toBe(true)
})
