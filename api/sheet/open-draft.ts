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
 * What was saved, over what is known. What stands in a draft from the case or from another form follows it as long as
 * nobody has typed there: a corrected admission day reaches a sheet that was begun before, as does the other side's
 * form that came afterwards, and what was taken from a form that has been recalled is gone.
 */
export function openDraft(
  form: Form,
  stored: FormDraft | undefined,
  sources: PrefillSources,
  today: PlainDate,
): OpenDraft {
  const known = prefill(form, sources, { today })
  if (stored === undefined) return { version: 0, answers: known.answers, sources: known.sources }
  const stands = (id: string) => !isFollowing(stored.sources[id])
  const isOpen = (id: string) =>
    !stands(id) ||
    (stored.sources[id] === undefined &&
      stored.answers[id] === undefined &&
      known.sources[id]?.from === 'otherForm')
  return {
    version: stored.version,
    answers: { ...only(stored.answers, stands), ...only(known.answers, isOpen) },
    sources: { ...only(stored.sources, stands), ...only(known.sources, isOpen) },
    saved: { at: stored.savedAt, by: stored.savedBy },
  }
}

const isFollowing = (source: DraftSource | undefined): boolean =>
  source?.from === 'case' || source?.from === 'otherForm'

function only<Value>(
  values: Readonly<Record<string, Value>>,
  isKept: (id: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => isKept(id)))
}
