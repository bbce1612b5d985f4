import type { Request, Response } from 'express'
import type { FormUse } from '../../manual/case/form-uses'
import { caseOf, signedIn } from '../middleware/gate'
import { openSheet, type OpenSheet } from '../sheet/open-sheet'
import type { Site } from '../site'

/** The form before the person, or the page that says that there is none. */
export async function openedSheet(
  site: Site,
  use: FormUse,
  req: Request,
  res: Response,
): Promise<OpenSheet | undefined> {
  const sheet = await openSheet(site, caseOf(req), use, signedIn(req))
  if (sheet === undefined) site.answers.refuse(req, res, 'notFound')
  return sheet
}
