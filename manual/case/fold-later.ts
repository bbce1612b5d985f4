import type { CaseEvent, Coordinator, EventType } from './events'
import { foldLegEvent } from './fold-leg'
import { getLeg } from './legs'
import type { CaseState, HospitalLeg } from './state'
import { without } from './without'

export class NotStarted extends Error {
  constructor(type: EventType) {
    super(`${type} came to a case that has not started`)
    this.name = 'NotStarted'
  }
}

type LaterEvent = Exclude<CaseEvent, { type: 'CaseStarted' }>

/** What any event but the first does to the case. */
export function foldLater(state: CaseState | undefined, event: LaterEvent): CaseState {
  if (state === undefined) throw new NotStarted(event.type)
  switch (event.type) {
    case 'ConsentGiven':
      return withConsent(
        state,
        event,
        event.data.basis === 'contract' ? 'givenAtContract' : 'given',
      )
    case 'ConsentRefused':
      return withConsent(state, event, 'refused')
    case 'CareManagerIdentified':
    case 'CareManagerChanged':
      return withCoordinator(state, event)
    case 'CalendarChanged':
      return withCalendar(state, event.data.calendar)
    case 'DeliveryFailed':
      return { ...state, undelivered: withEntry(state.undelivered, event.data.outboxKey) }
    case 'ReminderDue':
    case 'Escalated':
    case 'ReminderSkipped':
      return { ...state, fired: withEntry(state.fired, event.id) }
    case 'ContactRecorded':
      return { ...state, undelivered: withoutEntry(state.undelivered, event.data.purpose) }
    case 'Closed':
      return { ...state, closed: { at: event.occurredAt, reason: event.data.reason } }
    case 'Reopened':
      return reopened(state, event)
    case 'ChecksheetAnswered':
    case 'AdmissionNoticeSent':
    case 'AdmissionNoticeConfirmed':
    case 'AdmissionInfoSheetSent':
    case 'AdmissionInfoSheetReceived':
    case 'PlannedDischargeSet':
    case 'DischargeCoordinationNoticeSent':
    case 'DischargeCoordinationNoticeConfirmed':
    case 'DischargeDateFixed':
    case 'DischargeDateTold':
    case 'Discharged':
    case 'Excluded':
    case 'Died':
      return withLeg(state, foldLegEvent(getLeg(state, event.data.legId), event))
  }
}

function withConsent(
  state: CaseState,
  event: CaseEvent<'ConsentGiven' | 'ConsentRefused'>,
  consent: CaseState['consent'],
): CaseState {
  return {
    ...state,
    consent,
    consentSince: { seq: event.seq, type: event.type, at: event.occurredAt },
  }
}

function withCalendar(state: CaseState, calendar: CaseState['calendars'][string]): CaseState {
  return { ...state, calendars: { ...state.calendars, [calendar.organisationId]: calendar } }
}

function withCoordinator(
  before: CaseState,
  event: CaseEvent<'CareManagerIdentified' | 'CareManagerChanged'>,
): CaseState {
  const { coordinator, calendar } = event.data
  const changed = isAnotherOffice(before.coordinator, coordinator)
  const officeChanges = (before.coordinatorSince?.officeChanges ?? 0) + (changed ? 1 : 0)
  const state = withCalendar(before, calendar)
  return {
    ...state,
    coordinator,
    coordinatorSince: { seq: event.seq, type: event.type, at: event.occurredAt, officeChanges },
    legs: changed ? state.legs.map(asUnknownToTheOffice) : state.legs,
  }
}

function isAnotherOffice(before: Coordinator | undefined, after: Coordinator): boolean {
  return before !== undefined && before.organisationId !== after.organisationId
}

/** A new office has been told nothing yet; what the former one sent and took up stays. */
function asUnknownToTheOffice(leg: HospitalLeg): HospitalLeg {
  if (leg.discharged !== undefined) return leg
  return without(leg, 'admissionNoticeSent', 'admissionNoticeConfirmed', 'dischargeDateTold')
}

function reopened(state: CaseState, event: CaseEvent<'Reopened'>): CaseState {
  const open = without(state, 'closed')
  const { reason } = event.data
  return {
    ...open,
    reopened: state.reopened + 1,
    reopenedLast: { seq: event.seq, at: event.recordedAt, reason },
  }
}

function withLeg(state: CaseState, leg: HospitalLeg): CaseState {
  return { ...state, legs: state.legs.map((other) => (other.id === leg.id ? leg : other)) }
}

function withEntry(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list : [...list, entry]
}

function withoutEntry(list: readonly string[], purpose: string): readonly string[] {
  return list.filter((entry) => purpose !== `undelivered:${entry}`)
}
