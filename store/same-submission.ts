import { isDeepStrictEqual } from 'node:util'
import type { ProposedEvent } from '../manual/case/events'
import { SAID, saidUnderAnothersName } from './said-in-event'

/**
 * The id stands for something else already: another person's submission, another case's, or other words of the same
 * person, who went back to a page that was sent and sent it anew. Nobody is answered with what became of another,
 * and nothing is taken for said that was not.
 */
export class SubmissionIdTaken extends Error {
  /** As HTTP counts it: a conflict with what is there. */
  readonly status = 409
  constructor() {
    super('the submission id stands for something else')
    this.name = 'SubmissionIdTaken'
  }
}

export type Sent = Readonly<{
  caseId: string
  accountId: string
  organisationId: string
  event: ProposedEvent
  payload: object
}>

/**
 * Whether two arrivals under one id are one and the same: a double click, a reload, a second tab. Only what the person
 * typed or chose is held against each other; what the api works out (a leg, a calendar, the moment meant by "now") may
 * have moved on in between.
 */
export function isSameSubmission(known: Sent, sent: Sent): boolean {
  return (
    known.caseId === sent.caseId &&
    known.accountId === sent.accountId &&
    known.organisationId === sent.organisationId &&
    isDeepStrictEqual(whatWasSaid(known), whatWasSaid(sent))
  )
}

function whatWasSaid({ event, payload }: Sent): object {
  const data = event.data as Readonly<Record<string, unknown>>
  const { note, answeredBy } = payload as Readonly<Record<string, unknown>>
  return {
    // Whether an office is the first or the next one, the case decides.
    act: event.type === 'CareManagerChanged' ? 'CareManagerIdentified' : event.type,
    office: (data['coordinator'] as { organisationId?: string } | undefined)?.organisationId,
    chosen: SAID.map((name) => data[name]),
    ...saidUnderAnothersName(event),
    note: note ?? '',
    answeredBy: answeredBy ?? '',
  }
}
