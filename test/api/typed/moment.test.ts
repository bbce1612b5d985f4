import { instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { plainDate } from '../../../manual/calendar/plain-date'
import { readDayBoxes } from '../../../api/typed/day'
import { findTime, instantOf, readMoment } from '../../../api/typed/moment'

const boxes = (year: string, month: string, day: string, time = '') => ({
  onYear: year,
  onMonth: month,
  onDay: day,
  onTime: time,
})

describe('a day typed into three boxes', () => {
  it.each([
    [['昭和13', '5', '2'], '1938-05-02'],
    [['S13', '05', '02'], '1938-05-02'],
    [['１９３８', '５', '２'], '1938-05-02'],
    [['昭和13年', '5月', '2日'], '1938-05-02'],
    [['令和元', '5', '1'], '2019-05-01'],
    [['R8', '11', '24'], '2026-11-24'],
    [['令和10', '2', '29'], '2028-02-29'],
  ] as const)('%j is %s', ([year, month, day], read) => {
    expect(readDayBoxes(boxes(year, month, day), 'on', 'any')).toEqual({ day: read })
  })

  it.each([
    [['昭和64', '1', '8'], '昭和は64年1月7日までです'],
    [['平成元', '1', '7'], '平成は元年1月8日からです'],
    [['R8', '2', '29'], '令和8年2月29日はありません'],
    [['R8', '', '29'], '月を入れてください'],
    [['', '', '29'], '年と月を入れてください'],
    [['13', '5', '2'], '年は元号をつけるか'],
  ] as const)('%j is refused in words', ([year, month, day], words) => {
    const read = readDayBoxes(boxes(year, month, day), 'on', 'any')
    expect('refused' in read && read.refused).toContain(words)
  })

  it('takes a bare year near today for 令和, where no other era can be meant', () => {
    expect(readDayBoxes(boxes('8', '11', '24'), 'on', 'near')).toEqual({ day: '2026-11-24' })
  })

  it('is empty when nothing stands in the boxes', () => {
    expect(readDayBoxes(boxes('', ' ', '　'), 'on', 'any')).toEqual({ empty: true })
  })
})

describe('a time as people type it', () => {
  it.each([
    ['9:05', '09:05'],
    ['９：０５', '09:05'],
    ['905', '09:05'],
    ['2210', '22:10'],
    ['9時5分', '09:05'],
    ['9時', '09:00'],
    ['9時半', '09:30'],
    ['午後3時20分', '15:20'],
    ['午後0時5分', '12:05'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
  ])('%s is %s', (text, time) => {
    expect(findTime(text)).toBe(time)
  })

  it.each(['24:00', '9:60', '25時', 'あさ', '9', '12345'])('%s is no time', (text) => {
    expect(findTime(text)).toBeUndefined()
  })
})

describe('a day without a time', () => {
  const day = plainDate('2026-11-24')
  const noon = instantInJapan(day, timeOfDay('12:00'))

  it('counts from noon', () => {
    expect(instantOf({ day }, noon + 86_400_000)).toBe(noon)
  })

  it('counts from now while noon is still ahead', () => {
    expect(instantOf({ day }, noon - 1)).toBe(noon - 1)
    expect(instantOf({ day }, noon + 1)).toBe(noon)
  })

  it('is read together with its boxes', () => {
    expect(readMoment(boxes('R8', '11', '24', '8時半'), 'on')).toEqual({
      day: '2026-11-24',
      time: '08:30',
    })
    expect(readMoment(boxes('R8', '11', '24', '8じ'), 'on')).toHaveProperty('refused')
  })
})
