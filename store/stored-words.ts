import { z } from 'zod'
import type { Answers } from '../manual/forms/form'
import { storedAnswers } from '../manual/forms/stored-answers'
import type { WordsOnPage } from '../manual/forms/words'

const payload = z.object({
  form: z.object({
    formId: z.string(),
    edition: z.string(),
    answers: z.unknown().transform(storedAnswers),
    words: z.array(
      z.object({
        page: z.string(),
        title: z.string().default(''),
        rows: z.array(
          z.object({ field: z.string().default(''), label: z.string(), value: z.string() }),
        ),
      }),
    ),
  }),
})

export type FormAsShown = Readonly<{
  formId: string
  edition: string
  answers: Answers
  words: readonly WordsOnPage[]
}>

/** The form in a submission's payload as it was shown; absent for a sheet on paper and after erasure. */
export function storedWords(stored: unknown): FormAsShown | undefined {
  const read = payload.safeParse(stored)
  return read.success ? read.data.form : undefined
}
