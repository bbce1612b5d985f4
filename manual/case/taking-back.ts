import type { CaseEvent, EventType, Side } from './events'
import type { TakeableEvent } from './exception-events'
import type { Fact } from './fact'
import type { CaseState, HospitalLeg } from './state'

type Since = Readonly<{ seq: number; type: EventType }>

/** What the stay's record holds that could turn out to be wrong as a whole; a wrong day is a correction instead. */
export function takeableEvents(
  { mergedInto }: CaseState,
  leg: HospitalLeg,
): readonly TakeableEvent[] {
  // While the case goes on in another, that it does is all there is to take back here.
  if (mergedInto !== undefined) return ['Merged']
  const ended = leg.discharged?.type
  return [
    ...(leg.carePlanCopyReturned ? (['CarePlanCopyReturned'] as const) : []),
    ...(ended === 'Discharged' || ended === 'Died' ? [ended] : []),
    ...(leg.exclusion === undefined ? [] : (['Excluded'] as const)),
  ]
}

/** Who recorded it, and so may take it back; undefined where it does not stand in the record. */
export function recorderOf(
  state: CaseState,
  leg: HospitalLeg,
  what: TakeableEvent,
): Fact['by'] | undefined {
  if (!takeableEvents(state, leg).includes(what)) return undefined
  return what === 'CarePlanCopyReturned' ? leg.carePlanCopyReturned?.by : 'hospital'
}

/** What this side may take back. */
export function ownTakeable(
  state: CaseState,
  leg: HospitalLeg,
  side: Side,
): readonly TakeableEvent[] {
  return takeableEvents(state, leg).filter((what) => recorderOf(state, leg, what) === side)
}

/** By what it was recorded, so that an older page is told what it has not seen. */
export function whenRecorded(leg: HospitalLeg, what: TakeableEvent): Since | undefined {
  const { discharged, carePlanCopyReturned: copy } = leg
  if (what === 'CarePlanCopyReturned') return copy && { seq: copy.seq, type: what }
  return discharged?.type === what ? { seq: discharged.seq, type: what } : undefined
}

/**
 * What the other side has recorded because of it: that side takes its own word back first. An office that has been
 * recalled since cannot, and stands in nobody's way.
 */
export function whatRestsOn(
  { coordinator }: CaseState,
  { carePlanCopyReturned: copy }: HospitalLeg,
  what: TakeableEvent,
): Since | undefined {
  if (what !== 'Discharged' || coordinator === undefined || copy?.by !== 'coordinator')
    return undefined
  return { seq: copy.seq, type: 'CarePlanCopyReturned' }
}

export function takenBackLast(leg: HospitalLeg, what: TakeableEvent): Since | undefined {
  const last = (leg.takenBack ?? []).findLast((one) => one.what === what)
  return last && { seq: last.seq, type: 'TakenBack' }
}

/** What the hospital itself did because the stay was over; it falls with the end of the stay. */
const FALLS_WITH: Readonly<Record<TakeableEvent, readonly EventType[]>> = {
  Discharged: ['DocumentsHandedOver', 'FacilityHandedOver', 'CarePlanCopyReturned'],
  Died: ['DeathTold'],
  Excluded: [],
  CarePlanCopyReturned: [],
  Merged: [],
}

/** Which entries of the record were taken back later, and by which entry. */
export function takenBackEntries(
  events: readonly CaseEvent[],
): ReadonlyMap<CaseEvent['seq'], CaseEvent<'TakenBack'>> {
  const found = new Map<number, CaseEvent<'TakenBack'>>()
  for (const event of events) {
    if (event.type !== 'TakenBack') continue
    const { legId, what } = event.data
    const falls = FALLS_WITH[what]
    const ofTheStay = events.filter(
      ({ seq, data }) => seq < event.seq && (!('legId' in data) || data.legId === legId),
    )
    const said = ofTheStay.findLast(({ type }) => type === what)
    for (const { seq, type } of ofTheStay) {
      const fell = said !== undefined && seq > said.seq && falls.includes(type)
      if (seq === said?.seq || fell) found.set(seq, found.get(seq) ?? event)
    }
  }
  return found
}
