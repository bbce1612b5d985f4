import type { PlainDate } from '../../manual/calendar/plain-date'
import type { Answers, Form } from '../../manual/forms/form'
import { prefill, type PrefillSources } from '../../manual/forms/prefill'
import type { DraftSource, FormDraft } from '../../store/form-drafts'

/** The sheet as it stands for whoever opens it now. */
export type OpenDraft = Readonly<{
  /** 0: nobody has saved anything yet. */
  version: number
  answers: Answers
  sources: Readonly<Record<string, DraftSource>>
  saved?: Readonly<{ at: number; by: string }>
}>

/**
 * What was saved, over what is known. What stands in a draft from the case follows the case as long as
 * nobody has typed there: a corrected admission day reaches a sheet that was begun before.
 */
export function openDraft(
  form: Form,
  stored: FormDraft | undefined,
  sources: PrefillSources,
  today: PlainDate,
): OpenDraft {
  const known = prefill(form, sources, { today })
  if (stored === undefined) return { version: 0, answers: known.answers, sources: known.sources }
  const followsCase = (id: string) => stored.sources[id]?.from === 'case'
  const kept = Object.entries(stored.answers).filter(([id]) => !followsCase(id))
  const fresh = Object.entries(known.answers).filter(([id]) => followsCase(id))
  return {
    version: stored.version,
    answers: Object.fromEntries([...kept, ...fresh]),
    sources: stored.sources,
    saved: { at: stored.savedAt, by: stored.savedBy },
  }
}
