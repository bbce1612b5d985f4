import { sql } from 'kysely'
import type { Answers } from '../manual/forms/form'
import type { AnswerSource } from '../manual/forms/prefill'
import { storedAnswers } from '../manual/forms/stored-answers'
import { dayInJapan } from '../manual/calendar/japan-time'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseId } from '../manual/case/events'
import type { Db } from './database'

/** Where an answer of a draft stands from: known before anybody typed, or typed by somebody of the office. */
export type DraftSource =
  | AnswerSource
  /** `version`: the version of the draft this answer came in with, so that a page can be told what is newer. */
  | Readonly<{ from: 'typed'; by: string; version: number }>

export type FormDraft = Readonly<{
  edition: string
  /** 0 while nothing is stored; each saving raises it by one. */
  version: number
  answers: Answers
  sources: Readonly<Record<string, DraftSource>>
  savedBy: string
  /** By the real clock, as people in the office see it. */
  savedAt: number
}>

/** The draft of one organisation: colleagues share it, and it stays there when the case goes on with another. */
export type NewDraft = Readonly<{
  caseId: CaseId
  organisationId: string
  formId: string
  edition: string
  /** The version it was made from; saved only when the stored one is still that. */
  from: number
  answers: Answers
  sources: Readonly<Record<string, DraftSource>>
  accountId: string
}>

export interface FormDrafts {
  /** What this organisation has begun; another's draft is not there for it. */
  find(caseId: CaseId, formId: string, organisationId: string): Promise<FormDraft | undefined>
  /** @returns false when somebody saved another version in between; nothing is written then */
  save(draft: NewDraft, now: number): Promise<boolean>
  /** @returns false when there is no such version of it any more; nothing is taken away then */
  discard(caseId: CaseId, formId: string, organisationId: string, version: number): Promise<boolean>
  /** The newest sheet the same office sent for the same person in an earlier case. */
  findPrevious(
    caseId: CaseId,
    formId: string,
    organisationId: string,
  ): Promise<Readonly<{ answers: Answers; on: PlainDate }> | undefined>
}

export function createFormDrafts(db: Db): FormDrafts {
  return {
    find: async (caseId, formId, organisationId) => {
      const row = await db
        .selectFrom('form_draft')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('form_id', '=', formId)
        .where('organisation_id', '=', organisationId)
        .executeTakeFirst()
      return (
        row && {
          edition: row.edition,
          version: row.version,
          answers: storedAnswers(row.answers),
          sources: row.sources as Readonly<Record<string, DraftSource>>,
          savedBy: row.updated_by,
          savedAt: row.updated_at.getTime(),
        }
      )
    },
    save: (draft, now) => saveDraft(db, draft, new Date(now)),
    discard: async (caseId, formId, organisationId, version) => {
      const deleted = await db
        .deleteFrom('form_draft')
        .where('case_id', '=', caseId)
        .where('form_id', '=', formId)
        .where('organisation_id', '=', organisationId)
        .where('version', '=', version)
        .executeTakeFirst()
      return deleted.numDeletedRows > 0n
    },
    findPrevious: (caseId, formId, organisationId) =>
      findPreviousSheet(db, caseId, formId, organisationId),
  }
}

async function saveDraft(db: Db, draft: NewDraft, now: Date): Promise<boolean> {
  const { caseId, formId, organisationId } = draft
  const row = {
    edition: draft.edition,
    version: draft.from + 1,
    answers: JSON.stringify(draft.answers),
    sources: JSON.stringify(draft.sources),
    updated_by: draft.accountId,
    updated_at: now,
  }
  if (draft.from === 0) {
    const inserted = await db
      .insertInto('form_draft')
      .values({ case_id: caseId, form_id: formId, organisation_id: organisationId, ...row })
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'form_id', 'organisation_id']).doNothing(),
      )
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const updated = await db
    .updateTable('form_draft')
    .set(row)
    .where('case_id', '=', caseId)
    .where('form_id', '=', formId)
    .where('organisation_id', '=', organisationId)
    .where('version', '=', draft.from)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Only the office's own: what another office wrote is not this office's to carry on. */
async function findPreviousSheet(
  db: Db,
  caseId: CaseId,
  formId: string,
  organisationId: string,
): Promise<Readonly<{ answers: Answers; on: PlainDate }> | undefined> {
  const row = await db
    .selectFrom('coordination_case as this')
    .innerJoin('coordination_case as earlier', 'earlier.person_id', 'this.person_id')
    .innerJoin('case_event', 'case_event.case_id', 'earlier.id')
    .innerJoin('submission', 'submission.id', 'case_event.submission_id')
    .select([
      'case_event.occurred_at',
      sql`submission.payload -> 'form' -> 'answers'`.as('answers'),
    ])
    .where('this.id', '=', caseId)
    .whereRef('earlier.id', '<>', 'this.id')
    .where('case_event.type', 'in', ['AdmissionInfoSheetSent', 'FormSent', 'FormKept'])
    .where('submission.organisation_id', '=', organisationId)
    .where('submission.erased_at', 'is', null)
    .where(sql<string>`submission.payload -> 'form' ->> 'formId'`, '=', formId)
    .orderBy('case_event.occurred_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { answers: storedAnswers(row.answers), on: dayInJapan(row.occurred_at.getTime()) }
}
