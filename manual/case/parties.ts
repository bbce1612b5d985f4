import type { CalendarSnapshot } from '../calendar/business-calendar'
import { unconfirmedCalendar } from '../calendar/unconfirmed-calendar'
import type { Instant } from '../calendar/japan-time'
import type { ConsentStatus, OrganisationId } from './events'
import type { CaseState, HospitalLeg } from './state'

const MAY_SHARE = {
  given: true,
  givenAtContract: true,
  notYet: false,
  refused: false,
} as const satisfies Record<ConsentStatus, boolean>

/** Whether anything about the patient may leave the building (decisions 12). */
export function hasConsent(state: CaseState): boolean {
  return MAY_SHARE[state.consent]
}

/** When the answer about consent was got. One given with the start was written down then, not at the admission. */
export function consentAnsweredAt({ consentSince, legs }: CaseState): Instant {
  return consentSince.type === 'CaseStarted'
    ? (legs[0]?.startedAt ?? consentSince.at)
    : consentSince.at
}

/**
 * Whether the case may be shown to the coordinator's office: with consent, or because that office brought the
 * admission itself (decisions 9, 12). Until then it learns nothing, not even that there is a case.
 */
export function findOfficeInTheKnow(state: CaseState): OrganisationId | undefined {
  const changes = state.coordinatorSince?.officeChanges ?? 0
  const broughtIt = changes === 0 && state.legs.some(({ startedBy }) => startedBy === 'coordinator')
  return hasConsent(state) || broughtIt ? state.coordinator?.organisationId : undefined
}

/** Whether the coordinator reads our screens; otherwise phone and fax. */
export function isReachedOnScreen(state: CaseState): boolean {
  return state.coordinator?.registered === true
}

/** Whether a message may go to the coordinator at all: consented to, and to a screen that somebody reads. */
export function isReached(state: CaseState): boolean {
  return hasConsent(state) && isReachedOnScreen(state)
}

export function calendarOf(
  state: CaseState,
  organisationId: OrganisationId | undefined,
): CalendarSnapshot {
  const id = organisationId ?? 'unknown'
  return state.calendars[id] ?? unconfirmedCalendar(id)
}

export function deskCalendar(state: CaseState, leg: HospitalLeg): CalendarSnapshot {
  return calendarOf(state, leg.hospitalId)
}

export function officeCalendar(state: CaseState): CalendarSnapshot {
  return calendarOf(state, state.coordinator?.organisationId)
}

/** A patient without a care manager whom the checksheet found to need no coordination. */
export function isOutOfScope(state: CaseState, leg: HospitalLeg): boolean {
  return state.coordinator === undefined && leg.checksheet?.result === 'none'
}
