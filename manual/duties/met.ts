import { findUnreceivedSheet } from '../case/legs'
import type { Fact, HospitalLeg } from '../case/state'
import type { MetRule } from '../editions/edition'

/**
 * What satisfies a duty; the duty's row names one of these. Where the manual asks for a receipt, a fact of
 * sending is not looked at.
 */
export const MET = {
  // A case that the care manager started needs the hospital's confirmation instead (decisions 9).
  admissionNoticeGiven: (leg) =>
    leg.startedBy === 'coordinator'
      ? (leg.admissionNoticeConfirmed ?? leg.admissionNoticeSent)
      : leg.admissionNoticeSent,
  sheetSent: (leg) => leg.sheetsSent[0],
  newestSheetReceived: (leg) =>
    leg.sheetsSent.length > 0 && findUnreceivedSheet(leg) === undefined
      ? leg.sheetReceived
      : undefined,
  dischargeNoticeSent: (leg) => leg.dischargeNoticeSent,
  dischargeNoticeTakenUp: (leg) => leg.dischargeNoticeConfirmed,
  fixedDateTold: (leg) => leg.dischargeDateTold,
} as const satisfies Record<MetRule, (leg: HospitalLeg) => Fact | undefined>
