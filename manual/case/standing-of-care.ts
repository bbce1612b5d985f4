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

/** Whether nobody was known to look after the person when this stay began: flow B, until somebody is found. */
export function lackedCareManagerAtStart(state: CaseState, leg: HospitalLeg): boolean {
  const since = state.coordinatorSince
  return since === undefined || since.someoneSince > seqOfStart(state, leg)
}

/** Who is sought and found during the stay comes to know of it by being asked, and joins at A8 (manual §3.1). */
export function joinsAtDischarge(state: CaseState, leg: HospitalLeg): boolean {
  const sought = state.officeChosen ?? state.disabilityDesk
  return sought !== undefined && lackedCareManagerAtStart(state, leg)
}

/** The event that began the stay: the first one, or the transfer that ended the stay before it. */
function seqOfStart({ legs }: CaseState, { transferredFrom }: HospitalLeg): number {
  return legs.find(({ id }) => id === transferredFrom)?.discharged?.seq ?? 1
}

/**
 * Whether somebody may look after the person already, though nobody here knows who: certified or of unknown
 * standing, and neither the municipality nor a support centre has said that there is nobody (manual §2.5).
 */
export function mayHaveCareManager(state: CaseState): boolean {
  if (state.certification?.checked?.standing === 'notCertified') return false
  return !isSaidToHaveNobody(state) && isWorthAsking(state)
}

/** Whether it was asked for and the answer is that nobody looks after the person. */
export function wasFoundToHaveNobody(state: CaseState): boolean {
  return isSaidToHaveNobody(state) && isWorthAsking(state)
}

function isSaidToHaveNobody({ inquiries = [] }: CaseState): boolean {
  return inquiries.some(
    ({ of, outcome }) =>
      outcome === 'noCareManager' && (of === 'municipality' || of === 'supportCenter'),
  )
}

function isWorthAsking(state: CaseState): boolean {
  const { careLevel } = currentLeg(state)
  return isCertified(careLevel) || careLevel === 'unknown'
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
