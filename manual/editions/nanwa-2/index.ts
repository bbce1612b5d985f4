import type { PlainDate } from '../../calendar/plain-date'
import type { Edition } from '../edition'
import { NANWA_1 } from '../nanwa-1'
import { NANWA_2_AFTER_DISCHARGE_DUTIES } from './after-discharge'
import { NANWA_2_ADMISSION_DUTIES, NANWA_2_DISCHARGE_DUTIES } from './carried-over'
import { NANWA_2_DISABILITY_DUTIES } from './disability'
import { NANWA_2_FLOW_B_BEGINNING } from './flow-b'
import { NANWA_2_FLOW_B_OFFICE } from './flow-b-office'
import { NANWA_2_STAY_DUTIES } from './stay'
import { NANWA_2_TIPS } from './tips'

const exception = {
  section: '2.5',
  source: 'manual §2.5, SEEN[8][9]',
  confidence: 'to-be-confirmed',
} as const

/**
 * 南和の入退院連携マニュアル, second revision: both flows whole, and every exception. In force with the medical-fee
 * revision of June 2026. Published: never edited, a correction is revision 3.
 */
export const NANWA_2: Edition = {
  ...NANWA_1,
  id: 'nanwa-2',
  revision: 2,
  title: '南和 入退院連携マニュアル 第2版',
  from: '2026-06-01' as PlainDate,
  duties: [
    ...NANWA_2_FLOW_B_BEGINNING,
    ...NANWA_2_DISABILITY_DUTIES,
    ...NANWA_2_ADMISSION_DUTIES,
    ...NANWA_2_STAY_DUTIES,
    ...NANWA_2_FLOW_B_OFFICE,
    ...NANWA_2_DISCHARGE_DUTIES,
    ...NANWA_2_AFTER_DISCHARGE_DUTIES,
  ],
  exclusions: [
    ...NANWA_1.exclusions,
    { reason: 'emergencyWardOnly', label: '救急外来・救急病棟だけの入院', ...exception },
  ],
  stepsWithoutCareManager: [
    { code: 'screening', label: '基準チェック' },
    { code: 'certification', label: '認定の確認・申請' },
    { code: 'officeChosen', label: '事業所を選ぶ' },
    { code: 'careManagerNamed', label: '担当が決まる' },
    { code: 'dischargeNotice', label: '退院調整開始の連絡' },
    { code: 'dischargeDate', label: '退院日決定' },
    { code: 'discharge', label: '退院' },
    { code: 'closed', label: '終了' },
  ],
  stepsOutsideCareInsurance: [
    { code: 'screening', label: '基準チェック' },
    { code: 'disabilityDesk', label: '障害福祉の窓口に相談' },
    { code: 'careManagerNamed', label: '担当が決まる' },
    { code: 'dischargeNotice', label: '退院調整開始の連絡' },
    { code: 'takenUp', label: '担当者の受け止め' },
    { code: 'dischargeDate', label: '退院日決定' },
    { code: 'discharge', label: '退院' },
    { code: 'closed', label: '終了' },
  ],
  tips: NANWA_2_TIPS,
  disputeCall: {
    title: '記録の食い違いを電話で確かめる',
    section: '2.3',
    source: 'decisions 14',
    confidence: 'to-be-confirmed',
  },
  fastTrack: {
    days: 3,
    hospitalTitle: 'きょうのうちにケアマネジャーへ電話する（急に決まった退院）',
    officeTitle: 'きょうのうちに病院の窓口へ電話する（急に決まった退院）',
    ...exception,
  },
  shortStay: {
    days: 3,
    reasons: [
      { code: 'test', label: '検査の入院' },
      { code: 'plannedPath', label: '決まった手順の短い入院（白内障など）' },
      { code: 'noChangeInSupport', label: '支援の内容が変わらない' },
    ],
    ...exception,
  },
}
