import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { CaseEvent } from './events'
import type { CaseState, HospitalLeg } from './state'

export class StartedTwice extends Error {
  constructor(eventId: string) {
    super(`the case had already started when ${eventId} started it`)
    this.name = 'StartedTwice'
  }
}

/** The first event makes the case and its first hospital leg. */
export function foldStart(
  before: CaseState | undefined,
  event: CaseEvent<'CaseStarted'>,
): CaseState {
  if (before !== undefined) throw new StartedTwice(event.id)
  const { data } = event
  return {
    lastSeq: event.seq,
    lastRecordedAt: event.recordedAt,
    region: data.region,
    consent: data.consent,
    consentSince: { seq: event.seq, type: event.type, at: event.occurredAt },
    ...(data.coordinator && {
      coordinator: data.coordinator,
      coordinatorSince: {
        seq: event.seq,
        type: event.type,
        at: event.occurredAt,
        officeChanges: 0,
        someoneSince: event.seq,
      },
    }),
    ...(data.coordinator?.kind === 'consultationSupportSpecialist' && {
      scheme: 'disability' as const,
    }),
    legs: [firstLeg(event)],
    calendars: Object.fromEntries(data.calendars.map(byOrganisation)),
    fired: [],
    undelivered: [],
    reopened: 0,
  }
}

function firstLeg({ data, recordedAt }: CaseEvent<'CaseStarted'>): HospitalLeg {
  return {
    id: data.legId,
    hospitalId: data.hospitalId,
    wardCode: data.wardCode,
    ...(data.wardKind && { wardKind: data.wardKind }),
    ...(data.firstRespite !== undefined && { firstRespite: data.firstRespite }),
    admittedAt: data.admittedAt,
    admissionTimeKnown: data.admissionTimeKnown,
    admissionKind: data.admissionKind,
    careLevel: data.careLevel,
    edition: data.edition,
    startedBy: data.startedBy,
    startedAt: recordedAt,
    ...(data.hospitalContact !== undefined && { hospitalContact: data.hospitalContact }),
    sheetsSent: [],
    sheetsReceived: [],
  }
}

function byOrganisation(calendar: CalendarSnapshot): readonly [string, CalendarSnapshot] {
  return [calendar.organisationId, calendar]
}
