import { jsonAnswers } from '../../manual/forms/json/json-answers'
import { getForm } from '../../manual/forms/forms'
import { problemsIn } from '../../manual/forms/problems'
import { taskList } from '../../manual/forms/task-list'
import type { SentSheet } from '../../store/sent-sheets'
import type { SheetCase } from '../../store/sheet-case'
import { paths } from '../routes/paths'
import type { OpenDraft } from '../sheet/open-draft'
import type { OpenSheet } from '../sheet/open-sheet'
import { draftVersion } from './draft-version'

/** The draft of a case's sheet, with everything that still stands in the way of sending it. */
export function draftJson(
  { form, sheetCase, context }: OpenSheet,
  draft: OpenDraft,
  formToken: string,
) {
  return {
    caseId: sheetCase.caseId,
    form: form.id,
    edition: form.edition,
    schema: paths.formSchema(form.id, form.edition),
    version: draftVersion(form, draft),
    answers: jsonAnswers(form, draft.answers),
    problems: problemsIn(form, draft.answers, context).flatMap(({ pageId, problems }) =>
      problems.map(({ field, code, message }) => ({ page: pageId, field, code, message })),
    ),
    mayBeSent: taskList(form, draft.answers, context).mayBeSent,
    formToken,
  }
}

/** A sheet as it was sent, in its edition: answers for programs, and the words people saw on that day. */
export function sentJson(
  { caseId }: SheetCase,
  sheet: SentSheet & Required<Pick<SentSheet, 'form'>>,
) {
  const { formId, edition, answers, words } = sheet.form
  return {
    caseId,
    submissionId: sheet.submissionId,
    form: formId,
    edition,
    schema: paths.formSchema(formId, edition),
    sentAt: new Date(sheet.sentAt).toISOString(),
    receivedAt: sheet.received === undefined ? null : new Date(sheet.received.at).toISOString(),
    answers: jsonAnswers(getForm(formId, edition), answers),
    words,
    attachments: sheet.attachments.map(
      ({ id, kind, fileName, mediaType, size, pages, sha256 }) => ({
        kind,
        fileName,
        mediaType,
        size,
        pages: pages ?? null,
        sha256,
        file: paths.sentAttachment(caseId, sheet.submissionId, id),
      }),
    ),
  }
}
