import type { CaseEvent, CaseId, LegId } from './events'
import type { TakeableEvent } from './exception-events'
import { asUnknownToTheOffice } from './fold-coordinator'
import { factOf } from './fact'
import { getLeg } from './legs'
import type { TakingBack } from './stay-state'
import { wasToldOffTheScreen } from './taking-back'
import type { CaseState, HospitalLeg } from './state'
import { without } from './without'

/**
 * The stay as if the mistaken word had not been said: what rested on it alone goes with it, every deadline is
 * judged anew. Both words stay in the log (decisions 13).
 */
export function foldTakingBack(state: CaseState, event: CaseEvent<'TakenBack'>): CaseState {
  const { legId, what, caseId } = event.data
  const before = getLeg(state, legId)
  const whole = opened(WITHOUT_IN_CASE[what]?.(state, { leg: before, caseId }) ?? state)
  const after = {
    ...known(state, before, WITHOUT[what](before)),
    takenBack: [...(before.takenBack ?? []), noted(state, before, event)],
  }
  return { ...whole, legs: whole.legs.map((leg) => (leg.id === legId ? after : leg)) }
}

/** An office that was told and reads no screen of ours learns of it by telephone alone. */
function noted(state: CaseState, leg: HospitalLeg, event: CaseEvent<'TakenBack'>): TakingBack {
  const { what } = event.data
  const isToTell =
    event.by.side === 'hospital' && what !== 'Linked' && wasToldOffTheScreen(state, leg)
  return { what, seq: event.seq, ...(isToTell && { toTell: factOf(event) }) }
}

type Taken = Readonly<{ leg: HospitalLeg; caseId: CaseId | undefined }>

/** What the word had made of the case beside the stay. */
const WITHOUT_IN_CASE: Readonly<
  Partial<Record<TakeableEvent, (state: CaseState, taken: Taken) => CaseState>>
> = {
  Merged: (state) => without(state, 'mergedInto'),
  Linked: (state, { caseId }) => ({
    ...state,
    links: (state.links ?? []).filter((link) => link.caseId !== caseId),
  }),
  Transferred: (state, { leg }) => withoutNextStay(state, leg.transferredTo?.nextLegId),
}

/** Rights follow the stay: the next hospital has none any more, and nothing new can be said of it (decisions 11). */
function withoutNextStay(state: CaseState, nextLegId: LegId | undefined): CaseState {
  const gone = state.legs.filter(({ id }) => id === nextLegId)
  if (gone.length === 0) return state
  return {
    ...state,
    legs: state.legs.filter(({ id }) => id !== nextLegId),
    withdrawnLegs: [...(state.withdrawnLegs ?? []), ...gone],
  }
}

/** It may come before the run of a case that has just closed is gone; whether the case closes again is judged anew. */
function opened(state: CaseState): CaseState {
  if (state.closed === undefined) return state
  return { ...without(state, 'closed'), reopened: state.reopened + 1 }
}

const WITHOUT: Readonly<Record<TakeableEvent, (leg: HospitalLeg) => HospitalLeg>> = {
  Discharged: (leg) =>
    without(leg, 'discharged', 'documentsHandedOver', 'facilityHandedOver', 'carePlanCopyReturned'),
  Died: (leg) => without(leg, 'discharged', 'deathTold'),
  Transferred: (leg) =>
    without(
      leg,
      'discharged',
      'transferredTo',
      'nextHospitalTold',
      'documentsHandedOver',
      'carePlanCopyReturned',
    ),
  Excluded: (leg) => without(leg, 'exclusion'),
  CarePlanCopyReturned: (leg) => without(leg, 'carePlanCopyReturned'),
  Linked: (leg) => leg,
  Merged: (leg) => leg,
}

/** Who was recalled while the stay was thought to be over has taken the notices along; whoever follows knows nothing. */
function known(state: CaseState, before: HospitalLeg, after: HospitalLeg): HospitalLeg {
  const ended = before.discharged
  if (ended === undefined || after.discharged !== undefined) return after
  const recalledSince = (state.recalls ?? []).some((recall) => recall.seq > ended.seq)
  return recalledSince ? asUnknownToTheOffice(after) : after
}
