import type { PlainDate } from '../calendar/plain-date'
import type { Edition } from './edition'
import { NANWA_1_CHECKSHEET } from './nanwa-1-checksheet'
import { NANWA_1_ADMISSION_DUTIES } from './nanwa-1-admission'
import { NANWA_1_DISCHARGE_DUTIES } from './nanwa-1-discharge'

/**
 * 南和の入退院連携マニュアル, first edition on the clock. Published: never edited, a correction is revision 2.
 * The region has not confirmed the day counts, so every row that holds one says to-be-confirmed.
 */
export const NANWA_1: Edition = {
  id: 'nanwa-1',
  region: 'nanwa',
  revision: 1,
  title: '南和 入退院連携マニュアル 第1版',
  from: '2020-01-01' as PlainDate,
  checksheet: NANWA_1_CHECKSHEET,
  consentDuty: {
    title: '情報共有の同意を確かめる',
    section: '2.1',
    source: 'decisions 12',
    confidence: 'to-be-confirmed',
  },
  duties: [...NANWA_1_ADMISSION_DUTIES, ...NANWA_1_DISCHARGE_DUTIES],
  exclusions: [
    {
      reason: 'shortStay',
      label: '短期の入院',
      section: '2.5',
      source: 'manual §2.5 SEEN[9]',
      confidence: 'to-be-confirmed',
    },
    {
      reason: 'respite',
      label: 'レスパイト入院',
      section: '2.5',
      source: 'manual §2.5 SEEN[9]',
      confidence: 'to-be-confirmed',
    },
    {
      reason: 'notInScope',
      label: '退院調整の対象外',
      section: '1.2',
      source: 'manual §1.2',
      confidence: 'to-be-confirmed',
    },
    {
      reason: 'mistakenCase',
      label: '間違って始めたケース',
      section: '2.5',
      source: 'decisions 13',
      confidence: 'confirmed',
    },
    {
      reason: 'consentRefused',
      label: '情報共有を希望されない',
      section: '2.5',
      source: 'manual §2.5 OWN-H',
      confidence: 'to-be-confirmed',
    },
  ],
  closing: {
    daysAfterDischarge: 14,
    section: '2.2',
    source: 'manual §2.2 (A13), decisions 2a',
    confidence: 'to-be-confirmed',
  },
  steps: [
    { code: 'admissionNotice', label: '入院の連絡' },
    { code: 'admissionInfoSheet', label: '入院時情報提供書' },
    { code: 'receipt', label: '受領確認' },
    { code: 'dischargeNotice', label: '退院調整開始の連絡' },
    { code: 'takenUp', label: 'ケアマネの受け止め' },
    { code: 'dischargeDate', label: '退院日決定' },
    { code: 'discharge', label: '退院' },
    { code: 'closed', label: '終了' },
  ],
  failedDelivery: {
    title: '届かなかった知らせを電話で伝える',
    section: '2.3',
    source: 'architecture §3',
    confidence: 'to-be-confirmed',
  },
}
