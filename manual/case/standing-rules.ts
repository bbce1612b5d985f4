import type { Instant } from '../calendar/japan-time'
import type { EventType } from './events'
import { hasConsent, isOutOfScope } from './parties'
import type { Problem } from './refusal-codes'
import type { CaseState, Fact, HospitalLeg } from './state'

/** The case as it stands, and when the proposed event is said to have happened. */
export type Standing = Readonly<{ state: CaseState; leg: HospitalLeg; at: Instant }>

export type Rule = (standing: Standing) => Problem | undefined

/** What goes to the other side: in scope, to somebody known, with consent, during the stay. */
export function mayLeave({ state, leg, at }: Standing): Problem | undefined {
  const problem = inScope(state, leg) ?? withCoordinator(state)
  if (problem !== undefined) return problem
  // What was done before discharge may be written down after it.
  if (leg.discharged !== undefined && at >= leg.discharged.at) return ended(leg)
  if (hasConsent(state)) return undefined
  return state.consent === 'refused' ? refusedConsent(state) : { code: 'consentNeeded' }
}

export function done(type: EventType, fact: Fact | undefined): Problem | undefined {
  return fact && { code: 'alreadyDone', because: { seq: fact.seq, type } }
}

export function notEnded({ leg }: Standing): Problem | undefined {
  return outOfCount(leg) ?? (leg.discharged === undefined ? undefined : ended(leg))
}

export function ended(leg: HospitalLeg): Problem {
  return { code: 'outOfOrder', ...(leg.discharged && { because: becauseOf(leg.discharged) }) }
}

export function inScope(state: CaseState, leg: HospitalLeg): Problem | undefined {
  if (isOutOfScope(state, leg)) return { code: 'notInScope' }
  return outOfCount(leg)
}

export function outOfCount(leg: HospitalLeg): Problem | undefined {
  return leg.exclusion === undefined ? undefined : { code: 'notInScope' }
}

export function withCoordinator(state: CaseState): Problem | undefined {
  return state.coordinator === undefined ? { code: 'outOfOrder' } : undefined
}

export function refusedConsent(state: CaseState): Problem {
  return { code: 'consentNeeded', because: becauseOf(state.consentSince) }
}

export function becauseOf({ seq, type }: Readonly<{ seq: number; type: EventType }>) {
  return { seq, type }
}
