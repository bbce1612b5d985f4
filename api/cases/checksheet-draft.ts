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

/** The version of the draft and the seq of the case that a page was drawn from. */
export type DrawnFrom = Readonly<{ version: number; seenSeq: number }>

const SEEN_SEQ = 'seenSeq'

/** Ticks that were on their way while the sheet was judged are none any more, and go. */
export async function findCheckDraft(
  { formDrafts }: Deps,
  standing: Standing,
  organisationId: string,
): Promise<CheckDraft | undefined> {
  const { view, leg } = standing
  const formId = checksheetDraft(leg.id)
  const draft = await formDrafts.find(view.caseId, formId, organisationId)
  if (draft === undefined) return undefined
  if (isJudgedSince(standing, Number(draft.answers[SEEN_SEQ]))) {
    await formDrafts.discard(view.caseId, formId, organisationId, draft.version)
    return undefined
  }
  return { ...draft, typed: typedSheet(draft.answers) }
}

const isJudgedSince = ({ view, leg }: Standing, seenSeq: number): boolean =>
  view.events.some(
    ({ type, data, seq }) =>
      type === 'ChecksheetAnswered' && data.legId === leg.id && seq > seenSeq,
  )

/** Whether a colleague has kept ticks that the page does not show. What one has kept oneself is one's own to deal with. */
export const isColleagues = (
  draft: CheckDraft | undefined,
  { accountId }: ActingPerson,
  { version }: DrawnFrom,
): boolean => draft !== undefined && draft.version !== version && draft.savedBy !== accountId

/**
 * Keeps the ticks as they stand on a page. What one has kept oneself is written over; a colleague's ticks are not, unless
 * the page was drawn from them, nor is a check kept that was judged since the page was drawn.
 * @returns whether they are kept
 */
export async function keepTicks(
  deps: Deps,
  standing: Standing,
  person: ActingPerson,
  typed: TypedSheet,
  drawn: DrawnFrom,
): Promise<boolean> {
  const { view, leg } = standing
  const { accountId, organisationId } = person
  if (isJudgedSince(standing, drawn.seenSeq)) return false
  const stored = await findCheckDraft(deps, standing, organisationId)
  const isGone = stored === undefined && drawn.version !== 0
  if (isGone || isColleagues(stored, person, drawn)) return false
  return deps.formDrafts.save(
    {
      caseId: view.caseId,
      formId: checksheetDraft(leg.id),
      organisationId,
      edition: leg.edition,
      from: stored?.version ?? 0,
      answers: { ...sheetAnswers(typed), [SEEN_SEQ]: String(drawn.seenSeq) },
      sources: {},
      accountId,
    },
    deps.clock.now(),
  )
}

/** @returns false when a colleague has kept other ticks since the page was drawn; they stay */
export async function discardTicks(
  deps: Deps,
  standing: Standing,
  person: ActingPerson,
  drawn: DrawnFrom,
): Promise<boolean> {
  const { view, leg } = standing
  const { organisationId } = person
  const stored = await findCheckDraft(deps, standing, organisationId)
  if (stored === undefined) return true
  if (isColleagues(stored, person, drawn)) return false
  const formId = checksheetDraft(leg.id)
  return deps.formDrafts.discard(view.caseId, formId, organisationId, stored.version)
}
