import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { OrganisationId } from '../case/events'
import { hasConsent, deskCalendar, officeCalendar } from '../case/parties'
import type { CaseState, HospitalLeg } from '../case/state'
import type { Desk, Edition, Owner } from '../editions/edition'
import { editionOf } from '../editions/registry'

/** One stay with all that its duties are judged by. */
export type LegFacts = Readonly<{
  state: CaseState
  leg: HospitalLeg
  edition: Edition
  desk: CalendarSnapshot
  office: CalendarSnapshot
  /** What has to come first before anything may leave the hospital. */
  waitsFor: 'consent' | 'coordinator' | undefined
}>

export function legFacts(state: CaseState, leg: HospitalLeg): LegFacts {
  return {
    state,
    leg,
    edition: editionOf(leg.edition),
    desk: deskCalendar(state, leg),
    office: officeCalendar(state),
    waitsFor: waitsFor(state),
  }
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

export function calendarOfDesk(facts: LegFacts, desk: Desk): CalendarSnapshot {
  return isAtTheOffice(desk) ? facts.office : facts.desk
}

export function organisationOf({ leg, state }: LegFacts, owner: Owner): OrganisationId | undefined {
  return owner === 'hospital' ? leg.hospitalId : state.coordinator?.organisationId
}
