import type { PlainDate } from '../calendar/plain-date'
import { type Claim, claimBy } from './claim'
import { dischargeAddOnClaim } from './discharge-add-on'
import { dischargeSupport } from './discharge-support'
import {
  admissionSupport,
  careManagerGuidance,
  jointDischargeGuidance,
  medicalLetter,
} from './hospital-fees'
import type { StayFacts } from './stay-facts'

/**
 * What may be claimable for a stay, and why: the office's fee first, then the hospital's. Each goes by the day of its
 * own act (decisions 2), by today while it is not done. 入院時情報連携加算 has a window of its own (admission-info-fee).
 */
export function claimsFor(stay: StayFacts, today: PlainDate): readonly Claim[] {
  const { acts, discharge, admittedOn } = stay
  const end = discharge?.on ?? today
  return [
    dischargeAddOnClaim(stay, today),
    // Both support fees are claimed at discharge.
    claimBy('dischargeSupport1', end, dischargeSupport('dischargeSupport1', stay, today)),
    claimBy('dischargeSupport2', end, dischargeSupport('dischargeSupport2', stay, today)),
    claimBy(
      'careManagerGuidance',
      acts.careManagerGuidanceOn?.at(-1) ?? end,
      careManagerGuidance(stay),
    ),
    claimBy(
      'jointDischargeGuidance2',
      acts.jointConference?.on ?? end,
      jointDischargeGuidance(stay),
    ),
    claimBy('medicalLetter', acts.letterOn ?? end, medicalLetter(stay, today)),
    claimBy('admissionSupport1', admittedOn, admissionSupport(stay)),
  ].filter((claim) => claim !== undefined)
}
