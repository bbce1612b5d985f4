import type { Instant } from '../../manual/calendar/japan-time'
import { checksheetDraft } from '../../manual/screening/checksheet-draft'
import type { Site } from '../site'
import type { Standing } from '../pages/case/standing'
import type { ActingPerson } from './act'
import { sheetAnswers, type TypedSheet, typedSheet } from './checksheet-answers'

type Deps = Pick<Site, 'formDrafts' | 'clock'>

/** Ticks that somebody of the hospital has set and nobody has judged yet. */
export type CheckDraft = Readonly<{
  typed: TypedSheet
  version: number
  savedBy: string
  savedAt: Instant
}>

export async function findCheckDraft(
  { formDrafts }: Deps,
  { view, leg }: Standing,
  organisationId: string,
): Promise<CheckDraft | undefined> {
  const draft = await formDrafts.find(view.caseId, checksheetDraft(leg.id), organisationId)
  return draft && { ...draft, typed: typedSheet(draft.answers) }
}

/**
 * Keeps the ticks as they stand on a page. What one has kept oneself is written over; a colleague's ticks are not, unless
 * the page was drawn from them, nor is a check kept that was judged since the page was drawn.
 * @param drawn the version of the draft and the seq of the case that the page was drawn from
 * @returns whether they are kept
 */
export async function keepTicks(
  deps: Deps,
  standing: Standing,
  { accountId, organisationId }: ActingPerson,
  typed: TypedSheet,
  drawn: Readonly<{ version: number; seenSeq: number }>,
): Promise<boolean> {
  const { view, leg } = standing
  const isJudged = view.events.some(
    ({ type, seq }) => type === 'ChecksheetAnswered' && seq > drawn.seenSeq,
  )
  if (isJudged) return false
  const stored = await findCheckDraft(deps, standing, organisationId)
  const from = stored?.version ?? 0
  if (from !== drawn.version && stored?.savedBy !== accountId) return false
  return deps.formDrafts.save(
    {
      caseId: view.caseId,
      formId: checksheetDraft(leg.id),
      organisationId,
      edition: leg.edition,
      from,
      answers: sheetAnswers(typed),
      sources: {},
      accountId,
    },
    deps.clock.now(),
  )
}

export async function discardTicks(
  { formDrafts }: Deps,
  { view, leg }: Standing,
  organisationId: string,
): Promise<void> {
  await formDrafts.discard(view.caseId, checksheetDraft(leg.id), organisationId)
}
