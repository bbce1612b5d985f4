import { z } from 'zod'
import { type Answer, answerList, type Answers, fieldsOf } from '../../manual/forms/form'
import type { FormDrafts } from '../../store/form-drafts'
import type { Posted } from '../middleware/body'
import type { OpenDraft } from '../sheet/open-draft'
import type { OpenSheet } from '../sheet/open-sheet'
import { answerFor, type OfferedAnswer } from './read-exchanged'

/** Hidden field of the preview: everything that is offered, and what stood there when it was shown. */
export const OFFERS_FIELD = 'offers'
/** A tick for each field that is to be filled in. */
export const TAKE_FIELD = 'take'

const answer = z.union([z.string().max(10_000), z.array(z.string().max(200)).max(100)])
const carried = z.array(
  z.object({
    field: z.string().max(100),
    answer,
    from: z.enum(['carePlan', 'medicineNotebook']),
    on: z.iso.date().optional(),
    stood: answer.optional(),
  }),
)

export const carriedOffers = (answers: readonly OfferedAnswer[], { draft }: OpenSheet): string =>
  JSON.stringify(
    answers.map(({ field, ...offered }) => ({
      ...offered,
      field: field.id,
      stood: draft.answers[field.id],
    })),
  )

type Taken = Readonly<{ answers: readonly OfferedAnswer[]; stood: Answers }>

/** What of the offers a person took; undefined when the page was none of ours. */
export function takenOffers(posted: Posted, sheet: OpenSheet): Taken | undefined {
  const offers = carried.safeParse(parsed(posted[OFFERS_FIELD])).data
  if (offers === undefined) return undefined
  const ticked = [posted[TAKE_FIELD] ?? []].flat()
  const taken = offers.filter(({ field }) => ticked.includes(field))
  return {
    answers: taken.flatMap(({ field: id, answer: given, from, on }) => {
      const field = fieldsOf(sheet.form).find((one) => one.id === id)
      // Read once more: what comes back from a browser may be anything.
      const value = field && answerFor(field, given, sheet)
      return field === undefined || value === undefined
        ? []
        : [{ field, answer: value, from, ...(on !== undefined && { on }) }]
    }),
    stood: Object.fromEntries(
      taken.flatMap(({ field, stood }) => (stood === undefined ? [] : [[field, stood]])),
    ),
  }
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '')
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Fills them in, all or none: not when somebody has written into one of the fields since they were shown. */
export async function saveOffers(
  drafts: Pick<FormDrafts, 'save'>,
  sheet: OpenSheet,
  { answers, stood }: Taken,
  by: Readonly<{ accountId: string; organisationId: string; now: number }>,
): Promise<'saved' | 'changed'> {
  const draft: OpenDraft = await sheet.reopen()
  const isChanged = answers.some(({ field: { id } }) => !same(draft.answers[id], stood[id]))
  if (isChanged) return 'changed'
  const filled = Object.fromEntries(answers.map(({ field, answer: one }) => [field.id, one]))
  const sources = Object.fromEntries(
    answers.map(({ field, from, on }) => [field.id, { from, ...(on !== undefined && { on }) }]),
  )
  const isKept = await drafts.save(
    {
      caseId: sheet.sheetCase.caseId,
      formId: sheet.form.id,
      edition: sheet.form.edition,
      from: draft.version,
      accountId: by.accountId,
      organisationId: by.organisationId,
      answers: { ...draft.answers, ...filled },
      sources: { ...draft.sources, ...sources },
    },
    by.now,
  )
  return isKept ? 'saved' : 'changed'
}

const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(answerList(one)) === JSON.stringify(answerList(other))
