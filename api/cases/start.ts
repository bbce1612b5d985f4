import type { CaseId, EventData, ProposedEvent } from '../../manual/case/events'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { NewCase, NewPerson, Registered } from '../../store/start-case'
import type { Outcome } from '../../write-path/ports'
import type { ActingPerson } from './act'

export type StartCase = Readonly<{
  submissionId: string
  /** Drawn with the page, so that the same page sent twice is the same case. */
  caseId: CaseId
  person: NewPerson | Readonly<{ existingId: string }>
  data: EventData['CaseStarted']
  payload?: object
}>

/** `sameAdmission`: the other side, or a colleague, has started this admission already. */
export type StartOutcome =
  | Readonly<{ kind: 'sameAdmission'; caseId: CaseId; code: string }>
  | (Outcome & Readonly<{ caseId: CaseId; code: string }>)

export interface StartDeps {
  region: string
  registerCase(start: NewCase): Promise<Registered>
  deliver(submissionId: string): Promise<Outcome>
  now(): number
}

/** Starts a case: drawn in PostgreSQL first, then told to Temporal (architecture §3.3). */
export const createStart =
  (deps: StartDeps) =>
  async (person: ActingPerson, start: StartCase): Promise<StartOutcome> => {
    const now = deps.now()
    const registered = await deps.registerCase({
      person: start.person,
      hospitalId: start.data.hospitalId,
      admittedOn: dayInJapan(start.data.admittedAt),
      codePrefix: codePrefix(now),
      consent: { status: start.data.consent, recordedBy: person.accountId },
      submission: {
        id: start.submissionId,
        region: deps.region,
        caseId: start.caseId,
        ...person,
        event: startedEvent(person, start, now),
        payload: start.payload ?? {},
        seenSeq: 0,
      },
    })
    if (registered.kind === 'sameAdmission') return registered
    const outcome = await deps.deliver(start.submissionId)
    return { ...outcome, caseId: registered.caseId, code: registered.code }
  }

function startedEvent(
  person: ActingPerson,
  { submissionId, data }: StartCase,
  now: number,
): ProposedEvent {
  return {
    id: submissionId,
    type: 'CaseStarted',
    occurredAt: Math.min(now, data.admittedAt),
    by: { side: data.startedBy, ...person },
    submissionId,
    data,
  }
}

/** NW for Nanwa, the year of the era, then a running number: short enough to say on the phone. */
function codePrefix(now: number): string {
  return `NW-${Number(dayInJapan(now).slice(0, 4)) - 2018}-`
}

export type Start = ReturnType<typeof createStart>
