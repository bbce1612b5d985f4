import type { DisputedFact } from '../case/exception-events'
import { timesUndone } from '../case/fold-disputes'
import type { HospitalLeg } from '../case/state'
import type { MetRule } from '../editions/edition'

const ABOUT: Partial<Record<MetRule, DisputedFact>> = {
  admissionNoticeGiven: 'admissionNotice',
  sheetSent: 'admissionInfoSheet',
  newestSheetReceived: 'admissionInfoSheet',
  dischargeNoticeSent: 'dischargeCoordinationNotice',
  dischargeNoticeTakenUp: 'dischargeCoordinationNotice',
  fixedDateTold: 'dischargeDate',
}

/** How often what meets the duty was found not to have happened: each time it is owed anew, with reminders of its own. */
export function timesOwedAnew(leg: HospitalLeg, metBy: MetRule): number {
  const about = ABOUT[metBy]
  return about === undefined ? 0 : timesUndone(leg, about)
}
