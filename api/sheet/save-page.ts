import { getPage, type Answers, type Form, type FormContext } from '../../manual/forms/form'
import { draftWith, parsePage, type ParsedPage, type Posted } from '../../manual/forms/parse-page'
import { storedAnswers } from '../../manual/forms/stored-answers'
import type { CaseId } from '../../manual/case/events'
import type { DraftSource, FormDrafts } from '../../store/form-drafts'
import { mergePage, type Choice, type FieldConflict } from './merge-page'
import type { OpenDraft } from './open-draft'

export type PageSaving = Readonly<{
  caseId: CaseId
  form: Form
  pageId: string
  posted: Posted
  context: FormContext
  accountId: string
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
  const { caseId, form, pageId, posted, accountId } = saving
  const page = getPage(form, pageId)
  const parsed = parsePage(form, pageId, posted, saving.context)
  const seen = seenIn(posted)
  const choices = choicesIn(
    posted,
    page.fields.map(({ id }) => id),
  )
  for (let tries = 0; tries < TRIES; tries += 1) {
    const draft = await saving.open()
    const mine = draftWith(form, pageId, draft.answers, parsed)
    const merged = mergePage({ page, seen, mine, now: draft, accountId, choices })
    if (merged.kind === 'conflict')
      return { kind: 'conflict', parsed, draft, conflicts: merged.conflicts }
    const version = draft.version + 1
    const sources = typedOver(draft.sources, merged.changed, {
      from: 'typed',
      by: accountId,
      version,
    })
    const next = { caseId, formId: form.id, edition: form.edition, from: draft.version, accountId }
    if (await drafts.save({ ...next, answers: merged.answers, sources }, saving.now))
      return {
        kind: 'saved',
        parsed,
        draft: {
          version,
          answers: merged.answers,
          sources,
          saved: { at: saving.now, by: accountId },
        },
      }
  }
  throw new Error('A draft was saved by others each time it was to be saved')
}

function typedOver(
  before: OpenDraft['sources'],
  changed: readonly string[],
  typed: DraftSource,
): OpenDraft['sources'] {
  return { ...before, ...Object.fromEntries(changed.map((id) => [id, typed])) }
}

function seenIn(posted: Posted): Answers {
  const text = posted[SEEN_FIELD]
  if (typeof text !== 'string' || text === '') return {}
  try {
    return storedAnswers(JSON.parse(text))
  } catch (error) {
    // Anybody may post anything; a page that cannot say what it was drawn from is judged as a blank one.
    if (error instanceof SyntaxError) return {}
    throw error
  }
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
