import { type Answers, type Form, fieldsOf, type PrefillKey } from '../../manual/forms/form'
import { same } from './merge-page'
import type { OpenDraft } from './open-draft'

/** What is filled in by the day on which the sheet goes out: at midnight it moves on by itself. */
const BY_THE_DAY: readonly PrefillKey[] = ['today', 'person.age']

/** Whether the sheet still says what somebody has seen of it; nobody has changed what the calendar alone moves on. */
export function isSameSheet(
  form: Form,
  seen: Answers,
  { answers, sources }: Pick<OpenDraft, 'answers' | 'sources'>,
): boolean {
  return fieldsOf(form).every(
    ({ id, prefill }) =>
      same(seen[id], answers[id]) ||
      (sources[id]?.from === 'case' && prefill !== undefined && BY_THE_DAY.includes(prefill)),
  )
}
