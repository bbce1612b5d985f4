import fc from 'fast-check'
import { eraDay, readDay, shortEraDay } from '../../../manual/calendar/japanese-era'
import { addDays, plainDate } from '../../../manual/calendar/plain-date'

describe('a day as written on paper (reliability 47)', () => {
  test.each<[written: string, day: string]>([
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H31.4.30', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['大正15年12月24日', '1926-12-24'],
    ['大正15年12月25日', '1926-12-25'],
    ['昭和元年12月25日', '1926-12-25'],
    ['明治45年7月30日', '1912-07-30'],
    ['大正元年7月30日', '1912-07-30'],
    ['明治6年1月1日', '1873-01-01'],
    ['昭和13年6月2日', '1938-06-02'],
    ['S13.6.2', '1938-06-02'],
    ['s13-6-2', '1938-06-02'],
    ['Ｓ１３．６．２', '1938-06-02'],
    ['昭13/6/2', '1938-06-02'],
    ['㍼13年6月2日生', '1938-06-02'],
    ['S130602', '1938-06-02'],
    ['1938/6/2', '1938-06-02'],
    ['１９４０／１／２', '1940-01-02'],
    ['1940−01−02', '1940-01-02'],
    ['1940ー1ー2', '1940-01-02'],
    ['19400102', '1940-01-02'],
    ['2024-02-29', '2024-02-29'],
    ['R6.2.29', '2024-02-29'],
    ['令和8年11月24日（火）', '2026-11-24'],
    ['　令和 8 年 11 月 24 日 ', '2026-11-24'],
  ])('%s is %s', (written, day) => {
    expect(readDay(written)).toEqual({ day })
  })

  test.each<[written: string, words: RegExp]>([
    ['R7.2.29', /令和7年2月29日はありません。令和7年2月は28日まで/],
    ['2025-02-29', /2025年2月29日はありません/],
    ['昭和64年1月8日', /昭和は64年1月7日まで/],
    ['昭和65年2月30日', /昭和は64年1月7日まで/],
    ['平成元年1月7日', /平成は元年1月8日から/],
    ['平成31年5月1日', /平成は31年4月30日まで/],
    ['令和元年4月30日', /令和は元年5月1日から/],
    ['昭和元年12月24日', /昭和は元年12月25日から/],
    ['大正15年12月26日', /大正は15年12月25日まで/],
    ['明治5年12月2日', /暦が今とちがう/],
    ['昭和0年1月1日', /昭和0年はありません/],
    ['1938/13/2', /13月はありません/],
    ['1938/6/0', /6月は30日まで/],
    ['13/6/2', /元号をつけるか、西暦4桁/],
    ['ゆうべ', /のように入れてください/],
    ['X13.6.2', /のように入れてください/],
    ['', /のように入れてください/],
  ])('%s is refused in words', (written, words) => {
    expect(readDay(written)).toEqual({ refused: expect.stringMatching(words) as string })
  })

  test('every day from 1873 on reads back from the way it is written, long and short', () => {
    const days = fc.integer({ min: 0, max: 90_000 }).map((n) => addDays(plainDate('1873-01-01'), n))

    fc.assert(
      fc.property(days, (day) => {
        expect(readDay(eraDay(day))).toEqual({ day })
        expect(readDay(shortEraDay(day))).toEqual({ day })
        expect(readDay(day)).toEqual({ day })
      }),
      { numRuns: 500, seed: 47 },
    )
  })

  test('no text whatever makes reading a day fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const read = readDay(text)
        expect('day' in read || read.refused !== '').toBe(true)
      }),
      { numRuns: 500, seed: 53 },
    )
  })

  test('a day is written with the era that began on it', () => {
    const written = ['1926-12-25', '1989-01-07', '1989-01-08', '2019-05-01', '1868-01-01']

    expect(written.map((day) => eraDay(plainDate(day)))).toEqual([
      '昭和元年12月25日',
      '昭和64年1月7日',
      '平成元年1月8日',
      '令和元年5月1日',
      '1868年1月1日',
    ])
    expect(shortEraDay(plainDate('2026-04-01'))).toBe('R8.4.1')
  })
})
