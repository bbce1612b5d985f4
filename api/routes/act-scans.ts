import type { Request } from 'express'
import { SCAN_KIND } from '../../manual/forms/attachments'
import { nameOf, takeFiles } from '../attachments/take-files'
import type { ActForm } from '../cases/acts/act-form'
import { DROPPED_SCANS, NO_SCANS, type Scans } from '../cases/acts/scan'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { uploadOf } from '../middleware/upload'
import type { Standing } from '../pages/case/standing'
import type { Pressed } from '../pages/targets'
import { ATTACHED_FIELD } from '../sheet/posted-act'
import type { Site } from '../site'
import type { PressedCase } from './press'

type Deps = Pick<Site, 'attachments' | 'clock'>

/** What came with a press and may be kept, and what of it may not or is gone. */
export async function scansOf(
  site: Deps,
  req: Request,
  { takesScan }: ActForm,
  found: PressedCase,
): Promise<Scans> {
  if (takesScan === undefined) return NO_SCANS
  return takesScan(found.standing) ? takeScans(site, req, found) : refuseScans(site, req, found)
}

/** Keeps what came with a press, takes away what is not wanted after all, and says what there is now. */
async function takeScans(
  { attachments, clock }: Deps,
  req: Request,
  found: PressedCase,
): Promise<Scans> {
  const place = placeOf(req, found)
  const dropped = [postedOf(req)[DROPPED_SCANS] ?? []].flat()
  for (const id of dropped) await attachments.remove(place, id)
  const { problems } = await takeFiles(
    attachments,
    uploadOf(req),
    // A press that arrives twice brings the same file twice.
    { ...place, accountId: signedIn(req).accountId, kind: SCAN_KIND, sameAgain: 'isFine' },
    new Date(clock.now()),
  )
  const kept = await attachments.findUnsent(place)
  const awaited = shownIn(req).filter((id) => !dropped.includes(id))
  const lost = awaited.filter((id) => !kept.some((scan) => scan.id === id)).length
  return { kept, problems: lost === 0 ? problems : [...problems, scansLost(lost)] }
}

/** What came with an earlier press of the same page. */
export function keptScans(
  { attachments }: Pick<Site, 'attachments'>,
  req: Request,
  { view }: Standing,
  pressed: Pressed,
): Promise<Scans['kept']> {
  return attachments.findUnsent(placeOf(req, { view, pressed }))
}

/** The page was drawn while a scan could go along, and none can any more: none stays, and that is said. */
async function refuseScans(
  { attachments }: Deps,
  req: Request,
  found: PressedCase,
): Promise<Scans> {
  const place = placeOf(req, found)
  const kept = await attachments.findUnsent(place)
  for (const { id } of kept) await attachments.remove(place, id)
  const names = [...kept.map(({ fileName }) => fileName), ...uploadOf(req).files.map(nameOf)]
  return names.length === 0 ? NO_SCANS : { ...NO_SCANS, refused: names }
}

/** What is kept under the press by now, after files were found to be gone. */
export async function scansAfterLoss(
  { attachments }: Deps,
  req: Request,
  found: PressedCase,
  { kept: before }: Scans,
): Promise<Scans> {
  const kept = await attachments.findUnsent(placeOf(req, found))
  return { kept, problems: [scansLost(before.length - kept.length)] }
}

const scansLost = (count: number): string =>
  `預かっていたスキャン${count}件が、なくなっています。もう一度選ぶか、このまま記録してください`

const placeOf = (req: Request, { view, pressed }: Pick<PressedCase, 'view' | 'pressed'>) => ({
  caseId: view.caseId,
  organisationId: signedIn(req).organisationId,
  place: pressed.submissionId,
})

/** The ids of the scans that the page showed as kept. */
const shownIn = (req: Request): readonly string[] =>
  fieldOf(req, ATTACHED_FIELD)
    .split(' ')
    .filter((id) => id !== '')
