import type { FieldModel } from '../../templates/pages/components/field'
import type { Typed } from '../../templates/pages/message'

/** What stands in a page's controls, in words, to be read and copied from another page. */
export function typedBack(fields: readonly FieldModel[]): Typed {
  return fields
    .map((field) => ({ label: field.label, value: wordsIn(field) }))
    .filter(({ value }) => value !== '')
}

function wordsIn(field: FieldModel): string {
  switch (field.kind) {
    case 'text':
    case 'textarea':
      return field.value
    case 'radios':
    case 'segments':
    case 'select':
      return field.options.find(({ value }) => value === field.value)?.label ?? ''
    // What came of a file is listed beside the control, never in it.
    case 'file':
      return ''
    case 'checkboxes':
      return field.options
        .filter(({ value }) => field.values.includes(value))
        .map(({ label }) => label)
        .join('、')
    case 'date': {
      const day = field.boxes
        .filter(({ value }) => value !== '')
        .map(({ value, unit }) => `${value}${unit}`)
        .join('')
      return [day, field.time?.value ?? ''].filter((word) => word !== '').join(' ')
    }
  }
}
