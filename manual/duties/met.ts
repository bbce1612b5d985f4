import { strayFaxes, strayFaxesToHandle } from '../case/fold-fax'
import { findUnreceivedSheet } from '../case/legs'
import { isCertified } from '../case/standing-of-care'
import type { CaseState, HospitalLeg } from '../case/state'
import type { MetRule } from '../editions/edition'

/** What met a duty: all that is asked of it is when it happened. */
export type Met = Readonly<{ at: number }>

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
  screened: (leg) => leg.checksheet,
  dischargePlanBegun: (leg) => leg.dischargePlanBegun,
  conferenceDecided: ({ conference }) =>
    conference?.scheduled ?? conference?.waived ?? conference?.held[0],
  documentsHandedOver: (leg) => leg.documentsHandedOver,
  carePlanCopyReturned: (leg) => leg.carePlanCopyReturned,
  wishesReviewed: (leg) => leg.wishes,
  careManagerFound: (_, state) =>
    state.coordinatorSince ??
    (state.certification?.checked?.standing === 'notCertified'
      ? state.certification.checked
      : undefined) ??
    (state.inquiries ?? []).find(
      ({ of, outcome }) =>
        outcome === 'noCareManager' && (of === 'municipality' || of === 'supportCenter'),
    ),
  certificationKnown: (leg, state) =>
    state.certification?.checked ??
    state.certification?.applied ??
    (isCertified(leg.careLevel) ? { at: leg.startedAt } : undefined),
  certificationApplied: (_, { certification }) => certification?.applied,
  certificationDecided: (_, { certification }) => certification?.decided,
  provisionalPlanAgreed: (_, state) => state.provisionalPlan,
  officeChosen: (_, state) => state.officeChosen,
  careManagerNamed: (_, state) => state.coordinatorSince,
  carePlanRequestFiled: (_, state) => state.carePlanRequest,
  levelChangeApplied: (leg, { certification }) =>
    certification?.applied?.kind === 'levelChange'
      ? certification.applied
      : leg.careLevelReview?.answer === 'stillRight'
        ? leg.careLevelReview
        : undefined,
  renewalApplied: (_, { certification }) =>
    certification?.applied?.kind === 'renewal' || certification?.applied?.kind === 'levelChange'
      ? certification.applied
      : undefined,
  disabilityDeskConsulted: (_, state) => state.disabilityDesk,
  facilityHandedOver: (leg) => leg.facilityHandedOver,
  nextHospitalTold: (leg) => leg.nextHospitalTold,
  deathTold: (leg) => leg.deathTold,
  recallTold: (_, { recalls = [] }) =>
    recalls.every(({ told }) => told !== undefined) ? recalls.at(-1)?.told : undefined,
  strayFaxHandled: (_, state) =>
    strayFaxesToHandle(state).length === 0 ? strayFaxes(state).at(-1)?.strayHandled : undefined,
  takingBackTold: ({ takenBack = [] }) => {
    const owed = takenBack.filter(({ toTell }) => toTell !== undefined)
    return owed.every(({ told }) => told !== undefined) ? owed.at(-1)?.told : undefined
  },
} as const satisfies Record<MetRule, (leg: HospitalLeg, state: CaseState) => Met | undefined>
