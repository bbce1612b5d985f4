import { admitted, type OpenScene, type Times } from './open-scene'
import type { Script } from './script'

const MAIN = { hospital: 'minaminara', wardCode: '3W' } as const
const OURS = { ...MAIN, office: 'tsutsuji' } as const

/** Admitted so many business days ago; notice and sheet went as they should. */
function wellBegun(script: Script, { before }: Times, daysAgo: number): void {
  admitted(script, before(daysAgo, '10:20'))
  script.noticeConfirmed(before(daysAgo, '11:40'))
  const sheet = script.sheetSent(before(daysAgo, '15:10'), 'screen')
  script.sheetReceived(before(daysAgo - 1, '09:15'), sheet)
  script.stayBegun(before(daysAgo - 1, '13:10'))
}

/** Open cases from the quiet middle of a stay to the days after discharge. */
export const DISCHARGE_SCENES: readonly OpenScene[] = [
  {
    key: 'nothing-to-do',
    ...OURS,
    careLevel: 'care2',
    tell: (script, times) => wellBegun(script, times, 8),
  },
  {
    key: 'long-stay',
    hospital: 'yoshino',
    wardCode: '3F',
    office: 'yoshinogawa',
    careLevel: 'care4',
    tell: (script, times) => wellBegun(script, times, 44),
  },
  {
    key: 'came-by-transfer',
    ...MAIN,
    office: 'kinokawa',
    careLevel: 'care3',
    // The former hospital still owes its documents; the sheet for the next stay has come.
    tell: (script, times) => {
      const { before } = times
      wellBegun(script, times, 14)
      script.transferred(before(3, '13:40'), 'gojo', '2S')
      script.noticeConfirmed(before(3, '15:00'))
      const sheet = script.sheetSent(before(2, '11:00'), 'visit')
      script.sheetReceived(before(1, '09:10'), sheet)
    },
  },
  {
    key: 'discharge-in-sight',
    ...OURS,
    wardCode: '3E',
    careLevel: 'care1',
    tell: (script, times) => {
      wellBegun(script, times, 9)
      script.dischargePlanned(times.before(1, '14:30'), times.day(11))
    },
  },
  {
    key: 'discharge-notice-late',
    ...OURS,
    careLevel: 'care3',
    tell: (script, times) => {
      wellBegun(script, times, 12)
      script.dischargePlanned(times.before(3, '11:20'), times.day(5))
    },
  },
  {
    key: 'discharge-notice-very-late',
    ...OURS,
    wardCode: '4E',
    careLevel: 'care2',
    tell: (script, times) => {
      wellBegun(script, times, 10)
      script.dischargePlanned(times.before(4, '16:10'), times.day(2))
    },
  },
  {
    key: 'waiting-for-the-office',
    ...OURS,
    wardCode: '4W',
    careLevel: 'care4',
    tell: (script, times) => {
      wellBegun(script, times, 20)
      script.dischargePlanned(times.before(2, '10:10'), times.day(12))
      script.dischargeNotice(times.before(1, '14:20'), 'screen')
    },
  },
  {
    key: 'office-does-not-answer',
    ...MAIN,
    wardCode: '4W',
    office: 'gojokita',
    careLevel: 'care3',
    tell: (script, times) => {
      wellBegun(script, times, 24)
      script.dischargePlanned(times.before(7, '10:10'), times.day(6))
      script.dischargeNotice(times.before(6, '09:20'), 'screen')
    },
  },
  {
    key: 'date-to-be-fixed',
    ...OURS,
    wardCode: '5E',
    careLevel: 'care2',
    tell: (script, times) => {
      wellBegun(script, times, 15)
      script.dischargePlanned(times.before(6, '13:00'), times.day(7))
      script.dischargeNotice(times.before(5, '10:30'), 'phone')
      script.takenUp(times.before(4, '11:10'))
    },
  },
  {
    key: 'date-fixed',
    ...OURS,
    careLevel: 'care1',
    tell: (script, times) => {
      wellBegun(script, times, 14)
      script.dischargePlanned(times.before(7, '13:00'), times.day(3))
      script.dischargeNotice(times.before(6, '10:30'), 'screen')
      script.takenUp(times.before(5, '11:10'))
      script.dateFixed(times.before(1, '15:20'), times.day(3))
    },
  },
  {
    key: 'home-today',
    ...OURS,
    wardCode: '3E',
    careLevel: 'care3',
    tell: (script, times) => {
      wellBegun(script, times, 18)
      script.dischargePlanned(times.before(9, '13:00'), times.day(0))
      script.dischargeNotice(times.before(8, '10:30'), 'screen')
      script.takenUp(times.before(7, '09:10'))
      script.dateFixed(times.before(2, '15:20'), times.day(0))
    },
  },
  {
    key: 'postponed',
    ...OURS,
    wardCode: '4W',
    careLevel: 'care5',
    tell: (script, times) => {
      wellBegun(script, times, 22)
      script.dischargePlanned(times.before(10, '13:00'), times.day(1))
      script.dischargeNotice(times.before(9, '10:30'), 'screen')
      script.takenUp(times.before(8, '09:10'))
      script.dateFixed(times.before(3, '15:20'), times.day(1))
      script.dischargePlanned(times.before(1, '16:30'), times.day(14))
    },
  },
  {
    key: 'receipt-open-after-discharge',
    ...OURS,
    careLevel: 'care2',
    tell: (script, { before }) => {
      admitted(script, before(6, '10:20'))
      script.noticeConfirmed(before(6, '11:40'))
      script.sheetSent(before(3, '16:40'), 'screen')
      script.discharged(before(2, '13:20'), 'home', 'suddenDischarge')
    },
  },
  {
    key: 'off-the-screen-discharge',
    hospital: 'nanwa',
    wardCode: '1A',
    office: 'kuroao',
    careLevel: 'care4',
    tell: (script, { before, day }) => {
      admitted(script, before(12, '10:20'))
      script.noticeSent(before(12, '11:40'), 'phone')
      script.noticeConfirmed(before(12, '11:45'), 'phone')
      script.sheetSent(before(11, '15:00'), 'fax')
      script.dischargePlanned(before(3, '09:45'), day(9))
    },
  },
  {
    key: 'reopened',
    ...OURS,
    wardCode: '3E',
    careLevel: 'care1',
    tell: (script, times) => {
      wellBegun(script, times, 9)
      script.dischargePlanned(times.before(7, '13:00'), times.day(-1))
      script.discharged(times.before(1, '13:30'), 'home', 'toldFamilyOnly')
      script.documentsHandedOver(times.before(1, '14:00'))
      script.carePlanCopyReturned(times.ago(90))
      script.reopened(times.ago(30))
    },
  },
]

/** Who was just admitted has been here before: the sheet of that stay is there to be carried over. */
export const EARLIER_STAY: OpenScene = {
  key: 'earlier-stay',
  patientOf: 'open-just-admitted',
  ...OURS,
  careLevel: 'care2',
  tell: (script, times) => {
    wellBegun(script, times, 68)
    script.dischargePlanned(times.before(60, '13:00'), times.day(-70))
    script.dischargeNotice(times.before(59, '10:30'), 'screen')
    script.takenUp(times.before(58, '11:10'))
    script.discharged(times.before(52, '13:30'), 'home')
    script.documentsHandedOver(times.before(52, '15:30'))
    script.carePlanCopyReturned(times.before(45, '10:30'))
  },
}
