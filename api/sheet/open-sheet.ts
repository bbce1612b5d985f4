import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import type { CaseId } from '../../manual/case/events'
import { currentLeg } from '../../manual/case/legs'
import type { HospitalLeg } from '../../manual/case/state'
import { ADMISSION_INFO_SHEET } from '../../manual/forms/admission-info-sheet'
import type { Answers, Form, FormContext } from '../../manual/forms/form'
import { getForm } from '../../manual/forms/forms'
import type { Actor } from '../../store/memberships'
import type { SheetCase } from '../../store/sheet-case'
import type { AppDeps } from '../deps'
import { openDraft, type OpenDraft } from './open-draft'
import { prefillFacts } from './prefill-facts'

/** The sheet of one case as it lies before somebody of the care office. */
export type OpenSheet = Readonly<{
  form: Form
  sheetCase: SheetCase
  leg: HospitalLeg
  /** By the clock of the case. */
  now: Instant
  today: PlainDate
  context: FormContext
  draft: OpenDraft
  previous?: Readonly<{ answers: Answers; on: PlainDate }>
  /** The draft as it stands by now, for whoever saves. */
  reopen: () => Promise<OpenDraft>
}>

/** @returns undefined while the case has not been recorded yet */
export async function openSheet(
  { sheetCases, formDrafts, clock }: Pick<AppDeps, 'sheetCases' | 'formDrafts' | 'clock'>,
  caseId: CaseId,
  actor: Actor,
): Promise<OpenSheet | undefined> {
  const sheetCase = await sheetCases.find(caseId)
  if (sheetCase === undefined) return undefined
  const now = clock.now() + sheetCase.clockOffsetMs
  const today = dayInJapan(now)
  // A form goes by the day it was begun: a draft stays in its edition (decisions 2).
  const begun = await formDrafts.find(caseId, ADMISSION_INFO_SHEET.id)
  const form: Form = begun ? getForm(ADMISSION_INFO_SHEET.id, begun.edition) : ADMISSION_INFO_SHEET
  const previous = await formDrafts.findPrevious(caseId, form.id, actor.organisationId)
  const sources = { facts: prefillFacts(sheetCase, actor, today), ...(previous && { previous }) }
  const reopen = async () => openDraft(form, await formDrafts.find(caseId, form.id), sources, today)
  return {
    form,
    sheetCase,
    leg: currentLeg(sheetCase.state),
    now,
    today,
    context: { today },
    draft: await reopen(),
    ...(previous && { previous }),
    reopen,
  }
}
