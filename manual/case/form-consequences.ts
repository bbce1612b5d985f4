import type { Instant } from '../calendar/japan-time'
import { findUse, type FormTells } from './form-uses'
import type { ProposedEvent } from './events'
import { timesUndone } from './fold-disputes'
import { standingProblem } from './refusal-standing'
import type { CaseState, HospitalLeg } from './state'
import type { Fact } from './fact'
import type { FormRecord } from './stay-state'
import type { Channel } from './terms'
import { takenBackLast } from './taking-back'

/** What the summary at discharge is, among the documents that are handed over. */
export const DOCUMENTS_OF_SUMMARY = ['nursingSummary', 'dischargeSummary'] as const

/**
 * What a form that reached the other side, on the screen or by a receipt of its paper, says beside itself: the sheet
 * of discharge coordination that coordination has begun (A8: by telephone, then by form), the summary that the papers
 * are handed over (A13). Several of a kind say it once.
 */
export function saidByForms(
  state: CaseState,
  leg: HospitalLeg,
  now: Instant,
): readonly ProposedEvent[] {
  const said = new Map<FormTells, ProposedEvent>()
  for (const form of leg.forms ?? []) {
    const tells = findUse(form.formId)?.tells
    const isNews =
      tells !== undefined &&
      !said.has(tells) &&
      reached(form) !== undefined &&
      form.done.seq > (state.coordinatorSince?.seq ?? 0) &&
      standingProblem(tells, { state, leg, at: now }) === undefined
    const word = isNews ? WORDS[tells](leg, form, now) : undefined
    if (tells !== undefined && word !== undefined) said.set(tells, word)
  }
  return [...said.values()]
}

/** On the screen it is there at once; on paper when somebody has said so. */
const reached = ({ done, received }: FormRecord): Fact | undefined =>
  done.channel === 'screen' ? done : received

const reachedAt = (form: FormRecord): Instant => (reached(form) ?? form.done).at

const channelOf = ({ done }: FormRecord): Channel =>
  done.channel === 'screen' ? 'screen' : 'paper'

const WORDS: Readonly<
  Record<FormTells, (leg: HospitalLeg, form: FormRecord, now: Instant) => ProposedEvent | undefined>
> = {
  DischargeCoordinationNoticeSent: (leg, form, now) =>
    // Both sides have found that it did not happen: the form cannot say it once more.
    timesUndone(leg, 'dischargeCoordinationNotice') > 0
      ? undefined
      : {
          id: `${leg.id}:A8:sent:${form.done.seq}`,
          type: 'DischargeCoordinationNoticeSent',
          occurredAt: Math.min(reachedAt(form), now),
          by: { side: 'hospital', organisationId: leg.hospitalId },
          data: { legId: leg.id, channel: channelOf(form) },
        },
  DocumentsHandedOver: (leg, form, now) => {
    const { discharged } = leg
    const { done } = form
    const wasMistaken = done.seq < (takenBackLast(leg, 'Discharged')?.seq ?? 0)
    if (discharged === undefined || wasMistaken) return undefined
    return {
      id: `${leg.id}:A13:handedOver:${done.seq}:${discharged.seq}`,
      type: 'DocumentsHandedOver',
      occurredAt: Math.min(Math.max(reachedAt(form), discharged.at), now),
      by: { side: 'hospital', organisationId: leg.hospitalId },
      data: {
        legId: leg.id,
        channel: channelOf(form),
        documents: DOCUMENTS_OF_SUMMARY,
      },
    }
  },
}
