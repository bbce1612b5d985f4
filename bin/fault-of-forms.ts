import { checkDefinition, FormDefinitionError } from '../manual/forms/definition-check'
import type { Form } from '../manual/forms/form'
import type { FieldMap } from '../manual/forms/handed-on/field-map'
import { faultsOfFieldMaps } from '../manual/forms/handed-on/field-map-check'
import { FIELD_MAPS } from '../manual/forms/handed-on/field-maps'
import { FORMS } from '../manual/forms/forms'
import { faultsOfLayout, NoLayoutForForm } from '../templates/pdf/render-form'

/**
 * Why nothing may start with these forms, in a sentence for whoever changed them; undefined when each means what it
 * says, its paper shows every answer, and what one takes from another means the same there. A form that loses an
 * answer is worse than no service.
 */
export function faultOfForms(
  forms: readonly Form[] = FORMS,
  maps: readonly FieldMap[] = FIELD_MAPS,
): string | undefined {
  try {
    for (const form of forms) {
      checkDefinition(form)
      const faults = faultsOfLayout(form)
      if (faults.length > 0) throw new FormDefinitionError(form, faults)
    }
    const faults = faultsOfFieldMaps(maps, forms)
    return faults.length === 0 ? undefined : faultWords(faults.join('; '))
  } catch (error) {
    if (error instanceof FormDefinitionError || error instanceof NoLayoutForForm)
      return faultWords(error.message)
    throw error
  }
}

const faultWords = (fault: string): string => `様式の定義に誤りがあるため、始められません。${fault}`
