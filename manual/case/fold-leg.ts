import { type FlowType, isFaxEvent, isFlowEvent, isFormEvent } from './event-groups'
import type { CaseEvent, OrganisationId } from './events'
import { factOf, factWith } from './fact'
import { findDischargeDay } from './legs'
import { type FaxEvent, foldFaxEvent } from './fold-fax'
import { type FormEvent, foldFormEvent } from './fold-forms'
import { foldStayEvent, type StayEvent } from './fold-stay'
import { having } from './having'
import type { AnsweredChecksheet, Discharge, HospitalLeg, SheetSent } from './state'
import { without } from './without'

type FlowEvent = Extract<CaseEvent, Readonly<{ type: FlowType }>>

export type LegEvent = FlowEvent | StayEvent | FaxEvent | FormEvent

/** What an event does to the stay it names; `office` looks after the person by then. */
export function foldLegEvent(
  leg: HospitalLeg,
  event: LegEvent,
  office: OrganisationId | undefined,
): HospitalLeg {
  if (isFaxEvent(event)) return foldFaxEvent(leg, event)
  if (isFormEvent(event)) return foldFormEvent(leg, event)
  return isFlowEvent(event) ? foldFlowEvent(leg, event, office) : foldStayEvent(leg, event)
}

function foldFlowEvent(
  leg: HospitalLeg,
  event: FlowEvent,
  office: OrganisationId | undefined,
): HospitalLeg {
  const { seq, recordedAt } = event
  switch (event.type) {
    case 'ChecksheetAnswered':
      return having(leg, { checksheet: checksheetOf(event) })
    case 'AdmissionNoticeSent':
      return having(leg, { admissionNoticeSent: factOf(event, event.data.channel) })
    case 'AdmissionNoticeConfirmed':
      return having(leg, { admissionNoticeConfirmed: factOf(event, event.data.channel) })
    case 'AdmissionInfoSheetSent':
      return having(leg, { sheetsSent: [...leg.sheetsSent, sheetOf(event, office)] })
    case 'AdmissionInfoSheetReceived':
      return received(leg, event)
    case 'PlannedDischargeSet':
      return planned(leg, event)
    case 'DischargeCoordinationNoticeSent':
      return having(leg, { dischargeNoticeSent: factOf(event, event.data.channel) })
    case 'DischargeCoordinationNoticeConfirmed':
      return having(leg, { dischargeNoticeConfirmed: factOf(event, event.data.channel) })
    case 'DischargeDateFixed':
      return fixed(leg, event)
    case 'DischargeDateTold':
      return having(leg, { dischargeDateTold: factOf(event, event.data.channel) })
    case 'Discharged':
      return having(leg, { discharged: dischargeOf(event) })
    case 'Excluded':
      return having(leg, { exclusion: event.data.reason })
    case 'Died':
      return having(leg, {
        discharged: { type: event.type, seq, at: event.data.at, recordedAt, outcome: 'died' },
      })
  }
}

/** Also one that the hospital has recorded as arrived is the office's. */
function sheetOf(
  event: CaseEvent<'AdmissionInfoSheetSent'>,
  office: OrganisationId | undefined,
): SheetSent {
  return factWith(event, office === undefined ? {} : { office }, event.data.channel)
}

function checksheetOf({
  seq,
  occurredAt: at,
  data: { result, factors, factorsVersion },
}: CaseEvent<'ChecksheetAnswered'>): AnsweredChecksheet {
  return {
    result,
    at,
    seq,
    ...(factors && { factors }),
    ...(factorsVersion !== undefined && { factorsVersion }),
  }
}

function dischargeOf({
  type,
  seq,
  recordedAt,
  data: { at, outcome, missedReason, barriers },
}: CaseEvent<'Discharged'>): Discharge {
  return {
    type,
    seq,
    at,
    recordedAt,
    outcome,
    ...(missedReason && { missedReason }),
    ...(barriers && { barriers }),
  }
}

function received(leg: HospitalLeg, event: CaseEvent<'AdmissionInfoSheetReceived'>): HospitalLeg {
  const receipt = factWith(event, { sheetEventId: event.data.sheetEventId })
  return having(leg, { sheetReceived: receipt, sheetsReceived: [...leg.sheetsReceived, receipt] })
}

/** A postponed discharge is no longer fixed, and nobody has been told the new date (manual §2.5). */
function planned(leg: HospitalLeg, event: CaseEvent<'PlannedDischargeSet'>): HospitalLeg {
  const { on } = event.data
  const plannedDischarge = {
    on,
    setAt: event.occurredAt,
    recordedAt: event.recordedAt,
    seq: event.seq,
  }
  if (findDischargeDay(leg) === on) return having(leg, { plannedDischarge })
  const postponed = without(leg, 'dischargeDateFixed', 'dischargeDateTold')
  return having(withoutHurry(postponed), { plannedDischarge })
}

/** A conference that was left out for want of time is asked for again once there is time. */
function withoutHurry(leg: HospitalLeg): HospitalLeg {
  const { conference } = leg
  return conference?.waived?.reason === 'fastTrack'
    ? having(leg, { conference: without(conference, 'waived') })
    : leg
}

function fixed(before: HospitalLeg, event: CaseEvent<'DischargeDateFixed'>): HospitalLeg {
  const { on } = event.data
  const dischargeDateFixed = {
    on,
    at: event.occurredAt,
    recordedAt: event.recordedAt,
    seq: event.seq,
  }
  if (before.dischargeDateFixed?.on === on) return having(before, { dischargeDateFixed })
  return having(without(before, 'dischargeDateTold'), { dischargeDateFixed })
}
