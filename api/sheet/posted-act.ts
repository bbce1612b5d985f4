import type { Request } from 'express'
import { z } from 'zod'
import type { Answers } from '../../manual/forms/form'
import { postedOf } from '../middleware/body'
import { postedAnswers } from './posted-answers'

const hidden = z.object({
  submissionId: z.uuid(),
  seenSeq: z.coerce.number().int().min(0).max(1_000_000),
})

/** The page's own submission id and the seq it was drawn from; absent when no page of ours sent this. */
export function postedAct(req: Request): z.infer<typeof hidden> | undefined {
  return hidden.safeParse(postedOf(req)).data
}

/** The ids of the files that were shown when the person pressed send. */
export const ATTACHED_FIELD = 'attached'
export const attachedIds = (attached: readonly Readonly<{ id: string }>[]): string =>
  attached.map(({ id }) => id).join(' ')

/** What the person had before their eyes when they pressed send. */
export function seenWhenChecked(req: Request): Answers {
  return postedAnswers(postedOf(req)['seen'])
}
