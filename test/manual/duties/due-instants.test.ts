import { dutiesAt } from '../../../manual/duties/duties-at'
import type { DutyKind } from '../../../manual/duties/duty'
import type { CaseState } from '../../../manual/case/state'
import { plainDate } from '../../../manual/calendar/plain-date'
import { calendar, DESK, jst, OFFICE, SATURDAY_OFFICE, toJst } from '../calendars'
import { admitted, caseOf, happens, type Told } from '../story'

/*
 * Every row is worked out by hand from decisions 2a. November 2026: the 10th is a Tuesday, the 23rd (Monday) a
 * holiday; the desk closes at 17:15, the office at 17:30, both from 29 December to 3 January. The end of a day
 * is written as midnight of the next.
 */
const view = (state: CaseState, code: DutyKind, now = '2026-11-10 12:00') => {
  const duty = dutiesAt(state, jst(now)).find((other) => other.code === code)
  if (duty === undefined) throw new Error(`no duty ${code}`)
  return duty
}
const due = (code: DutyKind, ...story: readonly Told[]) => {
  const { dueAt, basis } = view(caseOf(...story), code)
  return [toJst(dueAt), basis.shiftedBecause]
}

describe('A2 (41): admission notice by D+3, on a closed day of the desk its next open day', () => {
  it.each([
    ['Tuesday: Friday', '2026-11-10 14:05', '2026-11-14 00:00', undefined],
    ['just after midnight on Tuesday', '2026-11-10 00:00', '2026-11-14 00:00', undefined],
    ['just before midnight on Tuesday', '2026-11-10 23:59', '2026-11-14 00:00', undefined],
    ['Wednesday: Saturday is closed, Monday', '2026-11-11 10:00', '2026-11-17 00:00', 'closedDay'],
    ['Thursday: Sunday is closed, Monday', '2026-11-12 10:00', '2026-11-17 00:00', 'closedDay'],
    ['Friday: Monday', '2026-11-13 10:00', '2026-11-17 00:00', undefined],
    ['Saturday: Tuesday', '2026-11-14 10:00', '2026-11-18 00:00', undefined],
    ['Friday before a long weekend: Tuesday', '2026-11-20 10:00', '2026-11-25 00:00', 'closedDay'],
    ['Thursday before a long weekend', '2026-11-19 10:00', '2026-11-25 00:00', 'closedDay'],
    ['before year end', '2026-12-26 10:00', '2027-01-05 00:00', 'closedDay'],
  ])('admitted on %s', (_when, at, dueAt, shifted) => {
    expect(due('A2', admitted(at))).toEqual([dueAt, shifted])
  })
})

describe('A3 (41): admission information sheet by D+7, calendar days, whatever is closed', () => {
  it.each([
    ['2026-11-10 14:05', '2026-11-18 00:00'],
    ['2026-11-14 10:00', '2026-11-22 00:00'],
    ['2026-11-16 10:00', '2026-11-24 00:00'],
    ['2026-12-24 10:00', '2027-01-01 00:00'],
  ])('admitted %s: until %s', (at, dueAt) => {
    expect(due('A3', admitted(at))).toEqual([dueAt, undefined])
  })

  it('names the days that count for the fee, by the office’s calendar', () => {
    const state = caseOf(admitted('2026-11-14 10:00', { calendars: [DESK, SATURDAY_OFFICE] }))
    expect(view(state, 'A3').feeWindow?.tiers.map(({ lastDay }) => lastDay)).toEqual([
      '2026-11-14',
      '2026-11-16',
    ])
  })

  it('never takes the hospital’s calendar for the fee', () => {
    const closedDesk = { ...DESK, closedOn: [plainDate('2026-11-10')] }
    const state = caseOf(admitted('2026-11-10 10:00', { calendars: [closedDesk, OFFICE] }))
    expect(view(state, 'A3').feeWindow?.reason).toBe('withinHours')
  })
})

describe('A4 (41): receipt by 10:00 on the desk’s next business day', () => {
  it.each([
    ['Tuesday morning: Wednesday', '2026-11-10 07:00', '2026-11-11 10:00'],
    ['Tuesday evening: Wednesday', '2026-11-10 23:59', '2026-11-11 10:00'],
    ['Wednesday as it begins: Thursday', '2026-11-11 00:00', '2026-11-12 10:00'],
    ['Friday: Monday', '2026-11-13 16:40', '2026-11-16 10:00'],
    ['Saturday: Monday', '2026-11-14 10:00', '2026-11-16 10:00'],
    ['Friday before a long weekend: Tuesday', '2026-11-20 16:40', '2026-11-24 10:00'],
    ['the last day before year end', '2026-12-28 16:00', '2027-01-04 10:00'],
  ])('sheet sent on %s', (_when, at, dueAt) => {
    const sent = happens('AdmissionInfoSheetSent', at, { channel: 'screen' }, 'coordinator')
    expect(due('A4', admitted('2026-11-10 06:00'), sent)).toEqual([dueAt, undefined])
  })

  it('counts from admission for a sheet that came before the patient', () => {
    const early = happens(
      'AdmissionInfoSheetSent',
      '2026-11-06 10:00',
      { channel: 'fax' },
      'coordinator',
    )
    expect(due('A4', admitted('2026-11-10 09:00'), early)).toEqual(['2026-11-11 10:00', undefined])
  })

  it('counts an addition anew once the first sheet is received', () => {
    const first = happens(
      'AdmissionInfoSheetSent',
      '2026-11-10 10:00',
      { channel: 'screen' },
      'coordinator',
    )
    const received = happens('AdmissionInfoSheetReceived', '2026-11-10 11:00', {
      sheetEventId: first.id,
    })
    const second = happens(
      'AdmissionInfoSheetSent',
      '2026-11-12 10:00',
      { channel: 'screen' },
      'coordinator',
    )
    expect(due('A4', admitted('2026-11-10 09:00'), first, received, second)).toEqual([
      '2026-11-13 10:00',
      undefined,
    ])
  })

  it('stays with the oldest sheet while nobody has confirmed it', () => {
    const first = happens(
      'AdmissionInfoSheetSent',
      '2026-11-10 10:00',
      { channel: 'screen' },
      'coordinator',
    )
    const second = happens(
      'AdmissionInfoSheetSent',
      '2026-11-12 10:00',
      { channel: 'screen' },
      'coordinator',
    )
    expect(due('A4', admitted('2026-11-10 09:00'), first, second)[0]).toBe('2026-11-11 10:00')
  })
})

describe('A8 (41): discharge coordination notice 7 days before, at the desk’s closing, earlier on a closed day', () => {
  const planned = (on: string, setAt = '2026-11-12 14:20') =>
    happens('PlannedDischargeSet', setAt, { on: plainDate(on) })

  it.each([
    ['a Friday: the Friday before', '2026-11-27', '2026-11-20 17:15', undefined],
    ['a Saturday: Saturday is closed, Friday', '2026-11-28', '2026-11-20 17:15', 'closedDay'],
    ['a Sunday: Friday', '2026-11-29', '2026-11-20 17:15', 'closedDay'],
    ['a Monday: the holiday is closed, Friday', '2026-11-30', '2026-11-20 17:15', 'closedDay'],
    ['a Tuesday: Tuesday', '2026-12-01', '2026-11-24 17:15', undefined],
    [
      'a day after year end: back before the closure',
      '2027-01-08',
      '2026-12-28 17:15',
      'closedDay',
    ],
    ['in a year’s time', '2027-11-12', '2027-11-05 17:15', undefined],
  ])('going home on %s', (_when, on, dueAt, shifted) => {
    expect(due('A8', admitted('2026-11-10 09:00'), planned(on))).toEqual([dueAt, shifted])
  })

  it.each([
    ['on the last day, before closing: in time', '2026-11-20 17:14', '2026-11-20 17:15', undefined],
    [
      'exactly at that closing: the business day after the decision',
      '2026-11-20 17:15',
      '2026-11-24 17:15',
      'decidedLate',
    ],
    [
      'on the weekend after: the business day after',
      '2026-11-21 10:00',
      '2026-11-24 17:15',
      'decidedLate',
    ],
    [
      'three days before: the business day after',
      '2026-11-24 10:00',
      '2026-11-25 17:15',
      'decidedLate',
    ],
    [
      'two days before: the last business day before discharge',
      '2026-11-25 10:00',
      '2026-11-26 17:15',
      'decidedLate',
    ],
    ['the day before: that day, still open', '2026-11-26 10:00', '2026-11-26 17:15', 'decidedLate'],
    [
      'the day before after closing: the end of that day',
      '2026-11-26 18:00',
      '2026-11-27 00:00',
      'decidedLate',
    ],
    [
      'on the day itself: the end of that day',
      '2026-11-27 09:00',
      '2026-11-28 00:00',
      'decidedLate',
    ],
  ])('decided %s (fees-and-deadlines §5.4)', (_when, setAt, dueAt, shifted) => {
    expect(due('A8', admitted('2026-11-10 09:00'), planned('2026-11-27', setAt))).toEqual([
      dueAt,
      shifted,
    ])
  })

  it('follows a postponed discharge', () => {
    const story = [
      admitted('2026-11-10 09:00'),
      planned('2026-11-27'),
      planned('2026-12-04', '2026-11-18 10:00'),
    ]
    expect(due('A8', ...story)).toEqual(['2026-11-27 17:15', undefined])
  })

  it('counts the fixed date and not the planned one', () => {
    const fixed = happens('DischargeDateFixed', '2026-11-13 10:00', { on: plainDate('2026-12-01') })
    expect(due('A8', admitted('2026-11-10 09:00'), planned('2026-11-27'), fixed)[0]).toBe(
      '2026-11-24 17:15',
    )
  })

  it('is not decided anew when the planned day is fixed later', () => {
    const fixed = happens('DischargeDateFixed', '2026-11-25 10:00', { on: plainDate('2026-11-27') })
    expect(due('A8', admitted('2026-11-10 09:00'), planned('2026-11-27'), fixed)).toEqual([
      '2026-11-20 17:15',
      undefined,
    ])
  })

  it('knows no due instant before a discharge is planned', () => {
    expect(due('A8', admitted('2026-11-10 09:00'))).toEqual([undefined, undefined])
  })
})

describe('A9 (41): taken up within 3 business days of the office', () => {
  it.each([
    ['Tuesday: Friday', '2026-11-10 10:00', '2026-11-14 00:00'],
    ['Wednesday: over the weekend, Monday', '2026-11-11 10:00', '2026-11-17 00:00'],
    ['Friday before a long weekend', '2026-11-20 10:00', '2026-11-27 00:00'],
    ['Saturday', '2026-11-14 10:00', '2026-11-19 00:00'],
    ['before year end', '2026-12-28 10:00', '2027-01-07 00:00'],
  ])('notice on %s', (_when, at, dueAt) => {
    const notice = happens('DischargeCoordinationNoticeSent', at, { channel: 'phone' })
    expect(due('A9', admitted('2026-11-10 09:00'), notice)).toEqual([dueAt, undefined])
  })

  it('counts an office’s open Saturday', () => {
    const notice = happens('DischargeCoordinationNoticeSent', '2026-11-12 10:00', {
      channel: 'phone',
    })
    const start = admitted('2026-11-10 09:00', { calendars: [DESK, SATURDAY_OFFICE] })
    expect(due('A9', start, notice)[0]).toBe('2026-11-17 00:00')
  })
})

describe('A11 (41): discharge date told at the latest the business day before', () => {
  const fixed = (on: string, at = '2026-11-12 10:00') =>
    happens('DischargeDateFixed', at, { on: plainDate(on) })

  it.each([
    ['a Friday: Thursday', '2026-11-27', '2026-11-27 00:00', undefined],
    ['a Saturday: Friday', '2026-11-28', '2026-11-28 00:00', undefined],
    ['a Sunday: Friday', '2026-11-29', '2026-11-28 00:00', 'closedDay'],
    ['a Monday: Friday, never later', '2026-11-30', '2026-11-28 00:00', 'closedDay'],
    ['the Tuesday after a long weekend: Friday', '2026-11-24', '2026-11-21 00:00', 'closedDay'],
  ])('going home on %s', (_when, on, dueAt, shifted) => {
    expect(due('A11', admitted('2026-11-10 09:00'), fixed(on))).toEqual([dueAt, shifted])
  })

  it.each([
    ['on the last business day', '2026-11-26 23:00', '2026-11-27 00:00', undefined],
    ['on the day itself: that day', '2026-11-27 08:00', '2026-11-28 00:00', 'decidedLate'],
  ])('fixed only %s', (_when, at, dueAt, shifted) => {
    expect(due('A11', admitted('2026-11-10 09:00'), fixed('2026-11-27', at))).toEqual([
      dueAt,
      shifted,
    ])
  })
})

describe('why a duty is due when it is', () => {
  it('names edition, section, confidence, count, calendar and the fact counted from', () => {
    expect(view(caseOf(admitted('2026-11-11 10:00')), 'A2').basis).toEqual({
      edition: 'nanwa-1',
      section: '2.1 A2',
      source: 'decisions 2a',
      confidence: 'to-be-confirmed',
      countFrom: 'dayZero',
      days: 3,
      kindOfDay: 'calendar',
      calendarOf: 'hospital',
      calendarRevision: 'hospital-r1',
      from: 'admission',
      fromAt: jst('2026-11-11 10:00'),
      fromOn: '2026-11-11',
      shiftedBecause: 'closedDay',
    })
  })

  it('says that nobody confirmed the hours it was judged by', () => {
    const state = caseOf(admitted('2026-11-11 10:00', { calendars: [OFFICE] }))
    expect(view(state, 'A2').basis.calendarRevision).toBe('unconfirmed')
  })

  it('is judged by the calendar as it was changed last', () => {
    const shut = calendar('hospital', { mon: '09:00-12:00' })
    const changed = happens('CalendarChanged', '2026-11-10 15:00', { calendar: shut }, 'system')
    expect(due('A2', admitted('2026-11-10 14:05'), changed)).toEqual([
      '2026-11-17 00:00',
      'closedDay',
    ])
  })
})
