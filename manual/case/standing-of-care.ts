import type { CareLevel } from './events'
import { currentLeg } from './legs'
import type { CaseState, HospitalLeg } from './state'

const CERTIFIED = {
  support1: true,
  support2: true,
  care1: true,
  care2: true,
  care3: true,
  care4: true,
  care5: true,
  applied: false,
  notApplied: false,
  notEligible: false,
  unknown: false,
} as const satisfies Record<CareLevel, boolean>

/** Whether the level is one that a certification has given: 要支援1 to 要介護5. */
export function isCertified(level: CareLevel): boolean {
  return CERTIFIED[level]
}

/**
 * Whether somebody may look after the person already, though nobody here knows who: certified or of unknown
 * standing, and neither the municipality nor a support centre has said that there is nobody (manual §2.5).
 */
export function mayHaveCareManager(state: CaseState): boolean {
  const { careLevel } = currentLeg(state)
  if (state.certification?.checked?.standing === 'notCertified') return false
  const saidNobody = (state.inquiries ?? []).some(
    ({ of, outcome }) =>
      outcome === 'noCareManager' && (of === 'municipality' || of === 'supportCenter'),
  )
  return !saidNobody && (isCertified(careLevel) || careLevel === 'unknown')
}

/** Whether care is needed for which nobody has applied yet (manual §3.1 B3b). */
export function needsCareFound(state: CaseState, leg: HospitalLeg): boolean {
  const { checked, applied } = state.certification ?? {}
  if (applied?.kind === 'new') return true
  if (checked !== undefined) return checked.standing === 'notCertified' && isNeedy(leg)
  return leg.careLevel === 'notApplied' && isNeedy(leg)
}

function isNeedy({ checksheet }: HospitalLeg): boolean {
  return checksheet?.result === 'must' || checksheet?.result === 'recommended'
}
