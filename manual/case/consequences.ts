import type { Instant } from '../calendar/japan-time'
import type { CountingMemory } from '../duties/standing-duties'
import { closingAtOnce } from './closing'
import type { ProposedEvent } from './events'
import type { DisputedFact } from './exception-events'
import { timesUndone } from './fold-disputes'
import { saidByForms } from './form-consequences'
import { findUnreceivedSheet, hasEnded } from './legs'
import { isReached } from './parties'
import { joinsAtDischarge } from './standing-of-care'
import type { CaseState, HospitalLeg } from './state'

/**
 * What the case does by itself at once after an event. Apply what comes and ask again until nothing comes:
 * closing is judged only when everything else has been said.
 */
export function consequencesOf(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): readonly ProposedEvent[] {
  if (state.closed !== undefined) return []
  const acts: ProposedEvent[] = []
  for (const leg of state.legs) {
    const ofLeg = [
      noticeOfAdmission(state, leg, now),
      receiptOfPaper(leg, now),
      wordOfTheDate(state, leg, now),
    ]
    for (const act of ofLeg) if (act !== undefined) acts.push(act)
    acts.push(...saidByForms(state, leg, now))
  }
  if (acts.length > 0) return acts
  const closing = closingAtOnce(state, now, memory)
  return closing === undefined ? [] : [closing]
}

/** A case with consent and a registered office sends A2 by starting (decisions 2a). */
function noticeOfAdmission(
  state: CaseState,
  leg: HospitalLeg,
  now: Instant,
): ProposedEvent | undefined {
  const changes = state.coordinatorSince?.officeChanges ?? 0
  const alreadyKnows = leg.startedBy === 'coordinator' && changes === 0
  if (alreadyKnows || leg.admissionNoticeSent !== undefined) return undefined
  if (joinsAtDischarge(state, leg)) return undefined
  if (!mayLeaveByItself(state, leg)) return undefined
  return {
    id: `${leg.id}:A2:sent${instance(changes)}${again(leg, 'admissionNotice')}`,
    type: 'AdmissionNoticeSent',
    occurredAt: now,
    by: { side: 'system' },
    data: { legId: leg.id, channel: 'screen' },
  }
}

/** What the hospital itself records as handed over on paper it has in its hands (decisions 9). */
function receiptOfPaper(leg: HospitalLeg, now: Instant): ProposedEvent | undefined {
  const unreceived = findUnreceivedSheet(leg)
  const newest = leg.sheetsSent.at(-1)
  if (unreceived === undefined || newest?.by !== 'hospital') return undefined
  return {
    id: `${leg.id}:A4:received:${leg.sheetsSent.length}${again(leg, 'admissionInfoSheet')}`,
    type: 'AdmissionInfoSheetReceived',
    occurredAt: Math.min(newest.at, now),
    by: { side: 'hospital', organisationId: leg.hospitalId },
    data: { legId: leg.id, sheetEventId: newest.eventId },
  }
}

/** A fixed date reaches a registered office by itself (A11). */
function wordOfTheDate(
  state: CaseState,
  leg: HospitalLeg,
  now: Instant,
): ProposedEvent | undefined {
  const fixed = leg.dischargeDateFixed
  if (fixed === undefined || leg.dischargeDateTold !== undefined) return undefined
  if (!mayLeaveByItself(state, leg)) return undefined
  const changes = state.coordinatorSince?.officeChanges ?? 0
  return {
    id: `${leg.id}:A11:told:${fixed.seq}${instance(changes)}${again(leg, 'dischargeDate')}`,
    type: 'DischargeDateTold',
    occurredAt: now,
    by: { side: 'system' },
    data: { legId: leg.id, channel: 'screen' },
  }
}

/** Nothing leaves the building by itself without consent, to an office off the screen, or after the stay. */
function mayLeaveByItself(state: CaseState, leg: HospitalLeg): boolean {
  return isReached(state) && !hasEnded(leg)
}

function instance(officeChanges: number): string {
  return officeChanges === 0 ? '' : `:office${officeChanges}`
}

/** What both sides found not to have happened is done anew, and needs an id of its own. */
function again(leg: HospitalLeg, about: DisputedFact): string {
  const undone = timesUndone(leg, about)
  return undone === 0 ? '' : `:again${undone}`
}
