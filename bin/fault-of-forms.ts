import { checkDefinition, FormDefinitionError } from '../manual/forms/definition-check'
import type { Form } from '../manual/forms/form'
import { FORMS } from '../manual/forms/forms'
import { faultsOfLayout, NoLayoutForForm } from '../templates/pdf/render-form'

/**
 * Why nothing may start with these forms, in a sentence for whoever changed them; undefined when each means what it
 * says and its paper shows every answer. A form that loses an answer is worse than no service.
 */
export function faultOfForms(forms: readonly Form[] = FORMS): string | undefined {
  try {
    for (const form of forms) {
      checkDefinition(form)
      const faults = faultsOfLayout(form)
      if (faults.length > 0) throw new FormDefinitionError(form, faults)
    }
    return undefined
  } catch (error) {
    if (error instanceof FormDefinitionError || error instanceof NoLayoutForForm)
      return `様式の定義に誤りがあるため、始められません。${error.message}`
    throw error
  }
}
