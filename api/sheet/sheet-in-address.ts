import type { Request } from 'express'
import type { CaseId } from '../../manual/case/events'
import { hasConsent } from '../../manual/case/parties'
import { type FormUse, getUse } from '../../manual/case/form-uses'
import type { SentSheet } from '../../store/sent-sheets'
import type { SheetCase } from '../../store/sheet-case'
import { caseOf, signedIn } from '../middleware/gate'
import type { Site } from '../site'

export type SheetInAddress = Readonly<{
  use: FormUse
  sheetCase: SheetCase
  sheet: SentSheet
  now: number
}>

/** The sent sheet that the address names; undefined when there is none, or none for whoever asks. */
export async function findSheetInAddress(
  { sheetCases, sentSheets, clock }: Pick<Site, 'sheetCases' | 'sentSheets' | 'clock'>,
  req: Request,
): Promise<SheetInAddress | undefined> {
  const { caseId: named, formerHospitalId } = caseOf(req)
  const caseId = named as CaseId
  const [sheetCase, sheet] = await Promise.all([
    sheetCases.find(caseId, formerHospitalId),
    sentSheets.find(caseId, sheetIdIn(req)),
  ])
  if (sheetCase === undefined || sheet === undefined) return undefined
  const use = getUse(sheet.formId)
  return isOpenTo(req, sheetCase, sheet) && !isKeptFrom(req, use, sheet, sheetCase)
    ? { use, sheetCase, sheet, now: clock.now() + sheetCase.clockOffsetMs }
    : undefined
}

/** A hospital that the patient has left reads the sheets of its own stay and of those before, and no later one. */
function isOpenTo(req: Request, { state }: SheetCase, { legId }: SentSheet): boolean {
  const { formerHospitalId } = caseOf(req)
  if (formerHospitalId === undefined) return true
  const last = state.legs.findLastIndex(({ hospitalId }) => hospitalId === formerHospitalId)
  return state.legs.slice(0, last + 1).some(({ id }) => id === legId)
}

/**
 * What an office keeps for its own record, nobody else reads; what the hospital has made for the family, the other side
 * reads once there is consent (decisions 12).
 */
function isKeptFrom(
  req: Request,
  { goesTo, filledBy }: FormUse,
  { organisationId }: SentSheet,
  { state }: SheetCase,
): boolean {
  if (goesTo === 'family') return caseOf(req).side !== filledBy && !hasConsent(state)
  return goesTo === 'ownOffice' && organisationId !== signedIn(req).organisationId
}

function sheetIdIn(req: Request): string {
  const { submissionId } = req.params
  return typeof submissionId === 'string' ? submissionId : ''
}
