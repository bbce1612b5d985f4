import type { FaxMessage } from '../../manual/fax/fax-sheet'

/** What a sheet is about, as it stands on its cover and on every page that speaks of it. */
export const FAX_TITLES = {
  admissionNotice: '入院の連絡',
  dischargeCoordinationNotice: '退院調整開始の連絡',
  dischargeDate: '退院日の連絡',
  sheetReceipt: '入院時情報提供書の受け取りの連絡',
  dischargeCoordinationSheet: '退院調整情報共有書',
  handoverSummary: '退院時サマリー',
} as const satisfies Record<FaxMessage, string>
