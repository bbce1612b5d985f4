import fc from 'fast-check'
import {
  dayInJapan,
  instantInJapan,
  NotATime,
  timeInJapan,
  timeOfDay,
} from '../../../manual/calendar/japan-time'
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysBetween,
  findPlainDate,
  NotADay,
  plainDate,
  weekdayOf,
} from '../../../manual/calendar/plain-date'

describe('days of the calendar', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-04-31', false],
    ['2025-04-00', false],
    ['2025-4-1', false],
    ['２０２５-04-01', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(findPlainDate(text) !== undefined).toBe(exists)
  })

  it('refuses by name a day that is none', () => {
    expect(() => plainDate('2025-02-29')).toThrow(NotADay)
    expect(() => dayOfNumber(0.5)).toThrow(NotADay)
    expect(() => dayOfNumber(Number.NaN)).toThrow(NotADay)
    expect(() => dayInJapan(1e20)).toThrow(NotADay)
  })

  it('counts as the platform’s own calendar does, over 4,000 years', () => {
    const isNearFebruarysEnd = (number: number) => number % 365.2425 > 50 && number % 365.2425 < 64
    const differing: number[] = []
    for (let number = -719_000; number < 800_000; number += 1) {
      if (number % 31 !== 0 && !(number % 5 === 0 && isNearFebruarysEnd(number))) continue
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      const agrees = dayOfNumber(number) === day && dayNumber(plainDate(day)) === number
      if (!agrees) differing.push(number)
    }
    expect(differing).toEqual([])
  })

  it.each([
    ['2026-11-23', 'mon'],
    ['1970-01-01', 'thu'],
    ['1969-12-31', 'wed'],
    ['2024-02-29', 'thu'],
  ])('%s is a %s', (day, weekday) => {
    expect(weekdayOf(plainDate(day))).toBe(weekday)
  })

  it('comes back from where it went', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 60_000 }),
        fc.integer({ min: -999, max: 999 }),
        (n, days) => {
          const day = dayOfNumber(n)
          expect(addDays(addDays(day, days), -days)).toBe(day)
          expect(daysBetween(day, addDays(day, days))).toBe(days)
        },
      ),
    )
  })
})

describe('Japan’s clock', () => {
  it.each([
    ['2026-11-09T14:59:59.999Z', '2026-11-09', '23:59'],
    ['2026-11-09T15:00:00Z', '2026-11-10', '00:00'],
    ['2026-11-10T00:00:59Z', '2026-11-10', '09:00'],
    ['1969-12-31T14:59:00Z', '1969-12-31', '23:59'],
  ])('%s is %s %s in Japan', (utc, day, time) => {
    expect([dayInJapan(Date.parse(utc)), timeInJapan(Date.parse(utc))]).toEqual([day, time])
  })

  it.each(['24:01', '25:00', '8:00', '08:60', ''])('has no %s', (text) => {
    expect(() => timeOfDay(text)).toThrow(NotATime)
  })

  it('is read back as it was set', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 60_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (n, minutes) => {
          const time = timeOfDay(
            `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
          )
          const at = instantInJapan(dayOfNumber(n), time)
          expect([dayInJapan(at), timeInJapan(at)]).toEqual([dayOfNumber(n), time])
        },
      ),
    )
  })
})
