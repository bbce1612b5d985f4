import { dayInJapan } from '../manual/calendar/japan-time'
import type { CaseId } from '../manual/case/events'
import { type FormSending, mayBeHandedOn } from '../manual/case/forms-at-hand'
import type { Writer } from '../manual/case/form-uses'
import type { CaseState } from '../manual/case/state'
import type { FormAtHand } from '../manual/forms/handed-on/handed-on'
import type { Db } from './database'
import { storedWords } from './stored-words'

/** Who writes in which stay, and which forms would be of use there. */
export type AtHandFor = Readonly<{
  caseId: CaseId
  state: CaseState
  legId: string
  side: Writer
  organisationId: string
  formIds: readonly string[]
}>

export interface FormsAtHand {
  /** The sent forms that this organisation may read and take answers from, newest first. */
  find(wanted: AtHandFor): Promise<readonly FormAtHand[]>
}

export function createFormsAtHand(db: Db): FormsAtHand {
  return {
    find: async (wanted) =>
      wanted.formIds.length === 0
        ? []
        : (await sendings(db, wanted)).flatMap((row) => formAtHand(row, wanted) ?? []),
  }
}

type Row = Awaited<ReturnType<typeof sendings>>[number]

/**
 * Of this case, of the doubles that it has taken in, and of the person's other cases; of a case that is not this one
 * only where the organisation is its hospital or its coordinator today.
 */
async function sendings(db: Db, { caseId, state, organisationId }: AtHandFor) {
  const absorbed = absorbedBy(state)
  return db
    .selectFrom('coordination_case as this')
    .innerJoin('coordination_case as source', (join) =>
      join.on((eb) =>
        eb.or([
          eb('source.id', '=', caseId),
          eb.and([
            eb.or([
              eb('source.person_id', '=', eb.ref('this.person_id')),
              ...(absorbed.length > 0 ? [eb('source.id', 'in', absorbed)] : []),
            ]),
            eb.or([
              eb('source.hospital_id', '=', organisationId),
              eb('source.coordinator_organisation_id', '=', organisationId),
            ]),
          ]),
        ]),
      ),
    )
    .innerJoin('case_event', 'case_event.case_id', 'source.id')
    .innerJoin('submission', 'submission.id', 'case_event.submission_id')
    .select(['source.id as case_id', 'source.state', 'case_event.event', 'submission.payload'])
    .where('this.id', '=', caseId)
    .where('case_event.type', 'in', ['AdmissionInfoSheetSent', 'FormSent'])
    .where('submission.erased_at', 'is', null)
    .orderBy('case_event.occurred_at', 'desc')
    .orderBy('case_event.seq', 'desc')
    .execute()
}

/** Doubles of the same admission that go on in this case (decisions 5). */
const absorbedBy = ({ links = [] }: CaseState): readonly string[] =>
  links.filter(({ relation }) => relation === 'absorbed').map((link) => link.caseId)

/** Absent for a sheet on paper, which has no answers, and for what this side may not take over. */
function formAtHand(
  { case_id: sourceId, state: stored, event, payload }: Row,
  wanted: AtHandFor,
): FormAtHand | undefined {
  const form = storedWords(payload)
  const sending = event as FormSending
  const state = sourceId === wanted.caseId ? wanted.state : (stored as CaseState)
  if (form === undefined || !wanted.formIds.includes(form.formId)) return undefined
  if (!mayBeHandedOn(state, sending, wanted.side)) return undefined
  const { formId, edition, answers } = form
  const reach = reachOf(sourceId, sending.data.legId, wanted)
  return reach && { formId, edition, answers, on: dayInJapan(sending.occurredAt), reach }
}

/** A stay after the one that is written about is not there for it: a former hospital sees none (decisions 11). */
function reachOf(
  sourceId: string,
  legId: string,
  { caseId, state, legId: own }: AtHandFor,
): FormAtHand['reach'] | undefined {
  if (sourceId === caseId) {
    if (legId === own) return 'stay'
    const order = state.legs.map(({ id }) => id)
    return order.indexOf(legId) < order.indexOf(own) ? 'case' : undefined
  }
  return absorbedBy(state).includes(sourceId) ? 'case' : 'earlierCases'
}
