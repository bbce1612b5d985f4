import { answerList, type FormPage, isNeededFirst } from '../../manual/forms/form'
import type { Problem } from '../../manual/forms/problems'
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
  sheet: Pick<OpenSheet, 'use' | 'form' | 'screens'>,
  page: FormPage,
  saved: Extract<SavedPage, { kind: 'saved' }>,
  pressed: unknown,
): AfterSaving {
  if (hasUnkept(saved)) return { kind: 'again' }
  if (pressed === 'redraw') return { kind: 'page', pageId: page.id }
  if (pressed === 'list') return { kind: 'list' }
  if (blocking(sheet, saved.parsed.problems).length > 0) return { kind: 'again' }
  if (pressed === 'check') return { kind: 'check' }
  const { pages } = sheet.screens
  const next = pages[pages.indexOf(page) + 1]
  return next === undefined ? { kind: 'check' } : { kind: 'page', pageId: next.id }
}

/**
 * What keeps somebody on the page. On a page that is the whole form, blanks in parts that may follow later do not:
 * there is no list to go on from.
 */
function blocking(
  { use, form }: Pick<OpenSheet, 'use' | 'form'>,
  problems: readonly Problem[],
): readonly Problem[] {
  if (use.pages === 'oneByOne') return problems
  const needed = new Set(
    form.pages.filter(isNeededFirst).flatMap(({ fields }) => fields.map(({ id }) => id)),
  )
  return problems.filter(({ code, field }) => code !== 'missing' || needed.has(field))
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
