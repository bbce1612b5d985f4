import {
  type Answer,
  type Answers,
  answerList,
  type Field,
  type FormPage,
} from '../../manual/forms/form'
import type { DraftSource } from '../../store/form-drafts'
import type { OpenDraft } from './open-draft'

/** Two people wrote different things into one field; a person has to say which holds. */
export type FieldConflict = Readonly<{
  field: Field
  mine: Answer
  theirs: Answer
  by: string
}>

export type Choice = 'mine' | 'theirs'

export type MergedPage = Readonly<{
  /** The draft as it is to be kept; where two answers stand against each other, the one that was there. */
  answers: Answers
  changed: readonly string[]
  conflicts: readonly FieldConflict[]
}>

export type PageMerge = Readonly<{
  page: FormPage
  /** The page's answers as they stood when it was shown. */
  seen: Answers
  /** The whole draft with this page as it was posted. */
  mine: Answers
  now: OpenDraft
  accountId: string
  choices: Readonly<Record<string, Choice>>
}>

/**
 * Field by field against what the page was drawn from: what only one of the two has changed is taken from
 * that one. The same person in two tabs is not a conflict: the last word holds. A conflict keeps nothing else
 * from being saved.
 */
export function mergePage(merge: PageMerge): MergedPage {
  const { page, seen, mine, now, accountId, choices } = merge
  const conflicts: FieldConflict[] = []
  const keepsTheirs = new Set<string>()
  for (const field of page.fields) {
    const { id } = field
    const by = typedBy(now.sources[id])
    if (same(mine[id], now.answers[id]) || same(now.answers[id], seen[id])) continue
    if (same(mine[id], seen[id])) keepsTheirs.add(id)
    else if (by !== undefined && by !== accountId) {
      const choice = choices[id]
      if (choice === 'mine') continue
      keepsTheirs.add(id)
      if (choice === undefined)
        conflicts.push({ field, mine: mine[id] ?? '', theirs: now.answers[id] ?? '', by })
    }
  }
  const standing = Object.entries(now.answers).filter(([id]) => keepsTheirs.has(id))
  const own = Object.entries(mine).filter(([id]) => !keepsTheirs.has(id))
  const answers: Answers = Object.fromEntries([...own, ...standing])
  const changed = page.fields
    .map(({ id }) => id)
    .filter((id) => !same(answers[id], now.answers[id]))
  return { answers, changed, conflicts }
}

function typedBy(source: DraftSource | undefined): string | undefined {
  return source?.from === 'typed' ? source.by : undefined
}

/** Whether two answers say the same; none is as an empty one. */
export const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(answerList(one)) === JSON.stringify(answerList(other))
