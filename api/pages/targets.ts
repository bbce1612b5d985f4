import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { CaseFormTarget, FormTarget, Hidden } from '../../templates/pages/components/hidden'
import { signedIn } from '../middleware/gate'
import type { Site } from '../site'

type Tokens = Pick<Site, 'tokens'>

/** Where a form of this person's page goes. Only behind `allow`. */
export function formTarget(
  { tokens }: Tokens,
  req: Request,
  action: string,
  hidden: Hidden = [],
): FormTarget {
  const csrf = tokens.forSession(req.headers.cookie ?? '', signedIn(req).accountId)
  return { action, csrf, hidden }
}

/** A press of a form that acts on a case: the form's own id, and the seq its page was drawn from. */
export type Pressed = Readonly<{ submissionId: string; seenSeq: number }>

/** A form that acts on a case: drawn with an id of its own, so that it has one effect however often it is sent. */
export function caseFormTarget(
  site: Tokens,
  req: Request,
  action: string,
  drawn: Readonly<{ seenSeq: number; submissionId?: string }> &
    Pick<CaseFormTarget, 'hidden' | 'keptAt'>,
): CaseFormTarget {
  const { seenSeq, submissionId = randomUUID(), hidden, keptAt } = drawn
  const target = { ...formTarget(site, req, action, hidden), submissionId, seenSeq }
  return keptAt === undefined ? target : { ...target, keptAt }
}
