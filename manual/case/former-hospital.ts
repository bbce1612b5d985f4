import type { CaseEvent, EventType, OrganisationId } from './events'
import { foldEvent } from './fold'
import { currentLeg } from './legs'
import type { CaseState } from './state'

/** A case as far as a hospital that the patient has left for another one may still see it (decisions 11). */
export type FormerStay = Readonly<{ state: CaseState; events: readonly CaseEvent[] }>

/** Facts about the whole case by which a former hospital's own duties stand or fall. */
const FOR_EVERYBODY: readonly EventType[] = [
  'ConsentGiven',
  'ConsentRefused',
  'Closed',
  'Reopened',
  'Merged',
]

/** Hospitals that the case has gone on from; the present one is not among them, whenever it was here before. */
export function formerHospitals(state: CaseState): readonly OrganisationId[] {
  const present = currentLeg(state).hospitalId
  const all = new Set(state.legs.map(({ hospitalId }) => hospitalId))
  return [...all].filter((id) => id !== present)
}

/**
 * Everything up to the hospital's own transfer, and afterwards only what is about the stays until then: its
 * documents, its receipts, its corrections. Of the next stay it learns nothing but where the patient went.
 * @returns undefined for a hospital that is no former one
 */
export function formerStayOf(
  state: CaseState,
  events: readonly CaseEvent[],
  hospitalId: OrganisationId,
): FormerStay | undefined {
  if (!formerHospitals(state).includes(hospitalId)) return undefined
  const last = state.legs.findLastIndex((leg) => leg.hospitalId === hospitalId)
  const legs = state.legs.slice(0, last + 1)
  const leftSeq = legs.at(-1)?.discharged?.seq ?? 0
  const seen = events.filter(
    (event) =>
      event.seq <= leftSeq ||
      FOR_EVERYBODY.includes(event.type) ||
      ('legId' in event.data && isOneOf(legs, event.data.legId)),
  )
  const folded = seen.reduce<CaseState | undefined>(foldEvent, undefined)
  if (folded === undefined) return undefined
  const { lastSeq } = state
  return { state: { ...folded, lastSeq, legs: folded.legs.slice(0, last + 1) }, events: seen }
}

const isOneOf = (legs: CaseState['legs'], legId: string): boolean =>
  legs.some(({ id }) => id === legId)
