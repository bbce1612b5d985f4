import { WINDOW_REFUSALS } from '../../../api/tools/window-refusals'
import { readWindowQuestion } from '../../../api/tools/window-question'

const AT = '2026-11-23T18:40:00+09:00'
const HOURS = { mon: ['08:30', '17:30'] }
const by = (calendar: object) => ({ admittedAt: AT, calendar: { hours: HOURS, ...calendar } })
const daysFrom = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
  )

describe('what a program may ask', () => {
  it.each([
    ['a day alone', { admittedAt: AT }],
    ['by an office', { admittedAt: AT, officeId: '7d1e7a5c-0000-4000-8000-000000000000' }],
    ['by hours alone', by({})],
    [
      'by hours, closing days and holidays',
      by({ closedOn: ['2026-12-29'], nationalHolidays: false }),
    ],
    ['by an office that never closes', by({ hours: { sun: ['00:00', '24:00'] } })],
    ['for the first day whose holidays are known', { admittedAt: '2020-01-01T00:00:00+09:00' }],
    ['for the last one', { admittedAt: '2030-12-24T23:59:59+09:00' }],
    ['closed for 90 days', by({ closedOn: daysFrom(2026, 90) })],
  ])('%s', (_what, body) => {
    expect(readWindowQuestion(body)).toMatchObject({ ok: true })
  })

  it.each([
    ['nothing', undefined, 'notAnObject', ''],
    ['null', null, 'notAnObject', ''],
    ['a text', 'x', 'notAnObject', ''],
    ['a list', [], 'notAnObject', ''],
    ['no day', {}, 'admittedAtUnreadable', 'admittedAt'],
    ['a number', { admittedAt: 1 }, 'admittedAtUnreadable', 'admittedAt'],
    ['a day without time', { admittedAt: '2026-11-23' }, 'admittedAtUnreadable', 'admittedAt'],
    ['no offset', { admittedAt: '2026-11-23T18:40' }, 'admittedAtWithoutOffset', 'admittedAt'],
    ['year 1', { admittedAt: '0001-01-01T00:00:00+14:00' }, 'admittedAtOutOfRange', 'admittedAt'],
    [
      'year 9999',
      { admittedAt: '9999-12-31T23:59:59-14:00' },
      'admittedAtOutOfRange',
      'admittedAt',
    ],
    [
      'a year before the holidays known',
      { admittedAt: '2019-12-31T23:59:59+09:00' },
      'admittedAtOutOfRange',
      'admittedAt',
    ],
    [
      'the first day too late',
      { admittedAt: '2030-12-25T00:00:00+09:00' },
      'admittedAtOutOfRange',
      'admittedAt',
    ],
    ['another field', { admittedAt: AT, name: 'x' }, 'unknownField', ''],
    [
      'an id that is none',
      { admittedAt: AT, officeId: "'; drop table" },
      'officeUnknown',
      'officeId',
    ],
    [
      'an office and hours',
      { ...by({}), officeId: '7d1e7a5c-0000-4000-8000-000000000000' },
      'officeAndCalendar',
      'officeId',
    ],
    [
      'a calendar that is none',
      { admittedAt: AT, calendar: 'open' },
      'calendarUnreadable',
      'calendar',
    ],
    ['another field of the calendar', by({ lunch: true }), 'unknownField', 'calendar'],
    ['no hours', { admittedAt: AT, calendar: {} }, 'hoursUnreadable', 'calendar.hours'],
    [
      'a day of the week that is none',
      by({ hours: { moon: ['08:30', '17:30'] } }),
      'hoursUnreadable',
      'calendar.hours',
    ],
    ['one time', by({ hours: { mon: ['08:30'] } }), 'hoursUnreadable', 'calendar.hours.mon'],
    [
      'three times',
      by({ hours: { mon: ['08:30', '12:00', '17:30'] } }),
      'hoursUnreadable',
      'calendar.hours.mon',
    ],
    [
      'hours as a text',
      by({ hours: { mon: '08:30-17:30' } }),
      'hoursUnreadable',
      'calendar.hours.mon',
    ],
    [
      'a time that is none',
      by({ hours: { mon: ['8:30', '17:30'] } }),
      'timeUnreadable',
      'calendar.hours.mon.0',
    ],
    [
      '25 hours',
      by({ hours: { mon: ['08:30', '25:00'] } }),
      'timeUnreadable',
      'calendar.hours.mon.1',
    ],
    [
      'hours reversed',
      by({ hours: { mon: ['17:30', '08:30'] } }),
      'hoursReversed',
      'calendar.hours.mon',
    ],
    [
      'hours of no length',
      by({ hours: { mon: ['08:30', '08:30'] } }),
      'hoursReversed',
      'calendar.hours.mon',
    ],
    ['never open', by({ hours: {} }), 'neverOpen', 'calendar'],
    ['closed for 101 days', by({ closedOn: daysFrom(2026, 101) }), 'neverOpen', 'calendar'],
    [
      'a closing day that is none',
      by({ closedOn: ['2026-02-30'] }),
      'closedOnUnreadable',
      'calendar.closedOn.0',
    ],
    [
      'a closing day in the year 1',
      by({ closedOn: ['0001-01-01'] }),
      'closedOnUnreadable',
      'calendar.closedOn.0',
    ],
    [
      'closing days as a text',
      by({ closedOn: '2026-12-29' }),
      'closedOnUnreadable',
      'calendar.closedOn',
    ],
    [
      '401 closing days',
      by({ closedOn: daysFrom(2026, 401) }),
      'closedOnUnreadable',
      'calendar.closedOn',
    ],
    [
      'holidays as a text',
      by({ nationalHolidays: 'yes' }),
      'nationalHolidaysUnreadable',
      'calendar.nationalHolidays',
    ],
  ])('not %s', (_what, body, code, field) => {
    expect(readWindowQuestion(body)).toEqual({ ok: false, code, field })
  })

  it('not a field that would become a prototype', () => {
    const body: unknown = JSON.parse(`{"admittedAt":"${AT}","__proto__":{"officeId":"x"}}`)
    const inside: unknown = JSON.parse(
      `{"admittedAt":"${AT}","calendar":{"hours":{"__proto__":["08:30","17:30"]}}}`,
    )
    expect(readWindowQuestion(body)).toMatchObject({ ok: false, code: 'unknownField' })
    expect(readWindowQuestion(inside)).toMatchObject({ ok: false })
  })
})

it('every refusal says what would be accepted', () => {
  const silent = Object.values(WINDOW_REFUSALS).filter(
    ({ message, accepted }) => message.length < 5 || accepted.length < 5,
  )
  expect(silent).toEqual([])
})
