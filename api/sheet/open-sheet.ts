import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import type { CaseId } from '../../manual/case/events'
import { currentLeg } from '../../manual/case/legs'
import type { HospitalLeg } from '../../manual/case/state'
import type { Answers, Form, FormContext } from '../../manual/forms/form'
import { getCurrentForm, getForm } from '../../manual/forms/forms'
import { sourcesOf } from '../../manual/forms/handed-on/field-maps'
import { handedOnTo } from '../../manual/forms/handed-on/handed-on'
import { screensOf } from '../../manual/forms/screens'
import type { FormUse } from '../../manual/case/form-uses'
import type { Attachment } from '../../store/attachments'
import type { Actor } from '../../store/memberships'
import type { SheetCase } from '../../store/sheet-case'
import type { AppDeps } from '../deps'
import type { CaseInAddress } from '../middleware/gate'
import { attachmentPlace } from './attachment-place'
import { openDraft, type OpenDraft } from './open-draft'
import { contactAnswers } from './recorded-contacts'
import { prefillFacts } from './prefill-facts'

/** A form of one case as it lies before somebody of the side that writes it. */
export type OpenSheet = Readonly<{
  use: FormUse
  form: Form
  /** The same form as it is cut into pages on the screen. */
  screens: Form
  sheetCase: SheetCase
  leg: HospitalLeg
  /** By the clock of the case. */
  now: Instant
  today: PlainDate
  context: FormContext
  draft: OpenDraft
  /** The files that go with it when it is sent. */
  attached: readonly Attachment[]
  previous?: Readonly<{ answers: Answers; on: PlainDate }>
  /** The draft as it stands by now, for whoever saves. */
  reopen: () => Promise<OpenDraft>
}>

/** @returns undefined while the case has not been recorded yet */
export async function openSheet(
  {
    sheetCases,
    formDrafts,
    formsAtHand,
    attachments,
    clock,
  }: Pick<AppDeps, 'sheetCases' | 'formDrafts' | 'formsAtHand' | 'attachments' | 'clock'>,
  { caseId: named, formerHospitalId }: Pick<CaseInAddress, 'caseId' | 'formerHospitalId'>,
  use: FormUse,
  actor: Actor,
): Promise<OpenSheet | undefined> {
  const sheetCase = await sheetCases.find(named as CaseId, formerHospitalId)
  if (sheetCase === undefined) return undefined
  const { caseId } = sheetCase
  const now = clock.now() + sheetCase.clockOffsetMs
  const today = dayInJapan(now)
  // A form goes by the day it was begun: a draft stays in its edition (decisions 2).
  const { formId } = use
  const { organisationId } = actor
  const begun = await formDrafts.find(caseId, formId, organisationId)
  const form = begun ? getForm(formId, begun.edition) : getCurrentForm(formId)
  const previous = await formDrafts.findPrevious(caseId, form.id, organisationId)
  const leg = currentLeg(sheetCase.state)
  const atHand = await formsAtHand.find({
    caseId,
    state: sheetCase.state,
    legId: leg.id,
    side: use.filledBy,
    organisationId,
    formIds: sourcesOf(form.id),
  })
  const sources = {
    facts: prefillFacts(sheetCase, use, actor, today),
    recorded: contactAnswers(use, sheetCase),
    handedOn: handedOnTo(form.id, atHand, today),
    ...(previous && { previous }),
  }
  const reopen = async () =>
    openDraft(form, await formDrafts.find(caseId, form.id, organisationId), sources, today)
  return {
    use,
    form,
    screens: screensOf(form, use),
    sheetCase,
    leg,
    now,
    today,
    context: { today },
    draft: await reopen(),
    attached: await attachments.findUnsent(attachmentPlace(caseId, form.id, actor)),
    ...(previous && { previous }),
    reopen,
  }
}
