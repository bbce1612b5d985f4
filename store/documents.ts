import type { Kysely } from 'kysely'
import type { CaseId } from '../manual/case/events'
import { type Attachment, sentAttachments } from './attachments'
import type { Database } from './schema'

export type StoredForm = Readonly<{
  formId: string
  edition: string
  /** How and since when the person has consented, in the words of that day. */
  consent?: string
  answers: Readonly<Record<string, string | readonly string[]>>
  /** Questions and answers in the words shown on the day it was sent. */
  words: readonly Readonly<{
    page: string
    rows: readonly Readonly<{ label: string; value: string }>[]
  }>[]
}>

export type SubmittedForm = StoredForm &
  Readonly<{
    caseId: CaseId
    caseCode: string
    submittedAt: Date
    submittedBy: string
    attached: readonly Attachment[]
  }>

/** A form as it was sent, with what its paper says about where it comes from. */
export async function getSubmittedForm(
  db: Kysely<Database>,
  formSubmissionId: string,
): Promise<SubmittedForm> {
  const row = await db
    .selectFrom('submission')
    .innerJoin('coordination_case', 'coordination_case.id', 'submission.case_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'submission.account_id')
        .onRef('membership.organisation_id', '=', 'submission.organisation_id'),
    )
    .select([
      'submission.payload',
      'submission.case_id',
      'submission.created_at',
      'coordination_case.code',
      'coordination_case.clock_offset_ms',
      'membership.display_name',
    ])
    .where('submission.id', '=', formSubmissionId)
    .executeTakeFirstOrThrow()
  const { form } = row.payload as { form: StoredForm }
  return {
    ...form,
    attached: sentAttachments(row.payload),
    caseId: row.case_id as CaseId,
    caseCode: row.code,
    submittedAt: new Date(row.created_at.getTime() + row.clock_offset_ms),
    submittedBy: row.display_name ?? '',
  }
}

export const createSubmittedForms = (db: Kysely<Database>) => ({
  /** The answers as they were sent. */
  get: (formSubmissionId: string) => getSubmittedForm(db, formSubmissionId),
})

export type SubmittedForms = ReturnType<typeof createSubmittedForms>

export async function storeDocument(
  db: Kysely<Database>,
  document: Readonly<{
    caseId: CaseId
    formSubmissionId: string
    sha256: string
    kind: string
    bytes: Uint8Array
  }>,
  now: Date,
): Promise<void> {
  await db
    .insertInto('document')
    .values({
      case_id: document.caseId,
      sha256: document.sha256,
      kind: document.kind,
      form_submission_id: document.formSubmissionId,
      media_type: 'application/pdf',
      bytes: Buffer.from(document.bytes),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'sha256']).doNothing())
    .execute()
}

/** The PDF of a form that was sent; absent while it is still being drawn. */
export async function findDocument(
  db: Kysely<Database>,
  caseId: CaseId,
  formSubmissionId: string,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('document')
    .select('bytes')
    .where('case_id', '=', caseId)
    .where('form_submission_id', '=', formSubmissionId)
    .executeTakeFirst()
  return row?.bytes
}
