import type { Answers } from '../../../manual/forms/form'
import {
  checksheetForm,
  type ChecksheetQuestions,
} from '../../../manual/screening/checksheet-paper'
import { type FormMeta, type RenderedForm, renderLaidOut } from '../render-form'
import { checksheetLayout } from './layout'

/** One check as an A4 page, PDF/A-2a; the same input always gives the same bytes. */
export function renderChecksheetPaper(
  questions: ChecksheetQuestions,
  answers: Answers,
  meta: FormMeta,
): Promise<RenderedForm> {
  return renderLaidOut(checksheetLayout(questions), checksheetForm(questions), answers, meta)
}
