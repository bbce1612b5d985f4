import { ADMISSION_INFO_SHEET } from './admission-info-sheet'
import { ADMISSION_INFO_SHEET_2024_04 } from './admission-info-sheet/edition-2024-04'
import { DISCHARGE_COORDINATION_SHEET } from './discharge-coordination-sheet'
import { DISCHARGE_INFO_RECORD } from './discharge-info-record'
import { FAMILY_SHEET } from './family-sheet'
import type { Form } from './form'
import { FORM_USES, type FormUse } from '../case/form-uses'
import { HANDOVER_SUMMARY } from './handover-summary'
import { SUPPORT_PROFILE } from './support-profile'

/** Every form and edition ever used, the newest of each first: an old sheet stays readable and printable as it was. */
export const FORMS: readonly Form[] = [
  ADMISSION_INFO_SHEET,
  ADMISSION_INFO_SHEET_2024_04,
  DISCHARGE_INFO_RECORD,
  DISCHARGE_COORDINATION_SHEET,
  HANDOVER_SUMMARY,
  SUPPORT_PROFILE,
  FAMILY_SHEET,
]

/** The rows of the table of forms that can be opened: those whose form is defined. */
export const USED_FORMS: readonly FormUse[] = FORM_USES.filter(({ formId }) =>
  FORMS.some(({ id }) => id === formId),
)

class NoSuchForm extends Error {
  constructor(id: string, edition: string) {
    super(
      `no form ${JSON.stringify(id.slice(0, 40))} of edition ${JSON.stringify(edition.slice(0, 20))}`,
    )
    this.name = 'NoSuchForm'
  }
}

/** The edition that a form begun now is in. @throws {NoSuchForm} */
export function getCurrentForm(id: string): Form {
  const form = FORMS.find((known) => known.id === id)
  if (form === undefined) throw new NoSuchForm(id, 'in force')
  return form
}

/** @throws {NoSuchForm} */
export function getForm(id: string, edition: string): Form {
  const form = FORMS.find((known) => known.id === id && known.edition === edition)
  if (form === undefined) throw new NoSuchForm(id, edition)
  return form
}
