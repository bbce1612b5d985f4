import type { Answers } from '../../manual/forms/form'
import { storedAnswers } from '../../manual/forms/stored-answers'

/** Answers that a page took along in a hidden field. */
export function postedAnswers(text: unknown): Answers {
  if (typeof text !== 'string' || text === '') return {}
  try {
    return storedAnswers(JSON.parse(text))
  } catch (error) {
    // Anybody may post anything; a page that cannot say what it was drawn from is judged as a blank one.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
