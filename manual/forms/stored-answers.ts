import { type Answer, type Answers } from './form'

/** Answers as they come back from storage: texts and lists of texts; anything else is left out. */
export function storedAnswers(stored: unknown): Answers {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, value]: [string, unknown]): [string, Answer][] => {
      if (typeof value === 'string') return [[id, value]]
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? [[id, value]]
        : []
    }),
  )
}
