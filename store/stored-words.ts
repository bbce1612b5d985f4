import { z } from 'zod'
import type { WordsOnPage } from '../manual/forms/words'

const payload = z.object({
  form: z.object({
    formId: z.string(),
    edition: z.string(),
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

/** The form in a submission's payload as it was shown; absent for a sheet on paper and after erasure. */
export function storedWords(
  stored: unknown,
): Readonly<{ formId: string; edition: string; words: readonly WordsOnPage[] }> | undefined {
  const read = payload.safeParse(stored)
  return read.success ? read.data.form : undefined
}
