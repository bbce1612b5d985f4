import type { CaseEvent } from './events'
import { currentLeg } from './legs'
import type { CaseState } from './state'

/** From its first own record on, a hospital to which the patient was transferred has built on the transfer. */
export function withFirstWord(state: CaseState, event: CaseEvent): CaseState {
  const leg = currentLeg(state)
  if (leg.transferredFrom === undefined || leg.firstWord !== undefined) return state
  if (!isItsOwn(event, leg)) return state
  const { seq, type } = event
  return { ...state, legs: [...state.legs.slice(0, -1), { ...leg, firstWord: { seq, type } }] }
}

function isItsOwn(
  { by, type, data }: CaseEvent,
  { id, hospitalId }: ReturnType<typeof currentLeg>,
): boolean {
  if (by.side !== 'hospital' || type === 'Transferred') return false
  const isOfThisStay = !('legId' in data) || data.legId === id
  return isOfThisStay && (by.organisationId ?? hospitalId) === hospitalId
}
