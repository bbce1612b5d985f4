import type { CaseEvent, Coordinator } from './events'
import type { CaseState, HospitalLeg } from './state'
import { without } from './without'

/** Who looks after the person from now on, and by whose calendar that office's deadlines run. */
export function foldCoordinator(
  before: CaseState,
  event: CaseEvent<'CareManagerIdentified' | 'CareManagerChanged'>,
): CaseState {
  const { coordinator, calendar } = event.data
  const changed = isAnotherOffice(before.coordinator, coordinator)
  const officeChanges = changesBefore(before) + (changed ? 1 : 0)
  return {
    ...before,
    coordinator,
    coordinatorSince: {
      seq: event.seq,
      type: event.type,
      at: event.occurredAt,
      officeChanges,
      someoneSince: before.coordinatorSince?.someoneSince ?? event.seq,
    },
    ...(before.coordinator &&
      changed && {
        formerCoordinators: [...(before.formerCoordinators ?? []), before.coordinator],
      }),
    ...(coordinator.kind === 'consultationSupportSpecialist' && { scheme: 'disability' as const }),
    calendars: { ...before.calendars, [calendar.organisationId]: calendar },
    legs: changed ? before.legs.map(asUnknownToTheOffice) : before.legs,
  }
}

/** After a recall the next office is counted on, so that nothing sent to it has the id of what went wrong. */
function changesBefore({ coordinatorSince, recalls }: CaseState): number {
  if (coordinatorSince !== undefined) return coordinatorSince.officeChanges
  const last = recalls?.at(-1)
  return last === undefined ? 0 : last.officeChanges + 1
}

function isAnotherOffice(before: Coordinator | undefined, after: Coordinator): boolean {
  return before !== undefined && before.organisationId !== after.organisationId
}

/** A new office has been told nothing yet; what the former one sent and took up stays. */
export function asUnknownToTheOffice(leg: HospitalLeg): HospitalLeg {
  if (leg.discharged !== undefined) return leg
  return without(leg, 'admissionNoticeSent', 'admissionNoticeConfirmed', 'dischargeDateTold')
}
