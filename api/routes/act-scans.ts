import type { Request } from 'express'
import { takeFiles } from '../attachments/take-files'
import { DROPPED_SCANS, type Scans } from '../cases/acts/scan'
import { postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { uploadOf } from '../middleware/upload'
import type { Standing } from '../pages/case/standing'
import type { Pressed } from '../pages/targets'
import type { Site } from '../site'
import type { PressedCase } from './press'

/** Keeps what came with a press, takes away what is not wanted after all, and says what there is now. */
export async function takeScans(
  { attachments, clock }: Pick<Site, 'attachments' | 'clock'>,
  req: Request,
  { view, pressed }: PressedCase,
): Promise<Scans> {
  const { accountId, organisationId } = signedIn(req)
  const place = { caseId: view.caseId, organisationId, place: pressed.submissionId }
  for (const id of [postedOf(req)[DROPPED_SCANS] ?? []].flat()) await attachments.remove(place, id)
  const { problems } = await takeFiles(
    attachments,
    uploadOf(req),
    // A press that arrives twice brings the same file twice.
    { ...place, accountId, kind: 'scan', sameAgain: 'isFine' },
    new Date(clock.now()),
  )
  return { kept: await attachments.findUnsent(place), problems }
}

/** What came with an earlier press of the same page. */
export function keptScans(
  { attachments }: Pick<Site, 'attachments'>,
  req: Request,
  { view: { caseId } }: Standing,
  { submissionId }: Pressed,
): Promise<Scans['kept']> {
  const { organisationId } = signedIn(req)
  return attachments.findUnsent({ caseId, organisationId, place: submissionId })
}
