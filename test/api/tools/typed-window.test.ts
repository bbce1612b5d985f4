import { readClosingDays } from '../../../api/tools/closing-days'
import { readTypedWindow } from '../../../api/tools/typed-window'
import { USUAL } from '../../../api/tools/window-fields'
import { plainDate } from '../../../manual/calendar/plain-date'
import { admissionInfoWindow } from '../../../manual/fees/admission-info-fee'
import { jst, toJst } from '../../manual/calendars'

const NOW = jst('2026-11-24 09:40')
const TYPED = {
  ...USUAL,
  admittedYear: '令和8',
  admittedMonth: '11',
  admittedDay: '20',
  admittedTime: '17:31',
  careLevel: 'care',
}
const read = (over: Readonly<Record<string, string>> = {}) =>
  readTypedWindow({ ...TYPED, ...over }, NOW)
const daysOf = (over: Readonly<Record<string, string>> = {}) => {
  const typed = read(over)
  if (!typed.ok) throw new Error(JSON.stringify(typed.problems))
  const { tiers, reason } = admissionInfoWindow(typed.admission)
  return [...tiers.map(({ lastDay }) => lastDay), reason]
}

describe('closing days as people write them', () => {
  const around = plainDate('2026-12-28')
  it.each([
    ['', []],
    ['12月29日', ['2026-12-29']],
    ['１２月２９日', ['2026-12-29']],
    ['12/29', ['2026-12-29']],
    ['令和8年12月29日', ['2026-12-29']],
    ['2026-12-29', ['2026-12-29']],
    ['1月4日', ['2027-01-04']],
    ['12月31日〜1月2日', ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['12月31日から1月1日まで', ['2026-12-31', '2027-01-01']],
    ['12月29日、12月31日', ['2026-12-29', '2026-12-31']],
    [' 12月29日 \n\n12月31日\n', ['2026-12-29', '2026-12-31']],
  ])('%j', (text, days) => {
    expect(readClosingDays(text, around)).toEqual({ days })
  })

  it.each([
    '年末年始',
    '12月32日',
    '2月30日',
    '29日',
    '12月29日〜',
    '1月1日〜2日〜3日',
    '𠮷'.repeat(500),
  ])('not %s', (text) => {
    expect(readClosingDays(text, around)).toMatchObject({
      refused: expect.stringContaining('12月29日') as string,
    })
  })

  it.each([
    ['2027-01-03〜2026-12-29', '始まりより前'],
    ['2026-12-29〜2027-02-28', '60日まで'],
  ])('not the stretch %s', (text, words) => {
    expect(readClosingDays(text, around)).toMatchObject({
      refused: expect.stringContaining(words) as string,
    })
  })

  it('of 60 days and one is still a stretch', () => {
    const stretch = readClosingDays('2026-12-29〜2027-02-27', around)
    expect('days' in stretch && stretch.days.length).toBe(61)
  })
})

describe('the page’s question', () => {
  it('is the office’s day, and no other', () => {
    expect(daysOf()).toEqual(['2026-11-21', '2026-11-23', 'afterClosingAndThirdDayClosed'])
    expect(daysOf({ closes: '18:00' })).toEqual(['2026-11-20', '2026-11-22', 'withinHours'])
    expect(daysOf({ closes: '午後6時' })).toEqual(['2026-11-20', '2026-11-22', 'withinHours'])
    expect(daysOf({ openDays: 'mon tue wed thu' })).toEqual([
      '2026-11-21',
      '2026-11-22',
      'closedDay',
    ])
    expect(daysOf({ closedOn: '11月20日' })).toEqual(['2026-11-21', '2026-11-22', 'closedDay'])
  })

  it('knows an open Saturday’s own end, and holidays an office works on', () => {
    const saturday = {
      admittedDay: '21',
      admittedTime: '13:00',
      openDays: 'mon tue wed thu fri sat',
    }
    expect(daysOf(saturday)[2]).toBe('withinHours')
    expect(daysOf({ ...saturday, saturdayCloses: '12:30' })[2]).toBe(
      'afterClosingAndThirdDayClosed',
    )
    expect(daysOf({ admittedDay: '23', admittedTime: '9:00' })[2]).toBe('closedDay')
    expect(daysOf({ admittedDay: '23', admittedTime: '9:00', nationalHolidays: 'open' })[2]).toBe(
      'withinHours',
    )
  })

  it('may leave the time open', () => {
    expect(daysOf({ admittedTime: '' })).toEqual(['2026-11-20', '2026-11-22', 'timeUnknown'])
  })

  it('is read as Japan’s clock says it', () => {
    const typed = read()
    expect(typed.ok && toJst(typed.admission.admittedAt)).toBe('2026-11-20 17:31')
  })

  it.each([
    [{ admittedYear: '', admittedMonth: '', admittedDay: '' }, 'admitted'],
    [{ admittedDay: '31' }, 'admitted'],
    [{ admittedYear: '0001' }, 'admitted'],
    [{ admittedYear: '9999' }, 'admitted'],
    [{ admittedYear: '2019' }, 'admitted'],
    [{ admittedTime: 'ひる' }, 'admitted'],
    [{ careLevel: '' }, 'careLevel'],
    [{ careLevel: 'constructor' }, 'careLevel'],
    [{ openDays: '' }, 'openDays'],
    [{ openDays: 'constructor' }, 'openDays'],
    [{ opens: '' }, 'opens'],
    [{ closes: 'よる' }, 'closes'],
    [{ closes: '8:30' }, 'closes'],
    [{ openDays: 'sat', saturdayCloses: '8:00' }, 'saturdayCloses'],
    [{ nationalHolidays: '' }, 'nationalHolidays'],
    [{ closedOn: 'いつも' }, 'closedOn'],
    [{ closedOn: '𠮷'.repeat(501) }, 'closedOn'],
    [{ closedOn: '1月1日〜2月28日\n3月1日〜4月30日' }, 'closedOn'],
  ])('%j is sent back with words at %s', (over, field) => {
    const typed = read(over)
    expect(typed.ok ? [] : Object.keys(typed.problems)).toEqual([field])
  })
})
