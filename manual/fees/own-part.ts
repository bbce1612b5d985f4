import type { CaseEvent } from '../case/events'
import type { CaseState, SheetSent } from '../case/state'

/**
 * After which event the present office is the one that acts: what was recorded up to there was another office's part.
 * 0 while no other office has had the case, as also what was recorded before it was named can only be its own.
 */
function ownPartAfter(state: CaseState): number {
  const { coordinatorSince, formerCoordinators = [], recalls = [] } = state
  const hadAnother = formerCoordinators.length + recalls.length > 0
  return hadAnother ? (coordinatorSince?.seq ?? state.lastSeq) : 0
}

/** An office that is named once more keeps what it recorded itself before. */
export function isOfPresentOffice(event: CaseEvent, state: CaseState): boolean {
  const { organisationId } = event.by
  return (
    event.seq > ownPartAfter(state) ||
    (organisationId !== undefined && organisationId === state.coordinator?.organisationId)
  )
}

/** The same of a sheet; one whose office is not known is judged by when it came. */
export function isSheetOfPresentOffice({ seq, office }: SheetSent, state: CaseState): boolean {
  return office === undefined
    ? seq > ownPartAfter(state)
    : office === state.coordinator?.organisationId
}
