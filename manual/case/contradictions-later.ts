import { isKnown, openDisputes } from './fold-disputes'
import type { DisputedFact } from './exception-events'
import type { LaterType } from './event-groups'
import type { ProposedEvent } from './events'
import type { Problem } from './refusal-codes'
import { type Since, staleIf } from './stale'
import { faxContradiction } from './standing-fax'
import { formContradiction } from './standing-forms'
import type { CaseState, HospitalLeg } from './state'
import {
  standsInTheRecord,
  type Takeable,
  takenBackLast,
  whatRestsOn,
  whenRecorded,
} from './taking-back'

export type LaterProposal = ProposedEvent<LaterType>

/** What contradicts something newer, or says nothing new, among the events beside the two flows' own notices. */
export function laterContradiction(
  state: CaseState,
  leg: HospitalLeg,
  proposed: LaterProposal,
  seenSeq: number,
): Problem | undefined {
  switch (proposed.type) {
    case 'ConferenceScheduled':
    case 'ConferenceWaived':
      return staleIf(newestConference(leg), seenSeq)
    case 'WishesReviewed':
      return staleIf(leg.wishes && { seq: leg.wishes.seq, type: proposed.type }, seenSeq)
    case 'CertificationChecked':
    case 'CertificationApplied':
    case 'CertificationDecided':
      return staleIf(newestCertification(state), seenSeq)
    case 'CertificationDelayed':
      return state.certification?.delayedUntil === proposed.data.until
        ? { code: 'alreadyDone' }
        : staleIf(newestCertification(state), seenSeq)
    case 'OfficeChosen':
      return staleIf(state.officeChosen && { ...state.officeChosen, type: proposed.type }, seenSeq)
    case 'CareLevelReviewed':
      return staleIf(
        leg.careLevelReview && { ...leg.careLevelReview, type: proposed.type },
        seenSeq,
      )
    case 'Transferred':
      return transferProblem(state, leg, proposed)
    case 'Corrected':
      return correctionProblem(leg, proposed, seenSeq)
    case 'PersonCorrected':
      return staleIf(
        state.personCorrected && { ...state.personCorrected, type: proposed.type },
        seenSeq,
      )
    case 'TakenBack':
      return takingBackProblem(state, leg, proposed.data, seenSeq)
    case 'Disputed':
      return staleIf(newestOf(leg, proposed.data.about), seenSeq) ?? disputeProblem(leg, proposed)
    case 'Settled': {
      const settled = staleIf(newestSettlement(leg), seenSeq)
      if (settled !== undefined) return settled
      return openDisputes(leg).some(({ about }) => about === proposed.data.about)
        ? undefined
        : { code: 'alreadyDone' }
    }
    case 'Recalled':
      return staleIf(state.coordinatorSince, seenSeq) ?? recallProblem(state, proposed)
    case 'RecallTold':
      return (state.recalls ?? []).some(
        ({ organisationId, told }) =>
          organisationId === proposed.data.organisationId && told === undefined,
      )
        ? undefined
        : { code: 'alreadyDone' }
    case 'Linked':
      return (state.links ?? []).some(({ caseId }) => caseId === proposed.data.caseId)
        ? { code: 'alreadyDone' }
        : undefined
    case 'EditionAdopted':
      return leg.edition === proposed.data.edition ? { code: 'alreadyDone' } : undefined
    case 'FaxPrinted':
    case 'FaxSent':
    case 'FaxAnswered':
    case 'StrayFaxHandled':
      return faxContradiction(state, leg, proposed, seenSeq)
    case 'FormSent':
    case 'FormReceived':
    case 'FormKept':
      return formContradiction(leg, proposed, seenSeq)
    case 'DischargePlanBegun':
    case 'ConferenceHeld':
    case 'DocumentsHandedOver':
    case 'CarePlanCopyReturned':
    case 'WardTransferred':
    case 'FacilityHandedOver':
    case 'NextHospitalTold':
    case 'DeathTold':
    case 'CareManagerInquired':
    case 'ProvisionalPlanAgreed':
    case 'CarePlanRequestFiled':
    case 'DisabilityDeskConsulted':
    case 'PersonRecordChanged':
    case 'Merged':
      return undefined
  }
}

/** A move within the house is no transfer, and each stay has a name of its own. */
function transferProblem(
  { legs, withdrawnLegs = [] }: CaseState,
  { hospitalId }: HospitalLeg,
  { data: { to, next } }: ProposedEvent<'Transferred'>,
): Problem | undefined {
  if (to === hospitalId) return { code: 'outOfOrder' }
  if (next === undefined) return undefined
  const isTaken = [...legs, ...withdrawnLegs].some(({ id }) => id === next.legId)
  return isTaken || next.calendar.organisationId !== to ? { code: 'unknownReference' } : undefined
}

function newestConference({ conference }: HospitalLeg): Since | undefined {
  const { scheduled, waived } = conference ?? {}
  const types = { scheduled: 'ConferenceScheduled', waived: 'ConferenceWaived' } as const
  if (scheduled === undefined) return waived && { seq: waived.seq, type: types.waived }
  return waived !== undefined && waived.seq > scheduled.seq
    ? { seq: waived.seq, type: types.waived }
    : { seq: scheduled.seq, type: types.scheduled }
}

function newestCertification({ certification = {} }: CaseState): Since | undefined {
  const { checked, applied, decided } = certification
  const all: readonly Since[] = [
    ...(checked ? [{ seq: checked.seq, type: 'CertificationChecked' as const }] : []),
    ...(applied ? [{ seq: applied.seq, type: 'CertificationApplied' as const }] : []),
    ...(decided ? [{ seq: decided.seq, type: 'CertificationDecided' as const }] : []),
  ]
  return all.toSorted((a, b) => a.seq - b.seq).at(-1)
}

function correctionProblem(
  leg: HospitalLeg,
  { data: { correction } }: ProposedEvent<'Corrected'>,
  seenSeq: number,
): Problem | undefined {
  if (correction.what === 'ward') {
    // The patient has been moved since, or the page names a ward that nobody has entered.
    if (correction.from !== leg.wardCode) return { code: 'stale' }
    return correction.wardCode === leg.wardCode ? { code: 'alreadyDone' } : undefined
  }
  const last = leg.corrections?.at(-1)
  const stale = staleIf(last && { seq: last.seq, type: 'Corrected' }, seenSeq)
  if (stale !== undefined) return stale
  if (correction.what === 'discharge') {
    if (leg.discharged === undefined) return { code: 'outOfOrder' }
    return leg.discharged.at === correction.at ? { code: 'alreadyDone' } : undefined
  }
  return leg.admittedAt === correction.admittedAt &&
    leg.admissionTimeKnown === correction.admissionTimeKnown
    ? { code: 'alreadyDone' }
    : undefined
}

/** What has come to be known of the fact since the page was drawn: the claim would mean its opposite. */
function newestOf(leg: HospitalLeg, about: DisputedFact): Since | undefined {
  const facts = {
    admissionNotice: { fact: leg.admissionNoticeSent, type: 'AdmissionNoticeSent' },
    admissionInfoSheet: { fact: leg.sheetsSent.at(-1), type: 'AdmissionInfoSheetSent' },
    dischargeCoordinationNotice: {
      fact: leg.dischargeNoticeSent,
      type: 'DischargeCoordinationNoticeSent',
    },
    dischargeDate: { fact: leg.dischargeDateTold, type: 'DischargeDateTold' },
  } as const
  const { fact, type } = facts[about]
  return fact && { seq: fact.seq, type }
}

function newestSettlement({ disputes = [] }: HospitalLeg): Since | undefined {
  const seqs = disputes.flatMap(({ settled }) => settled?.seq ?? [])
  return seqs.length === 0 ? undefined : { seq: Math.max(...seqs), type: 'Settled' }
}

/** Only a known fact can be denied, and only an unknown one claimed; one dispute about a fact at a time. */
function disputeProblem(
  leg: HospitalLeg,
  { data: { about, claim } }: ProposedEvent<'Disputed'>,
): Problem | undefined {
  if (openDisputes(leg).some((dispute) => dispute.about === about)) return { code: 'alreadyDone' }
  return isKnown(leg, about) === (claim === 'happened') ? { code: 'outOfOrder' } : undefined
}

function recallProblem(
  { coordinator, formerCoordinators = [], recalls = [] }: CaseState,
  { data: { organisationId } }: ProposedEvent<'Recalled'>,
): Problem | undefined {
  if (coordinator?.organisationId === organisationId) return undefined
  if (recalls.some((recall) => recall.organisationId === organisationId)) {
    return { code: 'alreadyDone' }
  }
  return formerCoordinators.some((former) => former.organisationId === organisationId)
    ? undefined
    : { code: 'outOfOrder' }
}

/** Asked of a record that the page has seen as it is now, and on which the other side has built nothing. */
function takingBackProblem(
  state: CaseState,
  leg: HospitalLeg,
  taken: Takeable,
  seenSeq: number,
): Problem | undefined {
  const { what } = taken
  const stale =
    staleIf(takenBackLast(leg, what), seenSeq) ?? staleIf(whenRecorded(leg, what), seenSeq)
  if (stale !== undefined && what !== 'Linked') return stale
  if (!standsInTheRecord(state, leg, taken)) return { code: 'nothingToTakeBack' }
  const because = whatRestsOn(state, leg, what)
  return because && { code: 'actedUpon', because }
}
