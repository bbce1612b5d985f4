import { getPage, type Answers, type Form, type FormContext } from '../../manual/forms/form'
import { draftWith, parsePage, type ParsedPage, type Posted } from '../../manual/forms/parse-page'
import type { CaseId } from '../../manual/case/events'
import type { DraftSource, FormDrafts } from '../../store/form-drafts'
import { mergePage, type Choice, type FieldConflict, type MergedPage } from './merge-page'
import type { OpenDraft } from './open-draft'
import { postedAnswers } from './posted-answers'

export type PageSaving = Readonly<{
  caseId: CaseId
  /** As it is cut into pages on the screen. */
  form: Form
  pageId: string
  posted: Posted
  context: FormContext
  accountId: string
  organisationId: string
  /** Reads the draft as it stands now. */
  open: () => Promise<OpenDraft>
  now: number
}>

export type SavedPage =
  | Readonly<{ kind: 'saved'; parsed: ParsedPage; draft: OpenDraft }>
  | Readonly<{
      kind: 'conflict'
      parsed: ParsedPage
      draft: OpenDraft
      conflicts: readonly FieldConflict[]
    }>

/** Hidden field: the page's answers as they stood when it was shown. */
export const SEEN_FIELD = 'seen'
/** Radio of the conflict page: which of two values of a field holds. */
export const choiceName = (fieldId: string): string => `choose-${fieldId}`

const TRIES = 8

/**
 * Saves one page of a draft. Others may be saving other pages at this moment: the page is then merged
 * again with what they have written, and nobody's page is lost.
 */
export async function savePage(drafts: FormDrafts, saving: PageSaving): Promise<SavedPage> {
  const { form, pageId, posted, accountId } = saving
  const page = getPage(form, pageId)
  const parsed = parsePage(form, pageId, posted, saving.context)
  const seen = postedAnswers(posted[SEEN_FIELD])
  const choices = choicesIn(
    posted,
    page.fields.map(({ id }) => id),
  )
  for (let tries = 0; tries < TRIES; tries += 1) {
    const draft = await saving.open()
    const mine = draftWith(form, pageId, draft.answers, parsed)
    const merged = mergePage({ page, seen, mine, now: draft, accountId, choices })
    const kept = await keep(drafts, saving, draft, merged)
    if (kept === undefined) continue
    return merged.conflicts.length === 0
      ? { kind: 'saved', parsed, draft: kept }
      : { kind: 'conflict', parsed, draft: kept, conflicts: merged.conflicts }
  }
  throw new Error('A draft was saved by others each time it was to be saved')
}

/** @returns undefined when somebody else was quicker */
async function keep(
  drafts: FormDrafts,
  { caseId, form, accountId, organisationId, now }: PageSaving,
  draft: OpenDraft,
  { answers, changed }: MergedPage,
): Promise<OpenDraft | undefined> {
  if (changed.length === 0 && draft.version > 0) return draft
  const version = draft.version + 1
  const sources = typedOver(draft.sources, changed, { from: 'typed', by: accountId, version })
  const { id: formId, edition } = form
  const next = { caseId, formId, organisationId, edition, from: draft.version, accountId }
  const isKept = await drafts.save({ ...next, answers, sources }, now)
  return isKept ? { version, answers, sources, saved: { at: now, by: accountId } } : undefined
}

export function typedOver(
  before: OpenDraft['sources'],
  changed: readonly string[],
  typed: DraftSource,
): OpenDraft['sources'] {
  return { ...before, ...Object.fromEntries(changed.map((id) => [id, typed])) }
}

function choicesIn(posted: Posted, fields: readonly string[]): Readonly<Record<string, Choice>> {
  return Object.fromEntries(
    fields.flatMap((id): [string, Choice][] => {
      const choice = posted[choiceName(id)]
      return choice === 'mine' || choice === 'theirs' ? [[id, choice]] : []
    }),
  )
}

/** What a page has to carry so that its saving can be told from others' (see mergePage). */
export function seenOf(form: Form, pageId: string, answers: Answers): string {
  const ids = new Set(getPage(form, pageId).fields.map(({ id }) => id))
  return JSON.stringify(Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id))))
}
