import type { EventType } from './events'
import { currentLeg } from './legs'
import { hasConsent } from './parties'
import type { StayEventData } from './stay-events'
import {
  done,
  ended,
  notEnded,
  outOfCount,
  refusedConsent,
  type Rule,
  type Standing,
  withCoordinator,
} from './standing-rules'

/** When the rest of a stay's events can be taken (manual §2.1 A5–A14). */
export const STAY_RULES = {
  DischargePlanBegun: (standing) =>
    done('DischargePlanBegun', standing.leg.dischargePlanBegun) ?? notEnded(standing),
  ConferenceScheduled: (standing) => conferenceOpen(standing),
  ConferenceHeld: (standing) => conferenceOpen(standing),
  ConferenceWaived: (standing) =>
    done('ConferenceWaived', standing.leg.conference?.waived) ?? conferenceOpen(standing),
  DocumentsHandedOver: (standing) =>
    done('DocumentsHandedOver', standing.leg.documentsHandedOver) ?? afterLeaving(standing),
  CarePlanCopyReturned: (standing) =>
    done('CarePlanCopyReturned', standing.leg.carePlanCopyReturned) ??
    withCoordinator(standing.state) ??
    afterLeaving(standing),
  WishesReviewed: (standing) => notEnded(standing),
  WardTransferred: (standing) => notEnded(standing),
  FacilityHandedOver: (standing) =>
    done('FacilityHandedOver', standing.leg.facilityHandedOver) ??
    (standing.leg.discharged?.outcome === 'facility'
      ? outOfCount(standing.leg)
      : { code: 'outOfOrder' }),
  PrimaryContactChanged: ({ leg, state }) =>
    leg.id === currentLeg(state).id ? outOfCount(leg) : ended(leg),
} as const satisfies Record<keyof StayEventData & EventType, Rule>

function conferenceOpen({ state, leg, at }: Standing) {
  if (state.consent === 'refused') return refusedConsent(state)
  const problem = outOfCount(leg) ?? withCoordinator(state)
  if (problem !== undefined) return problem
  // A conference that was held before discharge may be written down after it.
  return leg.discharged !== undefined && at >= leg.discharged.at ? ended(leg) : undefined
}

/** What the manual asks for from the day of discharge on. */
function afterLeaving({ state, leg }: Standing) {
  if (leg.discharged === undefined) return { code: 'outOfOrder' } as const
  if (leg.discharged.outcome === 'died') return ended(leg)
  if (state.consent === 'refused') return refusedConsent(state)
  return outOfCount(leg) ?? (hasConsent(state) ? undefined : ({ code: 'consentNeeded' } as const))
}
