import { laterContradiction } from './contradictions-later'
import { isLaterEvent } from './event-groups'
import type { ProposedEvent } from './events'
import { findDischargeDay, findUnreceivedSheet } from './legs'
import type { Problem } from './refusal-codes'
import { shortStayProblem } from './short-stay'
import { staleIf } from './stale'
import type { CaseState, HospitalLeg } from './state'
import { takenBackLast } from './taking-back'

/** Whether what is proposed contradicts something that came after the page was drawn, or says nothing new. */
export function contradiction(
  state: CaseState,
  leg: HospitalLeg,
  proposed: ProposedEvent,
  seenSeq: number,
): Problem | undefined {
  if (isLaterEvent(proposed)) return laterContradiction(state, leg, proposed, seenSeq)
  switch (proposed.type) {
    case 'ConsentGiven':
    case 'ConsentRefused':
      return staleIf(state.consentSince, seenSeq)
    case 'CareManagerChanged':
    case 'AdmissionNoticeSent':
    case 'DischargeCoordinationNoticeSent':
      return staleIf(state.coordinatorSince, seenSeq)
    case 'ChecksheetAnswered':
      return staleIf(leg.checksheet && { ...leg.checksheet, type: proposed.type }, seenSeq)
    case 'AdmissionInfoSheetSent':
      return newerSheet(leg, seenSeq) ?? sheetOnScreen(state, proposed)
    case 'AdmissionInfoSheetReceived':
      return newerSheet(leg, seenSeq) ?? sheetProblem(leg, proposed.data.sheetEventId)
    case 'PlannedDischargeSet':
      return newerDay(leg, seenSeq) ?? sameDay(leg, leg.plannedDischarge, proposed.data.on)
    case 'DischargeDateFixed':
      return newerDay(leg, seenSeq) ?? sameDay(leg, leg.dischargeDateFixed, proposed.data.on)
    case 'DischargeDateTold':
      return newerDay(leg, seenSeq) ?? staleIf(state.coordinatorSince, seenSeq)
    case 'DeliveryFailed':
      return state.undelivered.includes(proposed.data.outboxKey)
        ? { code: 'alreadyDone' }
        : undefined
    case 'ReminderDue':
    case 'Escalated':
    case 'ReminderSkipped':
      return state.fired.includes(proposed.id) ? { code: 'alreadyDone' } : undefined
    // A page from before it was taken back would only say once more what was found to be wrong.
    case 'Discharged':
    case 'Died':
      return staleIf(takenBackLast(leg, proposed.type), seenSeq)
    case 'Excluded':
      return (
        staleIf(takenBackLast(leg, proposed.type), seenSeq) ??
        shortStayProblem(leg, proposed.data, proposed.occurredAt)
      )
    case 'CaseStarted':
    case 'CareManagerIdentified':
    case 'AdmissionNoticeConfirmed':
    case 'DischargeCoordinationNoticeConfirmed':
    case 'ContactRecorded':
    case 'CalendarChanged':
    case 'Closed':
    case 'Reopened':
      return undefined
    case 'PrimaryContactChanged':
      return proposed.data.of === 'coordinator'
        ? staleIf(state.coordinatorSince, seenSeq)
        : undefined
  }
}

function newerSheet(leg: HospitalLeg, seenSeq: number): Problem | undefined {
  const newest = leg.sheetsSent.at(-1)
  return staleIf(newest && { seq: newest.seq, type: 'AdmissionInfoSheetSent' }, seenSeq)
}

/** On the screen nothing travels before consent; what came on paper has come. */
function sheetOnScreen(
  state: CaseState,
  { data }: ProposedEvent<'AdmissionInfoSheetSent'>,
): Problem | undefined {
  return state.consent === 'notYet' && data.channel === 'screen'
    ? { code: 'consentNeeded' }
    : undefined
}

function sheetProblem(leg: HospitalLeg, sheetEventId: string): Problem | undefined {
  const index = leg.sheetsSent.findIndex((sheet) => sheet.eventId === sheetEventId)
  const waiting = findUnreceivedSheet(leg)
  if (index < 0 || waiting === undefined) return { code: 'outOfOrder' }
  if (index + 1 >= waiting.number) return undefined
  const receipt = leg.sheetReceived
  const type = 'AdmissionInfoSheetReceived'
  return { code: 'alreadyDone', ...(receipt && { because: { seq: receipt.seq, type } }) }
}

function newerDay(leg: HospitalLeg, seenSeq: number): Problem | undefined {
  const { dischargeDateFixed: fixed, plannedDischarge: planned } = leg
  return (
    staleIf(fixed && { seq: fixed.seq, type: 'DischargeDateFixed' }, seenSeq) ??
    staleIf(planned && { seq: planned.seq, type: 'PlannedDischargeSet' }, seenSeq)
  )
}

function sameDay(
  leg: HospitalLeg,
  set: Readonly<{ on: string; seq: number }> | undefined,
  on: string,
): Problem | undefined {
  return set?.on === on && findDischargeDay(leg) === on ? { code: 'alreadyDone' } : undefined
}
