import { turnChip } from '../../../api/pages/turn-chip'
import { plainDate } from '../../../manual/calendar/plain-date'
import { jst } from '../../manual/calendars'
import {
  admitted,
  admittedWithoutCareManager,
  caseOf,
  happens,
  type Told,
} from '../../manual/story'

const START = admitted('2026-11-09 10:00')
const TOLD: readonly Told[] = [
  START,
  happens('AdmissionNoticeSent', '2026-11-09 11:00', { channel: 'phone' }),
  happens('AdmissionNoticeConfirmed', '2026-11-09 11:00', { channel: 'phone' }),
]
const SHEET = happens(
  'AdmissionInfoSheetSent',
  '2026-11-10 10:00',
  { channel: 'fax' },
  'coordinator',
)
const RECEIVED: readonly Told[] = [
  ...TOLD,
  SHEET,
  happens('AdmissionInfoSheetReceived', '2026-11-10 11:00', { sheetEventId: SHEET.id }),
]
const PLANNED = happens('PlannedDischargeSet', '2026-11-11 10:00', { on: plainDate('2026-12-10') })
const NOTICE: readonly Told[] = [
  happens('DischargeCoordinationNoticeSent', '2026-11-11 11:00', { channel: 'phone' }),
  happens('DischargeCoordinationNoticeConfirmed', '2026-11-11 12:00', { channel: 'phone' }),
]
const FIXED: readonly Told[] = [
  happens('DischargeDateFixed', '2026-11-12 13:00', { on: plainDate('2026-11-20') }),
  happens('DischargeDateTold', '2026-11-12 14:00', { channel: 'phone' }),
]
const WITHOUT = admittedWithoutCareManager('2026-11-09 10:00')

const chipsAt = (now: string, story: readonly Told[]) => {
  const state = caseOf(...story)
  const chip = (side: 'hospital' | 'coordinator') => turnChip({ state }, side, jst(now)).text
  return [chip('hospital'), chip('coordinator')]
}

test.each<[string, string, readonly Told[], readonly string[]]>([
  ['the office owes the sheet', '2026-11-09 12:00', TOLD, ['ケアマネジャーの返事待ち', '残り 7日']],
  [
    'the hospital owes the receipt',
    '2026-11-10 10:30',
    [...TOLD, SHEET],
    ['残り 1日', '病院の返事待ち'],
  ],
  [
    'nobody owes anything before a day is planned',
    '2026-11-10 12:00',
    RECEIVED,
    ['退院予定日が決まったら入れる', '病院を待っています'],
  ],
  [
    'a day is planned and the notice taken up',
    '2026-11-11 13:00',
    [...RECEIVED, PLANNED, ...NOTICE],
    ['退院日が決まったら入れる', '病院を待っています'],
  ],
  [
    'the day is fixed and still to come',
    '2026-11-13 09:00',
    [...RECEIVED, PLANNED, ...NOTICE, ...FIXED],
    ['退院の日まで ありません', '病院を待っています'],
  ],
  [
    'the fixed day is there: the hospital must act',
    '2026-11-20 09:00',
    [...RECEIVED, PLANNED, ...NOTICE, ...FIXED],
    ['退院を記録する', '病院を待っています'],
  ],
])('%s', (_what, now, story, chips) => {
  expect(chipsAt(now, story)).toEqual(chips)
})

test('without a care manager the hospital has the checksheet to do', () => {
  const state = caseOf(WITHOUT)

  expect(turnChip({ state }, 'hospital', jst('2026-11-09 12:00'))).toEqual({
    kind: 'today',
    text: '基準チェックをする',
  })
})

test('a closed case waits for nobody', () => {
  const closedAt = jst('2026-12-01 09:00')

  expect(turnChip({ state: caseOf(START), closedAt }, 'hospital', closedAt).text).toBe('終了')
})
