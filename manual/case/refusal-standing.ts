import type { Instant } from '../calendar/japan-time'
import type { EventType } from './events'
import { findUnreceivedSheet, hasEnded } from './legs'
import { hasConsent, isOutOfScope } from './parties'
import type { Problem } from './refusal-codes'
import type { CaseState, Fact, HospitalLeg } from './state'

/** The case as it stands, and when the proposed event is said to have happened. */
export type Standing = Readonly<{ state: CaseState; leg: HospitalLeg; at: Instant }>

type Rule = (standing: Standing) => Problem | undefined

/** Whether the order of things allows an event of this type at all, whatever it says. */
export function standingProblem(type: EventType, standing: Standing): Problem | undefined {
  return RULES[type](standing)
}

const RULES = {
  CaseStarted: () => ({ code: 'alreadyDone', because: { seq: 1, type: 'CaseStarted' } }),
  ChecksheetAnswered: (standing) => notEnded(standing),
  ConsentGiven: ({ state }) =>
    hasConsent(state) ? { code: 'alreadyDone', because: becauseOf(state.consentSince) } : undefined,
  ConsentRefused: ({ state }) =>
    state.consent === 'refused'
      ? { code: 'alreadyDone', because: becauseOf(state.consentSince) }
      : undefined,
  CareManagerIdentified: (standing) => {
    const since = standing.state.coordinatorSince
    if (since !== undefined) return { code: 'alreadyDone', because: becauseOf(since) }
    return notEnded(standing)
  },
  CareManagerChanged: (standing) =>
    standing.state.coordinator === undefined ? { code: 'outOfOrder' } : notEnded(standing),
  AdmissionNoticeSent: (standing) =>
    done('AdmissionNoticeSent', standing.leg.admissionNoticeSent) ?? mayLeave(standing),
  AdmissionNoticeConfirmed: ({ state, leg }) =>
    done('AdmissionNoticeConfirmed', leg.admissionNoticeConfirmed) ??
    inScope(state, leg) ??
    (leg.startedBy === 'hospital' && leg.admissionNoticeSent === undefined
      ? { code: 'outOfOrder' }
      : undefined),
  AdmissionInfoSheetSent: ({ state, leg }) => {
    if (leg.discharged?.outcome === 'died') return ended(leg)
    if (state.consent === 'refused') return refusedConsent(state)
    return inScope(state, leg) ?? withCoordinator(state)
  },
  AdmissionInfoSheetReceived: ({ leg }) => {
    if (findUnreceivedSheet(leg) !== undefined) return undefined
    return done('AdmissionInfoSheetReceived', leg.sheetReceived) ?? { code: 'outOfOrder' }
  },
  PlannedDischargeSet: (standing) => notEnded(standing),
  DischargeCoordinationNoticeSent: (standing) =>
    done('DischargeCoordinationNoticeSent', standing.leg.dischargeNoticeSent) ?? mayLeave(standing),
  DischargeCoordinationNoticeConfirmed: ({ leg }) =>
    done('DischargeCoordinationNoticeConfirmed', leg.dischargeNoticeConfirmed) ??
    (leg.dischargeNoticeSent === undefined ? { code: 'outOfOrder' } : undefined),
  DischargeDateFixed: (standing) => notEnded(standing),
  DischargeDateTold: (standing) =>
    done('DischargeDateTold', standing.leg.dischargeDateTold) ??
    (standing.leg.dischargeDateFixed === undefined ? { code: 'outOfOrder' } : undefined) ??
    mayLeave(standing),
  Discharged: ({ leg }) =>
    leg.discharged === undefined
      ? outOfCount(leg)
      : { code: 'alreadyDone', because: becauseOf(leg.discharged) },
  Excluded: ({ leg }) => {
    if (leg.exclusion !== undefined) return { code: 'alreadyDone' }
    return leg.discharged?.outcome === 'died' ? ended(leg) : undefined
  },
  Died: ({ leg }) => {
    const { discharged } = leg
    if (discharged === undefined) return undefined
    const code = discharged.outcome === 'died' ? 'alreadyDone' : 'outOfOrder'
    return { code, because: becauseOf(discharged) }
  },
  ContactRecorded: () => undefined,
  CalendarChanged: () => undefined,
  DeliveryFailed: () => undefined,
  ReminderDue: (standing) => notEnded(standing),
  Escalated: (standing) => notEnded(standing),
  ReminderSkipped: () => undefined,
  Closed: ({ leg }) => (hasEnded(leg) ? undefined : { code: 'outOfOrder' }),
  Reopened: ({ state }) => (state.closed === undefined ? { code: 'outOfOrder' } : undefined),
} as const satisfies Record<EventType, Rule>

/** What goes to the other side: in scope, to somebody known, with consent, during the stay. */
function mayLeave({ state, leg, at }: Standing): Problem | undefined {
  const problem = inScope(state, leg) ?? withCoordinator(state)
  if (problem !== undefined) return problem
  // What was done before discharge may be written down after it.
  if (leg.discharged !== undefined && at >= leg.discharged.at) return ended(leg)
  if (hasConsent(state)) return undefined
  return state.consent === 'refused' ? refusedConsent(state) : { code: 'consentNeeded' }
}

function done(type: EventType, fact: Fact | undefined): Problem | undefined {
  return fact && { code: 'alreadyDone', because: { seq: fact.seq, type } }
}

function notEnded({ leg }: Standing): Problem | undefined {
  return outOfCount(leg) ?? (leg.discharged === undefined ? undefined : ended(leg))
}

function ended(leg: HospitalLeg): Problem {
  return { code: 'outOfOrder', ...(leg.discharged && { because: becauseOf(leg.discharged) }) }
}

function inScope(state: CaseState, leg: HospitalLeg): Problem | undefined {
  if (isOutOfScope(state, leg)) return { code: 'notInScope' }
  return outOfCount(leg)
}

function outOfCount(leg: HospitalLeg): Problem | undefined {
  return leg.exclusion === undefined ? undefined : { code: 'notInScope' }
}

function withCoordinator(state: CaseState): Problem | undefined {
  return state.coordinator === undefined ? { code: 'outOfOrder' } : undefined
}

function refusedConsent(state: CaseState): Problem {
  return { code: 'consentNeeded', because: becauseOf(state.consentSince) }
}

function becauseOf({ seq, type }: Readonly<{ seq: number; type: EventType }>) {
  return { seq, type }
}
