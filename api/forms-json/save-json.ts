import { answerList, type Form, type FormContext } from '../../manual/forms/form'
import { type JsonProblem, readJson } from '../../manual/forms/json/read-json'
import type { CaseId } from '../../manual/case/events'
import type { FormDrafts } from '../../store/form-drafts'
import type { OpenDraft } from '../sheet/open-draft'
import { typedOver } from '../sheet/save-page'
import { draftVersion } from './draft-version'

export type JsonSaving = Readonly<{
  caseId: CaseId
  form: Form
  context: FormContext
  accountId: string
  organisationId: string
  draft: OpenDraft
  /** What was read when the answers were written (see draftVersion). */
  version: string
  answers: Readonly<Record<string, unknown>>
  now: number
}>

export type SavedJson =
  | Readonly<{ kind: 'saved'; draft: OpenDraft }>
  | Readonly<{ kind: 'refused'; problems: readonly JsonProblem[] }>
  /** Other answers stand there by now; none is written over unseen, and none that was taken back is kept. */
  | Readonly<{ kind: 'changed' }>

/** All of it or nothing: what is missing may follow, what is wrong is refused by field. */
export async function saveJson(drafts: FormDrafts, saving: JsonSaving): Promise<SavedJson> {
  const { caseId, form, context, accountId, organisationId, draft, now } = saving
  if (saving.version !== draftVersion(form, draft)) return { kind: 'changed' }
  const read = readJson(form, saving.answers, draft.answers, context)
  const problems = read.problems.filter(({ code }) => code !== 'missing')
  if (problems.length > 0) return { kind: 'refused', problems }

  const ids = new Set([...Object.keys(draft.answers), ...Object.keys(read.answers)])
  const changed = [...ids].filter((id) => !isSame(draft.answers[id], read.answers[id]))
  if (changed.length === 0 && draft.version > 0) return { kind: 'saved', draft }
  const version = draft.version + 1
  const sources = typedOver(draft.sources, changed, { from: 'typed', by: accountId, version })
  const { answers } = read
  const { id: formId, edition } = form
  const next = { caseId, formId, organisationId, edition, from: draft.version, accountId }
  return (await drafts.save({ ...next, answers, sources }, now))
    ? { kind: 'saved', draft: { version, answers, sources, saved: { at: now, by: accountId } } }
    : { kind: 'changed' }
}

type Given = Parameters<typeof answerList>[0]

const isSame = (one: Given, other: Given): boolean =>
  JSON.stringify(answerList(one)) === JSON.stringify(answerList(other))
