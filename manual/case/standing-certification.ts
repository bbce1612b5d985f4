import type { CertificationEventData } from './certification-events'
import type { EventType } from './events'
import {
  done,
  inScope,
  notEnded,
  type Rule,
  type Standing,
  withCoordinator,
} from './standing-rules'

/** When the steps from no care manager to one can be taken (manual §3). */
export const CERTIFICATION_RULES = {
  CareManagerInquired: (standing) => withoutCoordinator(standing) ?? notEnded(standing),
  CertificationChecked: (standing) => open(standing),
  CertificationApplied: (standing) => open(standing),
  CertificationDelayed: (standing) => awaitingDecision(standing) ?? open(standing),
  CertificationDecided: (standing) => awaitingDecision(standing) ?? open(standing),
  OfficeChosen: (standing) => withoutCoordinator(standing) ?? open(standing),
  ProvisionalPlanAgreed: (standing) =>
    done('ProvisionalPlanAgreed', standing.state.provisionalPlan) ??
    awaitingDecision(standing) ??
    open(standing),
  CarePlanRequestFiled: (standing) =>
    done('CarePlanRequestFiled', standing.state.carePlanRequest) ??
    withCoordinator(standing.state) ??
    open(standing),
  CareLevelReviewed: (standing) => withCoordinator(standing.state) ?? open(standing),
  DisabilityDeskConsulted: (standing) =>
    done('DisabilityDeskConsulted', standing.state.disabilityDesk) ?? open(standing),
} as const satisfies Record<keyof CertificationEventData & EventType, Rule>

/** The municipality answers also after the patient has gone home; the dead and the excluded are left alone. */
function open({ state, leg }: Standing) {
  return leg.discharged?.outcome === 'died' ? notEnded({ state, leg, at: 0 }) : inScope(state, leg)
}

function withoutCoordinator({ state }: Standing) {
  const since = state.coordinatorSince
  return since && ({ code: 'alreadyDone', because: { seq: since.seq, type: since.type } } as const)
}

function awaitingDecision({ state: { certification } }: Standing) {
  if (certification?.applied === undefined) return { code: 'outOfOrder' } as const
  const { decided } = certification
  return decided && done('CertificationDecided', decided)
}
