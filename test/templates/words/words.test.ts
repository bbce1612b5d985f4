import { instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { plainDate } from '../../../manual/calendar/plain-date'
import { ageAndSex, ageOn, birthEcho } from '../../../templates/words/age'
import { dayOfStay, fullDay, listDay, nearDay } from '../../../templates/words/day'
import { phoneWords, telHref } from '../../../templates/words/phone'
import { clockTime, duration, fullMoment } from '../../../templates/words/time'

const day = plainDate

describe('days', () => {
  test('carry the era, the weekday and the holiday', () => {
    expect(fullDay(day('2026-11-24'))).toBe('令和8年11月24日（火）')
    expect(fullDay(day('2026-11-23'))).toBe('令和8年11月23日（月・祝）')
  })

  test('leave the year out within the current year only', () => {
    expect(nearDay(day('2026-11-24'), day('2026-01-01'))).toBe('11月24日（火）')
    expect(nearDay(day('2026-12-31'), day('2027-01-01'))).toBe('令和8年12月31日（木）')
  })

  test('are きょう and あす in lists', () => {
    const today = day('2026-12-31')
    expect(listDay(today, today)).toBe('きょう')
    expect(listDay(day('2027-01-01'), today)).toBe('あす')
    expect(listDay(day('2027-01-02'), today)).toBe('令和9年1月2日（土）')
    expect(listDay(day('2026-12-30'), today)).toBe('12月30日（水）')
  })

  test('far from any holiday table still have a weekday', () => {
    expect(fullDay(day('1940-04-18'))).toBe('昭和15年4月18日（木）')
  })

  test('of a stay count the day of admission as the first', () => {
    expect(dayOfStay(day('2026-11-09'), day('2026-11-09'))).toBe('1日目')
    expect(dayOfStay(day('2026-11-09'), day('2026-11-24'))).toBe('16日目')
  })
})

describe('ages', () => {
  test.each([
    ['1940-04-18', '2026-04-17', 85],
    ['1940-04-18', '2026-04-18', 86],
    ['1940-02-29', '2026-02-28', 85],
    ['1940-02-29', '2026-03-01', 86],
  ])('born %s, on %s: %d', (birth, today, age) => {
    expect(ageOn(day(birth), day(today))).toBe(age)
  })

  test('stand with the sex where it is known', () => {
    expect(ageAndSex(day('1940-04-18'), 'male', day('2026-11-24'))).toBe('86歳 男')
    expect(ageAndSex(day('1940-04-18'), 'other', day('2026-11-24'))).toBe('86歳')
  })

  test('are read back with both years', () => {
    expect(birthEcho(day('1938-05-02'), day('2026-11-24'))).toBe('昭和13年（1938年）5月2日 88歳')
  })
})

describe('times', () => {
  test('have no leading zero in the hour', () => {
    const at = instantInJapan(day('2026-11-24'), timeOfDay('09:05'))
    expect(clockTime(at)).toBe('9:05')
    expect(fullMoment(at)).toBe('令和8年11月24日（火）9:05')
    expect(clockTime(instantInJapan(day('2026-11-24'), timeOfDay('00:05')))).toBe('0:05')
  })

  test.each([
    [1, '1分'],
    [59 * 60_000, '59分'],
    [60 * 60_000, '1時間'],
    [455 * 60_000, '7時間35分'],
  ])('%d ms last %s', (ms, words) => {
    expect(duration(ms)).toBe(words)
  })
})

describe('telephone numbers', () => {
  test('are shown with their extension and dialled without it', () => {
    expect(phoneWords('0747-00-1120', '2214')).toBe('0747-00-1120（内線 2214）')
    expect(phoneWords('0747-00-1120 内線2214')).toBe('0747-00-1120（内線 2214）')
    expect(phoneWords('0747-00-1120')).toBe('0747-00-1120')
    expect(telHref('0747-00-1120 内線2214')).toBe('tel:0747001120')
  })
})
