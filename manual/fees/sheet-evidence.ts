import { dayInJapan, type Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import { officeCalendar } from '../case/parties'
import type { CaseState, Fact, HospitalLeg, SheetReceipt } from '../case/state'
import {
  admissionInfoWindow,
  type AdmissionInfoWindow,
  type FeeTier,
  tierOn,
} from './admission-info-fee'
import { OFFICE_FEE_APPLIES } from './applicable'
import { isCareManagementCase } from './care-management'
import { isSheetOfPresentOffice } from './own-part'

/** What is recorded of one stay for 入院時情報連携加算; said as a possibility, never as a claim. */
export type SheetEvidence = Readonly<{
  leg: HospitalLeg
  /** The first sheet of the present office, also from before another had the case: by it the fee goes. A former office's is none of its own. */
  sheet?: Fact
  /** The first receipt that the hospital gave for one of these sheets. */
  receipt?: SheetReceipt
  window: AdmissionInfoWindow
  /** The window the sheet was provided in. */
  tier?: FeeTier
  verdict: SheetVerdict
  /** The day by which it belongs to a month: a sheet that came before the admission counts from that. */
  countedOn: PlainDate
}>

export type SheetVerdict =
  | 'mayBeClaimable'
  /** Provided in time; a fax or a letter needs a confirmed receipt (fees-and-deadlines §5.1). */
  | 'receiptMissing'
  | 'levelUndecided'
  | 'noFee'
  | 'tooLate'
  /** Nothing provided, and the days still run. */
  | 'open'
  | 'notProvided'

export function sheetEvidence(state: CaseState, leg: HospitalLeg, now: Instant): SheetEvidence {
  const sheets = leg.sheetsSent.filter((sheet) => isSheetOfPresentOffice(sheet, state))
  const [sheet] = sheets
  const receipt = leg.sheetsReceived.find(({ sheetEventId }) =>
    sheets.some(({ eventId }) => eventId === sheetEventId),
  )
  const admittedOn = dayInJapan(leg.admittedAt)
  const providedOn = sheet && dayInJapan(sheet.at)
  const window = admissionInfoWindow({
    admittedAt: leg.admittedAt,
    timeKnown: leg.admissionTimeKnown,
    calendar: officeCalendar(state),
    careLevel: leg.careLevel,
    ...(providedOn !== undefined && { actOn: providedOn }),
  })
  const name = providedOn && tierOn(window, providedOn)
  const tier = window.tiers.find((one) => one.tier === name)
  return {
    leg,
    ...(sheet && { sheet }),
    ...(receipt && { receipt }),
    window,
    ...(tier && { tier }),
    verdict: verdictOn(state, { leg, sheet, receipt, window, tier }, now),
    countedOn: providedOn !== undefined && providedOn > admittedOn ? providedOn : admittedOn,
  }
}

type Judged = Readonly<{
  leg: HospitalLeg
  sheet: Fact | undefined
  receipt: SheetReceipt | undefined
  window: AdmissionInfoWindow
  tier: FeeTier | undefined
}>

function verdictOn(
  state: CaseState,
  { leg, sheet, receipt, window, tier }: Judged,
  now: Instant,
): SheetVerdict {
  if (!window.applicable || !isCareManagementCase(state)) return 'noFee'
  if (sheet === undefined) return now < window.tiers[1].endsAt ? 'open' : 'notProvided'
  if (tier === undefined) return 'tooLate'
  if (OFFICE_FEE_APPLIES[leg.careLevel] === 'undecided') return 'levelUndecided'
  return receipt === undefined ? 'receiptMissing' : 'mayBeClaimable'
}
