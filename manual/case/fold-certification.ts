import type { CertificationType } from './event-groups'
import type { CaseEvent } from './events'
import { factOf } from './fact'
import { having } from './having'
import { currentLeg } from './legs'
import type { CaseState } from './state'
import { without } from './without'

export type CertificationEvent = Extract<CaseEvent, Readonly<{ type: CertificationType }>>

/** How the way from no care manager to one is remembered (manual §3). */
export function foldCertification(state: CaseState, event: CertificationEvent): CaseState {
  const fact = factOf(event)
  const { certification = {} } = state
  switch (event.type) {
    case 'CareManagerInquired': {
      const { of, outcome, channel } = event.data
      const inquiry = { ...fact, channel, of, outcome }
      return having(state, { inquiries: [...(state.inquiries ?? []), inquiry] })
    }
    case 'CertificationChecked': {
      const checked = { ...fact, ...event.data }
      const after = { ...state, certification: { ...certification, checked } }
      return withLevel(after, event.data.level)
    }
    case 'CertificationApplied': {
      const { kind, on, expected } = event.data
      const before = without(certification, 'decided', 'delayedUntil')
      return having(state, {
        certification: { ...before, applied: { ...fact, kind, on, expected } },
      })
    }
    case 'CertificationDelayed':
      return {
        ...state,
        certification: { ...certification, delayedUntil: event.data.until },
      }
    case 'CertificationDecided': {
      const decided = { ...fact, ...event.data }
      const after = { ...state, certification: { ...certification, decided } }
      return withLevel(after, event.data.level)
    }
    case 'OfficeChosen':
      return having(state, { officeChosen: { ...fact, ...event.data } })
    case 'ProvisionalPlanAgreed':
      return having(state, { provisionalPlan: { ...fact, maker: event.data.maker } })
    case 'CarePlanRequestFiled':
      return having(state, { carePlanRequest: { ...fact, on: event.data.on } })
    case 'DisabilityDeskConsulted':
      return {
        ...state,
        scheme: 'disability',
        disabilityDesk: factOf(event, event.data.channel),
      }
  }
}

/** The level counts for the stay it was learnt in; earlier stays keep what was known then. */
function withLevel(
  state: CaseState,
  careLevel: CaseState['legs'][number]['careLevel'] | undefined,
): CaseState {
  if (careLevel === undefined) return state
  const current = currentLeg(state)
  return {
    ...state,
    legs: state.legs.map((leg) => (leg.id === current.id ? { ...leg, careLevel } : leg)),
  }
}
