import type { Told } from '../story'
import { happens } from '../story'
import {
  applied,
  checked,
  chosen,
  died,
  known,
  ladder,
  left,
  moved,
  named,
  nobody,
  planned,
  recalled,
  sheet,
} from './second-revision'

const TUESDAY = '2026-11-10 09:00'
const disability = sheet('2026-11-11 10:00', { scheme: 'disability' })

/* When each rung goes off and to whom (manual §2.2, §3.5, decisions 2a), worked out by hand. */
type Row = readonly [code: string, when: string, until: string, story: readonly Told[], string[]]

const ROWS: readonly Row[] = [
  [
    'A5',
    'the last day',
    '2026-11-30 12:00',
    [known(TUESDAY)],
    ['2026-11-13 08:30 lastDay → hospitalDesk'],
  ],
  [
    'A5',
    'a closed last day: the day before',
    '2026-11-30 12:00',
    [known('2026-11-11 09:00')],
    ['2026-11-13 08:30 lastDay → hospitalDesk'],
  ],
  [
    'A6',
    'the last day, then the head of the liaison office',
    '2026-11-30 12:00',
    [known(TUESDAY)],
    ['2026-11-17 08:30 lastDay → hospitalDesk', '2026-11-18 08:30 notBegun → liaisonHead'],
  ],
  [
    'W1',
    'the last day',
    '2026-11-30 12:00',
    [known(TUESDAY)],
    ['2026-11-17 08:30 lastDay → hospitalDesk'],
  ],
  [
    'A10',
    'the last day, then an offer of telephone or video',
    '2026-11-26 12:00',
    [known(TUESDAY), planned('2026-11-16 10:00', '2026-11-27')],
    ['2026-11-24 08:30 lastDay → hospitalDesk', '2026-11-25 08:30 offerPhoneOrVideo → liaisonHead'],
  ],
  [
    'B0',
    'the last day, then the head of the liaison office',
    '2026-11-30 12:00',
    [nobody(TUESDAY, { careLevel: 'care2' })],
    ['2026-11-13 08:30 lastDay → hospitalDesk', '2026-11-16 08:30 notFound → liaisonHead'],
  ],
  [
    'B1',
    'the third day, the last day',
    '2026-11-30 12:00',
    [nobody(TUESDAY)],
    ['2026-11-13 08:30 thirdDay → hospitalDesk', '2026-11-17 08:30 lastDay → headNurse'],
  ],
  [
    'B1',
    'the third day is a Saturday: Monday',
    '2026-11-17 12:00',
    [nobody('2026-11-11 09:00')],
    ['2026-11-16 08:30 thirdDay → hospitalDesk'],
  ],
  [
    'B3',
    'the last day',
    '2026-11-30 12:00',
    [nobody(TUESDAY)],
    ['2026-11-17 08:30 lastDay → hospitalDesk'],
  ],
  [
    'B4',
    'after seven and fourteen days',
    '2026-12-30 12:00',
    [nobody(TUESDAY), sheet('2026-11-12 10:00')],
    [
      '2026-11-19 08:30 notAppliedIn7 → hospitalDesk',
      '2026-11-26 08:30 notAppliedIn14 → liaisonHead',
    ],
  ],
  [
    'B5',
    'at seven and fourteen days, and when the thirty are over',
    '2026-12-30 12:00',
    [nobody(TUESDAY), applied('2026-11-12 10:00')],
    [
      '2026-11-19 08:30 day7 → hospitalDesk',
      '2026-11-26 08:30 day14 → hospitalDesk',
      '2026-12-14 08:30 overdue → hospitalDesk,liaisonHead',
    ],
  ],
  [
    'B5p',
    'the last day',
    '2026-11-26 12:00',
    [nobody(TUESDAY), applied('2026-11-12 10:00'), planned('2026-11-12 11:00', '2026-11-27')],
    ['2026-11-24 08:30 lastDay → hospitalDesk'],
  ],
  [
    'B7',
    'when three business days are over',
    '2026-11-26 12:00',
    [nobody(TUESDAY), checked('2026-11-10 15:00', 'certified')],
    ['2026-11-16 08:30 notChosen → hospitalDesk'],
  ],
  [
    'B9',
    'when three business days are over',
    '2026-11-26 12:00',
    [nobody(TUESDAY), chosen('2026-11-12 11:00')],
    ['2026-11-18 08:30 notNamed → hospitalDesk'],
  ],
  [
    'B8',
    'the last day, to the care manager',
    '2026-11-26 12:00',
    [
      nobody(TUESDAY),
      chosen('2026-11-12 11:00'),
      named('2026-11-13 11:00'),
      planned('2026-11-13 12:00', '2026-11-27'),
    ],
    ['2026-11-26 08:30 lastDay → careManager'],
  ],
  [
    'C1',
    'the last day, to the care manager',
    '2026-11-26 12:00',
    [known(TUESDAY), checked(TUESDAY, 'levelOutdated'), planned(TUESDAY, '2026-11-27')],
    ['2026-11-24 08:30 lastDay → careManager'],
  ],
  [
    'C2',
    'when it can be renewed, and a week before the end',
    '2027-02-10 12:00',
    [known(TUESDAY), checked(TUESDAY, 'certified', '2027-01-31')],
    [
      '2026-12-02 08:30 sixtyDaysLeft → careManager',
      '2027-01-22 08:30 sevenDaysLeft → officeManager,hospitalDesk',
    ],
  ],
  [
    'D1',
    'the last day',
    '2026-11-26 12:00',
    [nobody(TUESDAY), disability],
    ['2026-11-18 08:30 lastDay → hospitalDesk'],
  ],
  [
    'D2',
    'when five business days are over',
    '2026-11-26 12:00',
    [
      nobody(TUESDAY),
      disability,
      happens('DisabilityDeskConsulted', '2026-11-12 10:00', { channel: 'phone' }),
    ],
    ['2026-11-20 08:30 notNamed → hospitalDesk'],
  ],
  [
    'A13',
    'the next business day: the desk in the morning, the liaison office in the evening',
    '2026-12-02 12:00',
    [known(TUESDAY), left('2026-11-27 11:00')],
    [
      '2026-11-30 08:30 notHandedOver → hospitalDesk',
      '2026-11-30 17:15 stillNotHandedOver → liaisonHead',
    ],
  ],
  [
    'A14',
    'three days before the end',
    '2026-12-30 12:00',
    [known(TUESDAY), left('2026-11-27 11:00')],
    ['2026-12-08 08:30 threeDaysLeft → careManager'],
  ],
  [
    'F1',
    'the next business day',
    '2026-12-02 12:00',
    [known(TUESDAY), left('2026-11-27 11:00', 'facility')],
    ['2026-11-30 08:30 due → hospitalDesk'],
  ],
  [
    'T1',
    'the next business day',
    '2026-12-02 12:00',
    [known(TUESDAY), moved('2026-11-27 11:00', 'far')],
    ['2026-11-30 08:30 notTold → hospitalDesk'],
  ],
  ['X1', 'never', '2026-12-20 12:00', [known(TUESDAY), died('2026-11-27 02:00')], []],
  ['R1', 'never', '2026-12-20 12:00', [known(TUESDAY), recalled('2026-11-12 10:00')], []],
]

it.each(ROWS)('%s reminds: %s', (code, _when, until, story, lines) => {
  expect(ladder(code, until, ...story)).toEqual(lines)
})
