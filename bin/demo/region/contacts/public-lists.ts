import { MUNICIPAL_DESKS, SUPPORT_CENTERS } from '../public-desks'
import { type DemoContactList, desk, hoursOn, onWeekdays } from './demo-list'

const SUPPORT_CONFIRMED_DAYS_AGO = [30, 64, 15, 120, 205, 90, 380, 41, 77, 160, 101, 9] as const
const MUNICIPAL_CONFIRMED_DAYS_AGO = [57, 84, 22, 133, 66, 214, 38, 71, 149, 90, 18, 45] as const

const OFFICE_HOURS = onWeekdays('8:30-17:15')
const WITH_LUNCH_BREAK = onWeekdays('8:30-12:00', '13:00-17:15')

/** Small villages close the desk over noon; the switchboard takes a message. */
const hoursAt = (at: number) => (at < 4 ? OFFICE_HOURS : WITH_LUNCH_BREAK)

export const SUPPORT_LISTS: readonly DemoContactList[] = SUPPORT_CENTERS.map(({ key }, at) => {
  const line = 3000 + at * 10
  const confirmedDaysAgo = SUPPORT_CONFIRMED_DAYS_AGO[at]
  return {
    key,
    ...(confirmedDaysAgo !== undefined && { confirmedDaysAgo }),
    desks: [
      desk({
        purpose: 'admissionContact',
        department: '総合相談',
        profession: '主任ケアマネジャー・保健師・社会福祉士',
        line,
        faxLine: line + 9,
        hours: hoursAt(at),
        best: ['9:00-10:30'],
        methods: ['screen', 'fax'],
        masksName: true,
      }),
      desk({
        purpose: 'dischargeCoordination',
        department: '介護予防支援',
        profession: '保健師',
        line: line + 1,
        hours: hoursAt(at),
        best: ['13:00-15:00'],
        remark: '要支援の方、これから申請する方の退院調整',
      }),
      ...(at % 2 === 0
        ? [
            desk({
              purpose: 'nightAndHoliday',
              department: '緊急連絡の当番',
              profession: '職員（当番）',
              line: line + 2,
              hours: hoursOn('月火水木金土日', '0:00-24:00'),
              remark: '命や安全にかかわるとき',
            }),
          ]
        : []),
    ],
    about: { visitAppointment: '相談は予約がなくても受けます', conferenceOnline: 'できます' },
  }
})

export const MUNICIPAL_LISTS: readonly DemoContactList[] = MUNICIPAL_DESKS.map(({ key }, at) => {
  const line = 4000 + at * 10
  const confirmedDaysAgo = MUNICIPAL_CONFIRMED_DAYS_AGO[at]
  return {
    key,
    ...(confirmedDaysAgo !== undefined && { confirmedDaysAgo }),
    desks: [
      desk({
        purpose: 'admissionContact',
        department: '介護保険係',
        profession: '認定担当',
        line,
        faxLine: line + 9,
        hours: hoursAt(at),
        best: ['10:00-11:30', '14:00-16:00'],
        avoidTimes: [],
        methods: ['inPerson', 'post'],
        remark: '認定の申請・区分変更・認定期間の確認。被保険者番号は電話では答えません',
      }),
      desk({
        purpose: 'dischargeCoordination',
        department: '介護保険係',
        profession: '給付担当',
        line: line + 1,
        hours: hoursAt(at),
        remark: '暫定ケアプラン、住宅改修、福祉用具',
      }),
      desk({
        purpose: 'nightAndHoliday',
        department: '役場の当直',
        profession: '当直',
        line: line + 5,
        hours: hoursOn('月火水木金土日', '0:00-24:00'),
        remark: '伝言のみ。次の開庁日に折り返します',
      }),
    ],
    about: { notes: '郵送の申請は、受け付けた日が申請日です。' },
  }
})
