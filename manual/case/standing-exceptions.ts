import type { EventType } from './events'
import type { ExceptionEventData } from './exception-events'
import { currentLeg } from './legs'
import { done, ended, notEnded, outOfCount, type Rule, type Standing } from './standing-rules'
import { takeableEvents } from './taking-back'

/** When what does not go as the flows have it can be taken (manual §2.5, decisions 5, 11, 13). */
export const EXCEPTION_RULES = {
  Transferred: (standing) =>
    standing.leg.id === currentLeg(standing.state).id ? notEnded(standing) : ended(standing.leg),
  NextHospitalTold: ({ leg }) =>
    done('NextHospitalTold', leg.nextHospitalTold) ??
    (leg.discharged?.outcome === 'otherHospital' ? outOfCount(leg) : { code: 'outOfOrder' }),
  DeathTold: ({ leg, state }) =>
    done('DeathTold', leg.deathTold) ??
    (leg.discharged?.outcome === 'died' && state.coordinator !== undefined
      ? undefined
      : { code: 'outOfOrder' }),
  Corrected: () => undefined,
  PersonCorrected: () => undefined,
  PersonRecordChanged: () => undefined,
  TakenBack: ({ leg, state }) =>
    takeableEvents(state, leg).length === 0 ? { code: 'nothingToTakeBack' } : undefined,
  Linked: () => undefined,
  Merged: ({ state }) => (state.mergedInto === undefined ? undefined : { code: 'alreadyDone' }),
  Recalled: ({ state }) =>
    state.coordinator === undefined && (state.formerCoordinators ?? []).length === 0
      ? { code: 'outOfOrder' }
      : undefined,
  RecallTold: ({ state }) =>
    (state.recalls ?? []).some(({ told }) => told === undefined)
      ? undefined
      : { code: 'outOfOrder' },
  Disputed: ({ leg }) => outOfCount(leg),
  Settled: ({ leg }) =>
    (leg.disputes ?? []).some(({ settled }) => settled === undefined)
      ? undefined
      : { code: 'outOfOrder' },
  EditionAdopted: (standing: Standing) => notEnded(standing),
} as const satisfies Record<keyof ExceptionEventData & EventType, Rule>
