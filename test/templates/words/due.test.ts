import { endOfDayInJapan, instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { plainDate } from '../../../manual/calendar/plain-date'
import { remaining, remainingByClock, untilWords } from '../../../templates/words/due'

const at = (day: string, time: string) => instantInJapan(plainDate(day), timeOfDay(time))
const endOf = (day: string) => endOfDayInJapan(plainDate(day))

const NOW = at('2026-11-24', '09:40')

describe('the remaining time in a chip', () => {
  test.each([
    ['four days ago at the end of the day', endOf('2026-11-20'), 'overdue', '超過 4日'],
    ['yesterday at the end of the day', endOf('2026-11-23'), 'overdue', '超過 1日'],
    [
      'yesterday afternoon, though less than a day ago',
      at('2026-11-23', '17:15'),
      'overdue',
      '超過 1日',
    ],
    ['today, an hour ago', at('2026-11-24', '08:40'), 'overdue', '超過 1時間'],
    ['this very moment', NOW, 'overdue', '超過 1分'],
    ['one minute ahead', NOW + 60_000, 'today', '残り 1分'],
    ['twenty minutes ahead', at('2026-11-24', '10:00'), 'today', '残り 20分'],
    ['this afternoon', at('2026-11-24', '17:15'), 'today', '残り 7時間35分'],
    ['the end of today', endOf('2026-11-24'), 'today', 'きょう中'],
    [
      'tomorrow morning, though less than a day ahead',
      at('2026-11-25', '09:00'),
      'tomorrow',
      '残り 1日',
    ],
    ['the end of tomorrow', endOf('2026-11-25'), 'tomorrow', '残り 1日'],
    ['the day after tomorrow', at('2026-11-26', '17:15'), 'later', '残り 2日'],
  ])('%s', (_case, dueAt, kind, text) => {
    expect(remaining(dueAt, NOW)).toEqual({ kind, text })
  })

  test('a list that is printed shows the time of day instead of the hours left', () => {
    expect(remainingByClock(at('2026-11-24', '17:15'), NOW).text).toBe('きょう 17:15')
    expect(remainingByClock(endOf('2026-11-24'), NOW).text).toBe('きょう中')
    expect(remainingByClock(at('2026-11-26', '17:15'), NOW).text).toBe('残り 2日')
  })
})

describe('until when', () => {
  test.each([
    [endOf('2026-11-20'), '11月20日（金）まで'],
    [endOf('2026-11-24'), 'きょう中'],
    [at('2026-11-24', '17:15'), 'きょう 17:15 まで'],
    [at('2026-11-25', '09:05'), 'あす 9:05 まで'],
    [at('2026-11-26', '17:15'), '11月26日（木） 17:15まで'],
    [endOf('2027-01-04'), '令和9年1月4日（月）まで'],
  ])('%d: %s', (dueAt, words) => {
    expect(untilWords(dueAt, NOW)).toBe(words)
  })
})
