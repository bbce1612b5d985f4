import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { OrganisationId } from '../case/events'
import { currentLeg } from '../case/legs'
import { deskCalendar, hasConsent, isOutOfScope, officeCalendar } from '../case/parties'
import { lackedCareManagerAtStart } from '../case/standing-of-care'
import type { CaseState, HospitalLeg } from '../case/state'
import type { Desk, Edition, Owner } from '../editions/edition'
import { editionOf } from '../editions/registry'

/** The calendars that days are counted by: of the hospital's desk and of the coordinator's office. */
export type DeskCalendars = Readonly<{ desk: CalendarSnapshot; office: CalendarSnapshot }>

/** One stay with all that its duties are judged by. */
export type LegFacts = Readonly<{
  state: CaseState
  leg: HospitalLeg
  edition: Edition
  /** What has to come first before anything may leave the hospital. */
  waitsFor: 'consent' | 'coordinator' | undefined
  /** Death, exclusion and refusal stop every clock, that of an earlier stay too (domain manual, appendix). */
  isStopped: boolean
  /** Whether nobody was known to look after the person when the stay began. */
  lackedCareManager: boolean
}> &
  DeskCalendars

export function legFacts(state: CaseState, leg: HospitalLeg): LegFacts {
  return {
    state,
    leg,
    edition: editionOf(leg.edition),
    desk: deskCalendar(state, leg),
    office: officeCalendar(state),
    waitsFor: waitsFor(state),
    isStopped: isStopped(state, leg),
    lackedCareManager: lackedCareManagerAtStart(state, leg),
  }
}

function isStopped(state: CaseState, leg: HospitalLeg): boolean {
  return (
    hasStopped(leg) ||
    hasStopped(currentLeg(state)) ||
    state.mergedInto !== undefined ||
    state.consent === 'refused' ||
    isOutOfScope(state, leg)
  )
}

function hasStopped({ exclusion, discharged }: HospitalLeg): boolean {
  return exclusion !== undefined || discharged?.outcome === 'died'
}

function waitsFor(state: CaseState): LegFacts['waitsFor'] {
  if (state.coordinator === undefined) return 'coordinator'
  return hasConsent(state) ? undefined : 'consent'
}

const AT_THE_OFFICE = {
  hospitalDesk: false,
  headNurse: false,
  liaisonHead: false,
  careManager: true,
  officeManager: true,
} as const satisfies Record<Desk, boolean>

export function isAtTheOffice(desk: Desk): boolean {
  return AT_THE_OFFICE[desk]
}

export function calendarOfDesk(calendars: DeskCalendars, desk: Desk): CalendarSnapshot {
  return isAtTheOffice(desk) ? calendars.office : calendars.desk
}

export function organisationOf({ leg, state }: LegFacts, owner: Owner): OrganisationId | undefined {
  return owner === 'hospital' ? leg.hospitalId : state.coordinator?.organisationId
}
