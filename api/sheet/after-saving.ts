import { answerList, type FormPage } from '../../manual/forms/form'
import { paths } from '../routes/paths'
import type { OpenSheet } from './open-sheet'
import type { SavedPage } from './save-page'

export type AfterSaving =
  /** The page is shown again with what is wrong on it. */
  | Readonly<{ kind: 'again' }>
  | Readonly<{ kind: 'list' | 'check' }>
  | Readonly<{ kind: 'page'; pageId: string }>

/** What the button that was pressed leads to. Everything that can be kept is in the draft already. */
export function afterSaving(
  { screens }: Pick<OpenSheet, 'screens'>,
  page: FormPage,
  saved: Extract<SavedPage, { kind: 'saved' }>,
  pressed: unknown,
): AfterSaving {
  if (hasUnkept(saved)) return { kind: 'again' }
  if (pressed === 'redraw') return { kind: 'page', pageId: page.id }
  if (pressed === 'list') return { kind: 'list' }
  if (saved.parsed.problems.length > 0) return { kind: 'again' }
  if (pressed === 'check') return { kind: 'check' }
  const next = screens.pages[screens.pages.indexOf(page) + 1]
  return next === undefined ? { kind: 'check' } : { kind: 'page', pageId: next.id }
}

/** Too long even for a draft: shown back rather than lost. */
function hasUnkept({ parsed, draft }: Extract<SavedPage, { kind: 'saved' }>): boolean {
  return parsed.problems.some(
    ({ field, code }) =>
      code === 'invalid' &&
      answerList(parsed.typed[field]).length > 0 &&
      draft.answers[field] === undefined,
  )
}

export function hrefAfter(
  { form, use, sheetCase: { caseId } }: Pick<OpenSheet, 'form' | 'use' | 'sheetCase'>,
  next: Exclude<AfterSaving, { kind: 'again' }>,
): string {
  switch (next.kind) {
    case 'list':
      // A dense form has no list of pages: whoever leaves it goes back to the case.
      return use.pages === 'dense' ? paths.case(caseId) : paths.caseForm(caseId, form.id)
    case 'check':
      return paths.caseFormCheck(caseId, form.id)
    case 'page':
      return paths.caseFormPage(caseId, form.id, next.pageId)
  }
}
