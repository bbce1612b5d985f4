import type { Instant } from '../../../manual/calendar/japan-time'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import type { Db } from '../../../store/database'
import { createFormDrafts, type DraftSource } from '../../../store/form-drafts'
import { accountId, findSpokesperson } from '../cases/cast'
import { openCase } from '../cases/open-scene'
import { SHEET_BEING_WRITTEN } from '../cases/open-scenes-admission'
import { sheetAnswers } from '../cases/sheet-payload'
import { organisationId } from '../region/organisation'

/** The sheet that somebody of the demo region has begun: the first two pages of it. */
export async function loadDraft(db: Db, at: Instant): Promise<void> {
  const { cast } = openCase(SHEET_BEING_WRITTEN, at)
  const { caseId, office } = cast
  const writer = office && findSpokesperson(office)
  if (office === undefined || writer === undefined) return
  const by = accountId(writer)
  const { id: formId, edition, pages } = ADMISSION_INFO_SHEET
  const written = pages.slice(0, 2).flatMap(({ fields }) => fields.map(({ id }): string => id))
  const answers = Object.fromEntries(
    Object.entries(sheetAnswers(cast, at)).filter(([id]) => written.includes(id)),
  )
  const source: DraftSource = { from: 'typed', by, version: 1 }
  const sources = Object.fromEntries(Object.keys(answers).map((id) => [id, source]))
  const place = { caseId, formId, organisationId: organisationId(office) }
  const draft = { ...place, edition, from: 0, answers, sources, accountId: by }
  await createFormDrafts(db).save(draft, at)
}
