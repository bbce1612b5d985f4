import { createHash } from 'node:crypto'
import type { Form } from '../../manual/forms/form'
import { jsonAnswers } from '../../manual/forms/json/json-answers'
import type { OpenDraft } from '../sheet/open-draft'

/** Long enough that two readings of one draft do not come to the same by chance. */
const DIGITS = 16

/**
 * Which reading of a draft a program answers to. How often it was saved is not enough: answers that follow the case or
 * another form come, change and go without anybody saving.
 */
export function draftVersion(
  form: Form,
  { version, answers }: Pick<OpenDraft, 'version' | 'answers'>,
): string {
  const shown = JSON.stringify(jsonAnswers(form, answers))
  const hex = createHash('sha256').update(shown).digest('hex')
  return `${version}-${hex.slice(0, DIGITS)}`
}
