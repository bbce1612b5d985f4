import type { CaseEvent, EventData, EventType, Side } from './events'
import type { TakeableEvent } from './exception-events'
import type { Fact } from './fact'
import { hasConsent, isReachedOnScreen } from './parties'
import type { CaseState, HospitalLeg, LinkedCase } from './state'

type Since = Readonly<{ seq: number; type: EventType }>

/** Which record it is; of the links of a case the one to this other case. */
export type Takeable = Pick<EventData['TakenBack'], 'what' | 'caseId'>

/** What the stay's record holds that could turn out to be wrong as a whole; a wrong day is a correction instead. */
export function takeableEvents(state: CaseState, leg: HospitalLeg): readonly TakeableEvent[] {
  const isCurrent = state.legs.at(-1)?.id === leg.id
  // While the case goes on in another, that it does is all there is to take back here.
  if (state.mergedInto !== undefined) return isCurrent ? ['Merged'] : []
  return [
    ...(leg.carePlanCopyReturned ? (['CarePlanCopyReturned'] as const) : []),
    ...(leg.discharged === undefined ? [] : [leg.discharged.type]),
    ...(leg.exclusion === undefined ? [] : (['Excluded'] as const)),
    ...(isCurrent && takeableLinks(state).length > 0 ? (['Linked'] as const) : []),
  ]
}

/** A double that was merged into this case is taken out of it from its own side. */
export function takeableLinks({ links = [] }: CaseState): readonly LinkedCase[] {
  return links.filter(({ relation }) => relation !== 'absorbed')
}

export function standsInTheRecord(
  state: CaseState,
  leg: HospitalLeg,
  { what, caseId }: Takeable,
): boolean {
  if (!takeableEvents(state, leg).includes(what)) return false
  return what !== 'Linked' || takeableLinks(state).some((link) => link.caseId === caseId)
}

/** Who recorded it, and so may take it back; undefined where it does not stand in the record. */
export function recorderOf(
  state: CaseState,
  leg: HospitalLeg,
  taken: Takeable,
): Fact['by'] | undefined {
  if (!standsInTheRecord(state, leg, taken)) return undefined
  if (taken.what === 'Linked')
    return linkerOf(takeableLinks(state).find(({ caseId }) => caseId === taken.caseId))
  return taken.what === 'CarePlanCopyReturned' ? leg.carePlanCopyReturned?.by : 'hospital'
}

/** What nobody is known to have said is the hospital's, which keeps the case. */
const linkerOf = (link: LinkedCase | undefined): Side =>
  link?.by === 'coordinator' ? 'coordinator' : 'hospital'

/** What this side may take back. */
export function ownTakeable(
  state: CaseState,
  leg: HospitalLeg,
  side: Side,
): readonly TakeableEvent[] {
  return takeableEvents(state, leg).filter((what) =>
    what === 'Linked'
      ? ownLinks(state, side).length > 0
      : recorderOf(state, leg, { what }) === side,
  )
}

/** The links this side has made. */
export function ownLinks(state: CaseState, side: Side): readonly LinkedCase[] {
  return takeableLinks(state).filter((link) => linkerOf(link) === side)
}

/** By what it was recorded, so that an older page is told what it has not seen. */
export function whenRecorded(leg: HospitalLeg, what: TakeableEvent): Since | undefined {
  const { discharged, carePlanCopyReturned: copy } = leg
  if (what === 'CarePlanCopyReturned') return copy && { seq: copy.seq, type: what }
  return discharged?.type === what ? { seq: discharged.seq, type: what } : undefined
}

/**
 * What somebody else has recorded because of it: that one takes its own word back first, or hands the patient back. An
 * office that has been recalled since cannot, and stands in nobody's way.
 */
export function whatRestsOn(
  { coordinator, legs }: CaseState,
  { carePlanCopyReturned: copy, transferredTo }: HospitalLeg,
  what: TakeableEvent,
): Since | undefined {
  const next = legs.find(({ id }) => id === transferredTo?.nextLegId)
  if (what === 'Transferred' && next !== undefined) {
    const { firstWord, discharged: left } = next
    return firstWord ?? (left && { seq: left.seq, type: left.type })
  }
  const restsOnLeaving = what === 'Discharged' || what === 'Transferred'
  if (!restsOnLeaving || coordinator === undefined || copy?.by !== 'coordinator') return undefined
  return { seq: copy.seq, type: 'CarePlanCopyReturned' }
}

/** Whether an office that reads no screen of ours has been told anything of this stay. */
export function wasToldOffTheScreen(state: CaseState, leg: HospitalLeg): boolean {
  if (state.coordinator === undefined || isReachedOnScreen(state) || !hasConsent(state))
    return false
  const { admissionNoticeSent, dischargeNoticeSent, dischargeDateTold, deathTold } = leg
  return [admissionNoticeSent, dischargeNoticeSent, dischargeDateTold, deathTold].some(
    (told) => told !== undefined,
  )
}

export function takenBackLast(leg: HospitalLeg, what: TakeableEvent): Since | undefined {
  const last = (leg.takenBack ?? []).findLast((one) => one.what === what)
  return last && { seq: last.seq, type: 'TakenBack' }
}

/** What the hospital itself did because the stay was over; it falls with the end of the stay. */
const FALLS_WITH: Readonly<Record<TakeableEvent, readonly EventType[]>> = {
  Discharged: ['DocumentsHandedOver', 'FacilityHandedOver', 'CarePlanCopyReturned'],
  Died: ['DeathTold'],
  Transferred: ['DocumentsHandedOver', 'NextHospitalTold', 'CarePlanCopyReturned'],
  Excluded: [],
  CarePlanCopyReturned: [],
  Linked: [],
  Merged: [],
}

/** Which entries of the record were taken back later, and by which entry. */
export function takenBackEntries(
  events: readonly CaseEvent[],
): ReadonlyMap<CaseEvent['seq'], CaseEvent<'TakenBack'>> {
  const found = new Map<number, CaseEvent<'TakenBack'>>()
  for (const event of events) {
    if (event.type !== 'TakenBack') continue
    const before = events.filter(({ seq }) => seq < event.seq)
    const said = before.findLast((one) => isMeant(one, event))
    for (const one of before) {
      const fell = said !== undefined && one.seq > said.seq && fallsWith(one, said, event)
      if (one.seq === said?.seq || fell) found.set(one.seq, found.get(one.seq) ?? event)
    }
  }
  return found
}

const isOfStay = ({ data }: CaseEvent, legId: string): boolean =>
  !('legId' in data) || data.legId === legId

function isMeant(one: CaseEvent, { data: { what, legId, caseId } }: CaseEvent<'TakenBack'>) {
  if (one.type !== what || !isOfStay(one, legId)) return false
  return one.type !== 'Linked' || one.data.caseId === caseId
}

/** Of a transfer also whatever was said of the stay that it began. */
function fallsWith(
  one: CaseEvent,
  said: CaseEvent,
  { data: { what, legId } }: CaseEvent<'TakenBack'>,
): boolean {
  const next = said.type === 'Transferred' ? said.data.next?.legId : undefined
  if (next !== undefined && 'legId' in one.data && one.data.legId === next) return true
  return FALLS_WITH[what].includes(one.type) && isOfStay(one, legId)
}
