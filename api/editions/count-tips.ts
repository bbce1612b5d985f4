import type { Request } from 'express'
import type { TipRow } from '../../manual/editions/edition'
import { signedIn } from '../middleware/gate'
import type { Site } from '../site'
import { deskOf, tipItem } from './summary-words'

/** Once for each page of a step that is opened, by ward and by nobody (decisions 19). */
export const countTips = (
  { editionReadings }: Pick<Site, 'editionReadings'>,
  req: Request,
  edition: string,
  tips: readonly TipRow[],
): Promise<void> =>
  editionReadings.count(
    edition,
    tips.map(({ id }) => tipItem(id)),
    deskOf(signedIn(req)),
  )
