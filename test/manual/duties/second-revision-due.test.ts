import { plainDate } from '../../../manual/calendar/plain-date'
import type { DutyKind } from '../../../manual/duties/duty'
import { happens, type Told } from '../story'
import {
  applied,
  checked,
  chosen,
  died,
  due,
  known,
  left,
  moved,
  named,
  nobody,
  planned,
  recalled,
  sheet,
} from './second-revision'

/* Worked out by hand from manual §2, §3 and decisions 2a; the end of a day is written as midnight of the next. */
type Row = readonly [
  code: DutyKind,
  when: string,
  story: readonly Told[],
  dueAt: string,
  shifted?: 'closedDay' | 'decidedLate' | 'promisedLater',
]

const TUESDAY = '2026-11-10 09:00'
const consulted = (at: string) => happens('DisabilityDeskConsulted', at, { channel: 'phone' })
const delayed = (at: string, until: string) =>
  happens('CertificationDelayed', at, { until: plainDate(until) })
const expired = { validUntil: '2027-01-31' }

const ROWS: readonly Row[] = [
  // A5: D+3; if all three days are closed, the first open day.
  ['A5', 'admitted on Tuesday', [known(TUESDAY)], '2026-11-14 00:00'],
  ['A5', 'a minute before Wednesday', [known('2026-11-10 23:59')], '2026-11-14 00:00'],
  ['A5', 'as Wednesday begins: Saturday counts', [known('2026-11-11 00:00')], '2026-11-15 00:00'],
  ['A5', 'before three closed days', [known('2026-11-20 09:00')], '2026-11-25 00:00', 'closedDay'],
  ['A5', 'one of three days is open', [known('2026-11-19 09:00')], '2026-11-23 00:00'],
  ['A5', 'before the year’s end', [known('2026-12-28 09:00')], '2027-01-05 00:00', 'closedDay'],
  // A6: D+7, on a long-term ward D+14.
  ['A6', 'general ward', [known(TUESDAY)], '2026-11-18 00:00'],
  ['A6', 'long-term ward', [known(TUESDAY, { wardKind: 'longTerm' })], '2026-11-25 00:00'],
  ['A6', 'over the year’s end', [known('2026-12-28 09:00')], '2027-01-05 00:00'],
  // W1: asked again at each admission, within seven days.
  ['W1', 'within a week', [known(TUESDAY)], '2026-11-18 00:00'],
  // A10: three business days before discharge, earlier when closed.
  ['A10', 'Friday', [known(TUESDAY), planned(TUESDAY, '2026-11-27')], '2026-11-25 00:00'],
  [
    'A10',
    'Thursday after a holiday',
    [known(TUESDAY), planned(TUESDAY, '2026-11-26')],
    '2026-11-21 00:00',
    'closedDay',
  ],
  [
    'A10',
    'Monday',
    [known(TUESDAY), planned(TUESDAY, '2026-11-30')],
    '2026-11-26 00:00',
    'closedDay',
  ],
  [
    'A10',
    'decided on Sunday for Thursday',
    [known(TUESDAY), planned('2026-11-22 12:00', '2026-11-26')],
    '2026-11-23 00:00',
    'decidedLate',
  ],
  // B0: who looks after the person, D+3.
  ['B0', 'level known', [nobody(TUESDAY, { careLevel: 'care2' })], '2026-11-14 00:00'],
  [
    'B0',
    'before three closed days',
    [nobody('2026-11-20 09:00', { careLevel: 'unknown' })],
    '2026-11-25 00:00',
    'closedDay',
  ],
  // B1, B3: D+7.
  ['B1', 'within a week', [nobody(TUESDAY)], '2026-11-18 00:00'],
  ['B3', 'within a week', [nobody(TUESDAY)], '2026-11-18 00:00'],
  // B4: seven days from when care was found to be needed.
  ['B4', 'by the checksheet', [nobody(TUESDAY), sheet('2026-11-12 10:00')], '2026-11-20 00:00'],
  [
    'B4',
    'the municipality said so later',
    [nobody(TUESDAY), sheet('2026-11-12 10:00'), checked('2026-11-13 10:00', 'notCertified')],
    '2026-11-21 00:00',
  ],
  // B5: thirty days from the application, or the day of a postponement.
  ['B5', 'thirty days', [nobody(TUESDAY), applied('2026-11-12 10:00')], '2026-12-13 00:00'],
  [
    'B5',
    'from the day of the application, not of its entry',
    [nobody(TUESDAY), applied('2026-11-12 10:00', 'new', '2026-11-09')],
    '2026-12-10 00:00',
  ],
  [
    'B5',
    'postponed by notice',
    [nobody(TUESDAY), applied('2026-11-12 10:00'), delayed('2026-12-04 10:00', '2026-12-25')],
    '2026-12-26 00:00',
    'promisedLater',
  ],
  // B5p: the discharge comes first.
  [
    'B5p',
    'three business days before it',
    [nobody(TUESDAY), applied('2026-11-12 10:00'), planned('2026-11-12 11:00', '2026-11-27')],
    '2026-11-25 00:00',
  ],
  // B7, B9: three business days.
  [
    'B7',
    'the level is known on Tuesday',
    [nobody(TUESDAY), checked('2026-11-10 15:00', 'certified')],
    '2026-11-14 00:00',
  ],
  [
    'B7',
    'over a long weekend',
    [nobody(TUESDAY), checked('2026-11-19 15:00', 'certified')],
    '2026-11-26 00:00',
  ],
  ['B9', 'chosen on Thursday', [nobody(TUESDAY), chosen('2026-11-12 11:00')], '2026-11-18 00:00'],
  // B8: the business day before services begin.
  [
    'B8',
    'home on Friday',
    [
      nobody(TUESDAY),
      chosen('2026-11-12 11:00'),
      named('2026-11-13 11:00'),
      planned('2026-11-13 12:00', '2026-11-27'),
    ],
    '2026-11-27 00:00',
  ],
  [
    'B8',
    'home after a holiday: earlier',
    [
      nobody(TUESDAY),
      chosen('2026-11-12 11:00'),
      named('2026-11-13 11:00'),
      planned('2026-11-13 12:00', '2026-11-24'),
    ],
    '2026-11-21 00:00',
    'closedDay',
  ],
  // C1: before the conference.
  [
    'C1',
    'the level no longer fits',
    [known(TUESDAY), checked(TUESDAY, 'levelOutdated'), planned(TUESDAY, '2026-11-27')],
    '2026-11-25 00:00',
  ],
  // C2: the last valid day.
  [
    'C2',
    'the certification ends inside the stay',
    [known(TUESDAY), checked(TUESDAY, 'certified', expired.validUntil)],
    '2027-02-01 00:00',
  ],
  // D1, D2: flow B'.
  [
    'D1',
    'a week from the checksheet',
    [nobody(TUESDAY), sheet('2026-11-11 10:00', { scheme: 'disability' })],
    '2026-11-19 00:00',
  ],
  [
    'D2',
    'five business days from asking',
    [
      nobody(TUESDAY),
      sheet('2026-11-11 10:00', { scheme: 'disability' }),
      consulted('2026-11-12 10:00'),
    ],
    '2026-11-20 00:00',
  ],
  // A13, A14: from discharge.
  ['A13', 'home on Friday', [known(TUESDAY), left('2026-11-27 11:00')], '2026-11-28 00:00'],
  ['A13', 'home on Saturday', [known(TUESDAY), left('2026-11-28 11:00')], '2026-11-29 00:00'],
  ['A14', 'a fortnight', [known(TUESDAY), left('2026-11-27 11:00')], '2026-12-12 00:00'],
  ['A14', 'just before midnight', [known(TUESDAY), left('2026-11-27 23:59')], '2026-12-12 00:00'],
  ['A14', 'as the day begins', [known(TUESDAY), left('2026-11-28 00:00')], '2026-12-13 00:00'],
  // F1, T1, X1, R1.
  [
    'F1',
    'to a facility on Friday',
    [known(TUESDAY), left('2026-11-27 11:00', 'facility')],
    '2026-12-01 00:00',
  ],
  [
    'T1',
    'off the service, Friday',
    [known(TUESDAY), moved('2026-11-27 11:00', 'far')],
    '2026-11-28 00:00',
  ],
  [
    'T1',
    'off the service, Saturday',
    [known(TUESDAY), moved('2026-11-28 11:00', 'far')],
    '2026-12-01 00:00',
    'closedDay',
  ],
  ['X1', 'died on Friday', [known(TUESDAY), died('2026-11-27 02:00')], '2026-11-28 00:00'],
  [
    'X1',
    'died on Sunday',
    [known(TUESDAY), died('2026-11-29 02:00')],
    '2026-12-01 00:00',
    'closedDay',
  ],
  ['R1', 'the same day', [known(TUESDAY), recalled('2026-11-12 10:00')], '2026-11-13 00:00'],
]

it.each(ROWS.map((row) => [row[0], row[1], row] as const))('%s, %s', (code, _when, row) => {
  const [, , story, dueAt, shifted] = row
  expect(due(code, ...story)).toEqual([dueAt, shifted])
})

it('every duty that the second revision brought has a row here', () => {
  const told = new Set(ROWS.map(([code]) => code))
  expect([...told].toSorted()).toEqual(
    'A10 A13 A14 A5 A6 B0 B1 B3 B4 B5 B5p B7 B8 B9 C1 C2 D1 D2 F1 R1 T1 W1 X1'.split(' '),
  )
})
