import type { Drawn, SubmittedForm } from '../activities/documents'
import { getForm } from '../manual/forms/forms'
import { storedAnswers } from '../manual/forms/stored-answers'
import { renderForm } from '../templates/pdf/render-form'

/** A form as it was sent, on paper: by the edition it was filled in, printed with the day it was sent. */
export async function drawSubmittedForm(submitted: SubmittedForm): Promise<Drawn> {
  const form = getForm(submitted.formId, submitted.edition)
  return renderForm(form, storedAnswers(submitted.answers), {
    caseCode: submitted.caseCode,
    printedAt: submitted.submittedAt.getTime(),
    printedBy: submitted.submittedBy,
    attached: submitted.attached,
    ...(submitted.consent !== undefined && { consent: submitted.consent }),
  })
}
