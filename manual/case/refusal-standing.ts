import type { EventType } from './events'
import { findUnreceivedSheet, hasEnded } from './legs'
import { hasConsent } from './parties'
import type { Problem } from './refusal-codes'
import { CERTIFICATION_RULES } from './standing-certification'
import { EXCEPTION_RULES } from './standing-exceptions'
import {
  becauseOf,
  done,
  ended,
  inScope,
  mayLeave,
  notEnded,
  outOfCount,
  refusedConsent,
  type Rule,
  type Standing,
  withCoordinator,
} from './standing-rules'
import { FAX_RULES } from './standing-fax'
import { FORM_RULES } from './standing-forms'
import { STAY_RULES } from './standing-stay'

/** Whether the order of things allows an event of this type at all, whatever it says. */
export function standingProblem(type: EventType, standing: Standing): Problem | undefined {
  return RULES[type](standing)
}

const FLOW_RULES = {
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
  Closed: ({ leg, state }) =>
    hasEnded(leg) || state.mergedInto !== undefined ? undefined : { code: 'outOfOrder' },
  Reopened: ({ state }) => (state.closed === undefined ? { code: 'outOfOrder' } : undefined),
} as const satisfies Partial<Record<EventType, Rule>>

const RULES: Readonly<Record<EventType, Rule>> = {
  ...FLOW_RULES,
  ...STAY_RULES,
  ...CERTIFICATION_RULES,
  ...EXCEPTION_RULES,
  ...FAX_RULES,
  ...FORM_RULES,
}
