import { createHash } from 'node:crypto'
import { ApplicationFailure } from '@temporalio/common'
import type { CaseId } from '../manual/case/events'

/** A form as it was submitted: its answers, and what the paper has to say about where it comes from. */
export type SubmittedForm = Readonly<{
  formId: string
  edition: string
  answers: Readonly<Record<string, string | readonly string[]>>
  /** How and since when the person has consented, as printed behind the consent sentence. */
  consent?: string
  /** The files that went with it, as its paper names them. */
  attached: readonly Readonly<{
    kind: string
    fileName: string
    mediaType: string
    size: number
    pages?: number
  }>[]
  caseCode: string
  submittedAt: Date
  submittedBy: string
}>

export type Drawn = Readonly<{ bytes: Uint8Array; pages: number; replaced: readonly string[] }>

export interface DocumentDeps {
  findRow(
    key: string,
  ): Promise<Readonly<{ caseId: CaseId; content: object; status: string }> | undefined>
  getSubmittedForm(formSubmissionId: string): Promise<SubmittedForm>
  draw(form: SubmittedForm): Promise<Drawn>
  store(document: {
    caseId: CaseId
    formSubmissionId: string
    sha256: string
    kind: string
    drawn: Drawn
  }): Promise<void>
  settle(key: string, status: 'sent' | 'failed', reason: string | null): Promise<void>
}

export type DocumentActivities = ReturnType<typeof createDocumentActivities>

export const createDocumentActivities = (deps: DocumentDeps) => ({
  /** Draws a submitted form as PDF and keeps it with its case; the same row always gives the same bytes. */
  async makeDocument(key: string): Promise<string> {
    const row = await deps.findRow(key)
    if (row === undefined) {
      throw ApplicationFailure.nonRetryable(`no outbox row ${key}`, 'MissingRow')
    }
    if (row.status !== 'pending' && row.status !== 'started') return row.status
    const { formSubmissionId } = row.content as { formSubmissionId: string }
    const form = await deps.getSubmittedForm(formSubmissionId)
    const drawn = await deps.draw(form)
    const sha256 = createHash('sha256').update(drawn.bytes).digest('hex')
    await deps.store({ caseId: row.caseId, formSubmissionId, sha256, kind: form.formId, drawn })
    await deps.settle(key, 'sent', null)
    return 'sent'
  },
})
