import type { Instant } from '../calendar/japan-time'
import type { EventType, ProposedEvent } from './events'
import { currentLeg, findLeg } from './legs'
import { contradiction } from './refusal-contradictions'
import { dayProblem, startProblem } from './refusal-days'
import { EVENT_TYPES, maySpeak, sideProblem } from './refusal-sides'
import { standingProblem } from './refusal-standing'
import type { Problem, Refusal } from './refusal-codes'
import { CLOCK_SKEW_MS } from './stay-days'
import type { CaseState, HospitalLeg } from './state'

export type { Refusal } from './refusal-codes'

/** Whether the case takes the event; a refusal says what it would take instead. */
export function refusalOf(
  state: CaseState | undefined,
  proposed: ProposedEvent,
  page: Readonly<{ seenSeq: number }>,
  now: Instant,
): Refusal | undefined {
  const problem = findProblem(state, proposed, page.seenSeq, now)
  if (problem === undefined) return undefined
  const { code, because } = problem
  return {
    code,
    event: proposed.type,
    accepted: acceptedOf(state, proposed),
    ...(because !== undefined && { because }),
  }
}

const AFTER_CLOSING: readonly EventType[] = [
  'AdmissionNoticeConfirmed',
  'AdmissionInfoSheetReceived',
  'DischargeCoordinationNoticeConfirmed',
  'DocumentsHandedOver',
  'CarePlanCopyReturned',
  'Corrected',
  'TakenBack',
  'FaxAnswered',
  'StrayFaxHandled',
  'FormSent',
  'FormReceived',
  // What an office notes of a discharge for its fee is often written down after it (fees-and-deadlines §5.2).
  'FormKept',
  'DeathTold',
  'RecallTold',
  'Settled',
]

/** What may still come to a closed case: receipts, what was owed after the stay, and what puts the record right. */
export function acceptedAfterClosing(type: EventType): boolean {
  return AFTER_CLOSING.includes(type)
}

const AFTER_MERGING: readonly EventType[] = [
  'TakenBack',
  'DeathTold',
  'RecallTold',
  'StrayFaxHandled',
]

/** What a case that goes on in another still takes: that it does not, and calls that were owed here. */
export function acceptedAfterMerging({ type, by }: Pick<ProposedEvent, 'type' | 'by'>): boolean {
  return by.side === 'system' || AFTER_MERGING.includes(type)
}

function findProblem(
  state: CaseState | undefined,
  proposed: ProposedEvent,
  seenSeq: number,
  now: Instant,
): Problem | undefined {
  if (seenSeq > (state?.lastSeq ?? 0)) return { code: 'behind' }
  if (proposed.type === 'CaseStarted') return startProblem(state, proposed, now)
  if (state === undefined) return { code: 'outOfOrder' }
  if (state.mergedInto !== undefined && !acceptedAfterMerging(proposed)) return { code: 'merged' }
  if (state.closed !== undefined && !isTakenWhenClosed(proposed.type)) return { code: 'closed' }
  if (proposed.occurredAt > now + CLOCK_SKEW_MS) return { code: 'future' }
  const leg = legOf(state, proposed)
  if (leg === undefined) return { code: 'unknownLeg' }
  return (
    sideProblem(state, leg, proposed) ??
    standingProblem(proposed.type, { state, leg, at: proposed.occurredAt }) ??
    contradiction(state, leg, proposed, seenSeq) ??
    dayProblem(state, leg, proposed, now)
  )
}

function legOf(state: CaseState, proposed: ProposedEvent): HospitalLeg | undefined {
  return 'legId' in proposed.data ? findLeg(state, proposed.data.legId) : currentLeg(state)
}

function isTakenWhenClosed(type: EventType): boolean {
  return type === 'Reopened' || acceptedAfterClosing(type)
}

/** What the same side could propose instead, as far as the order of things goes. */
function acceptedOf(state: CaseState | undefined, proposed: ProposedEvent): readonly EventType[] {
  if (state === undefined) return ['CaseStarted']
  const leg = legOf(state, proposed) ?? currentLeg(state)
  return EVENT_TYPES.filter(
    (type) =>
      (state.mergedInto === undefined || acceptedAfterMerging({ type, by: proposed.by })) &&
      (state.closed === undefined || isTakenWhenClosed(type)) &&
      maySpeak(proposed.by.side, type) &&
      standingProblem(type, { state, leg, at: proposed.occurredAt }) === undefined,
  )
}
