import type { CaseEvent, Channel } from './events'
import { factOf } from './fact'
import type { CaseState, HospitalLeg } from './state'

/** The purpose of a contact by which an office off the screen was told of a taking back. */
export const TAKING_BACK_TOLD = 'takingBackTold'

const SPOKEN: readonly Channel[] = ['phone', 'visit']

/** What a contact between the two sides does to the case: a lost mail has been told, a hurried call been made. */
export function foldContact(state: CaseState, event: CaseEvent<'ContactRecorded'>): CaseState {
  const { legId, channel, purpose } = event.data
  const undelivered = state.undelivered.filter((key) => purpose !== `undelivered:${key}`)
  if (!SPOKEN.includes(channel)) return { ...state, undelivered }
  const legs = state.legs.map((leg) => (leg.id === legId ? afterTalk(leg, event) : leg))
  return { ...state, undelivered, legs }
}

function afterTalk(leg: HospitalLeg, event: CaseEvent<'ContactRecorded'>): HospitalLeg {
  const { channel, purpose } = event.data
  const spoken = { ...leg, spokeAt: Math.max(leg.spokeAt ?? 0, event.occurredAt) }
  if (purpose !== TAKING_BACK_TOLD || leg.takenBack === undefined) return spoken
  const told = factOf(event, channel)
  const takenBack = leg.takenBack.map((one) =>
    one.toTell === undefined || one.told !== undefined ? one : { ...one, told },
  )
  return { ...spoken, takenBack }
}
