import {
  isCertificationEvent,
  isExceptionEvent,
  isFaxEvent,
  isFormEvent,
  isFlowEvent,
  isStayEvent,
} from './event-groups'
import type { CaseEvent, EventType } from './events'
import { foldCertification } from './fold-certification'
import { foldContact } from './fold-contact'
import { foldCoordinator } from './fold-coordinator'
import { foldException } from './fold-exceptions'
import { foldLegEvent, type LegEvent } from './fold-leg'
import { having } from './having'
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
  if (isCertificationEvent(event)) return foldCertification(state, event)
  if (isExceptionEvent(event)) return foldException(state, event)
  if (event.type === 'ChecksheetAnswered') return withScheme(withLegEvent(state, event), event)
  if (isFlowEvent(event) || isStayEvent(event) || isFaxEvent(event) || isFormEvent(event))
    return withLegEvent(state, event)
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
      return foldCoordinator(state, event)
    case 'CalendarChanged':
      return withCalendar(state, event.data.calendar)
    case 'DeliveryFailed':
      return having(state, { undelivered: withEntry(state.undelivered, event.data.outboxKey) })
    case 'ReminderDue':
    case 'Escalated':
    case 'ReminderSkipped':
      return having(state, { fired: withEntry(state.fired, event.id) })
    case 'ContactRecorded':
      return foldContact(state, event)
    case 'Closed':
      return having(state, { closed: { at: event.occurredAt, reason: event.data.reason } })
    case 'Reopened':
      return reopened(state, event)
    case 'PrimaryContactChanged':
      return withPrimaryContact(state, event)
  }
}

function withLegEvent(state: CaseState, event: LegEvent): CaseState {
  const office = state.coordinator?.organisationId
  return withLeg(state, foldLegEvent(getLeg(state, event.data.legId), event, office))
}

/** Age and disease decide which law cares for the person; left open, what was known stays. */
function withScheme(state: CaseState, { data }: CaseEvent<'ChecksheetAnswered'>): CaseState {
  return data.scheme === undefined ? state : having(state, { scheme: data.scheme })
}

/** Exactly one person to talk to on each side; who it was before stays in the log. */
function withPrimaryContact(
  state: CaseState,
  { data }: CaseEvent<'PrimaryContactChanged'>,
): CaseState {
  if (data.of === 'hospital') {
    const leg = getLeg(state, data.legId)
    return withLeg(state, { ...leg, hospitalContact: data.contactId })
  }
  if (state.coordinator === undefined) return state
  return { ...state, coordinator: { ...state.coordinator, accountId: data.contactId } }
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
  return having(state, { legs: state.legs.map((other) => (other.id === leg.id ? leg : other)) })
}

function withEntry(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list : [...list, entry]
}
