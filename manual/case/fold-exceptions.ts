import type { ExceptionType } from './event-groups'
import type { CaseEvent } from './events'
import type { NextStay } from './exception-events'
import { factOf, factWith } from './fact'
import { asUnknownToTheOffice } from './fold-coordinator'
import { foldTakingBack } from './fold-taking-back'
import { having } from './having'
import { getLeg } from './legs'
import type { CaseState, HospitalLeg, Recall } from './state'
import { without } from './without'

export type ExceptionEvent = Extract<CaseEvent, Readonly<{ type: ExceptionType }>>

/** What does not go as the flows have it, as far as it concerns the whole case (manual §2.5, decisions 5, 13). */
export function foldException(state: CaseState, event: ExceptionEvent): CaseState {
  switch (event.type) {
    case 'Transferred':
      return transferred(state, event)
    case 'TakenBack':
      return foldTakingBack(state, event)
    case 'PersonCorrected':
    case 'PersonRecordChanged':
      return having(state, { personCorrected: { seq: event.seq } })
    case 'Linked':
      return having(state, {
        links: [...(state.links ?? []), { ...event.data, by: event.by.side }],
      })
    case 'Merged':
      return having(state, { mergedInto: event.data.into })
    case 'Recalled':
      return recalled(state, event)
    case 'RecallTold':
      return having(state, { recalls: (state.recalls ?? []).map((recall) => told(recall, event)) })
  }
}

/** A transfer ends one stay and begins the next; who looks after the person goes with it (decisions 11). */
function transferred(state: CaseState, event: CaseEvent<'Transferred'>): CaseState {
  const { legId, at, to, next } = event.data
  const before = getLeg(state, legId)
  const left: HospitalLeg = {
    ...before,
    discharged: {
      type: event.type,
      seq: event.seq,
      at,
      recordedAt: event.recordedAt,
      outcome: 'otherHospital',
    },
    transferredTo: { organisationId: to, ...(next && { nextLegId: next.legId }) },
  }
  const legs = state.legs.map((leg) => (leg.id === legId ? left : leg))
  if (next === undefined) return having(state, { legs })
  return {
    ...state,
    legs: [...legs, nextLeg(before, event, next)],
    calendars: { ...state.calendars, [to]: next.calendar },
  }
}

function nextLeg(
  before: HospitalLeg,
  { data, recordedAt }: CaseEvent<'Transferred'>,
  { legId, wardCode, wardKind, edition }: NextStay,
): HospitalLeg {
  return {
    id: legId,
    hospitalId: data.to,
    wardCode,
    ...(wardKind && { wardKind }),
    admittedAt: data.at,
    admissionTimeKnown: true,
    admissionKind: 'transfer',
    careLevel: before.careLevel,
    edition,
    startedBy: 'hospital',
    startedAt: recordedAt,
    transferredFrom: before.id,
    sheetsSent: [],
    sheetsReceived: [],
  }
}

function recalled(state: CaseState, event: CaseEvent<'Recalled'>): CaseState {
  const { organisationId, reason } = event.data
  const officeChanges = state.coordinatorSince?.officeChanges ?? 0
  const recall: Recall = factWith(event, { organisationId, reason, officeChanges })
  const after = { ...state, recalls: [...(state.recalls ?? []), recall] }
  if (state.coordinator?.organisationId !== organisationId) return after
  return {
    ...without(after, 'coordinator', 'coordinatorSince'),
    legs: after.legs.map(asUnknownToTheOffice),
  }
}

function told(recall: Recall, event: CaseEvent<'RecallTold'>): Recall {
  if (recall.organisationId !== event.data.organisationId || recall.told !== undefined) {
    return recall
  }
  return { ...recall, told: factOf(event, event.data.channel) }
}
