import type { Instant } from '../calendar/japan-time'
import { findUse, type FormTells } from './form-uses'
import type { ProposedEvent } from './events'
import { timesUndone } from './fold-disputes'
import { standingProblem } from './refusal-standing'
import type { CaseState, HospitalLeg } from './state'
import type { FormRecord } from './stay-state'
import { takenBackLast } from './taking-back'

/**
 * What a form that reached the other side on the screen says beside itself: the sheet of discharge coordination that
 * coordination has begun (A8: by telephone, then by form), the summary that the papers are handed over (A13).
 */
export function saidByForms(
  state: CaseState,
  leg: HospitalLeg,
  now: Instant,
): readonly ProposedEvent[] {
  return (leg.forms ?? []).flatMap((form) => {
    const tells = findUse(form.formId)?.tells
    const isNews =
      tells !== undefined &&
      form.done.channel === 'screen' &&
      form.done.seq > (state.coordinatorSince?.seq ?? 0) &&
      standingProblem(tells, { state, leg, at: now }) === undefined
    return isNews ? WORDS[tells](leg, form, now) : []
  })
}

const WORDS: Readonly<
  Record<FormTells, (leg: HospitalLeg, form: FormRecord, now: Instant) => readonly ProposedEvent[]>
> = {
  DischargeCoordinationNoticeSent: (leg, { done }, now) =>
    // Both sides have found that it did not happen: the form cannot say it once more.
    timesUndone(leg, 'dischargeCoordinationNotice') > 0
      ? []
      : [
          {
            id: `${leg.id}:A8:sent:${done.seq}`,
            type: 'DischargeCoordinationNoticeSent',
            occurredAt: Math.min(done.at, now),
            by: { side: 'hospital', organisationId: leg.hospitalId },
            data: { legId: leg.id, channel: 'screen' },
          },
        ],
  DocumentsHandedOver: (leg, { done }, now) => {
    const { discharged } = leg
    const wasMistaken = done.seq < (takenBackLast(leg, 'Discharged')?.seq ?? 0)
    if (discharged === undefined || wasMistaken) return []
    return [
      {
        id: `${leg.id}:A13:handedOver:${done.seq}:${discharged.seq}`,
        type: 'DocumentsHandedOver',
        occurredAt: Math.min(Math.max(done.at, discharged.at), now),
        by: { side: 'hospital', organisationId: leg.hospitalId },
        data: {
          legId: leg.id,
          channel: 'screen',
          documents: ['nursingSummary', 'dischargeSummary'],
        },
      },
    ]
  },
}
