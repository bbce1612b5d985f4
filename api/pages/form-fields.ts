import type { FieldView, PageView } from '../../manual/forms/view'
import type { FieldError } from '../../templates/pages/components/error-summary'
import type { FieldModel } from '../../templates/pages/components/field'
import type { FieldNotes } from '../../templates/pages/components/field-frame'

/** The controls of a form's page, one for each field, as the templates draw them. */
export function fieldModel(field: FieldView): FieldModel {
  const notes = { ...notesOf(field), name: field.name }
  const options = field.options.map(({ code, label }) => ({ value: code, label }))
  const maxLength = field.maxLength === undefined ? {} : { maxLength: field.maxLength }
  switch (field.kind) {
    case 'text':
    case 'kana':
      return { ...notes, kind: 'text', value: field.value, setting: widthFor(field) }
    case 'phone':
      return {
        ...notes,
        kind: 'text',
        value: field.value,
        setting: { type: 'tel', inputmode: 'tel', width: 'middle' },
      }
    case 'number':
      return {
        ...notes,
        kind: 'text',
        value: field.value,
        setting: {
          inputmode: 'decimal',
          width: 'short',
          ...(field.unit !== undefined && { unit: field.unit }),
        },
      }
    case 'longText':
      return { ...notes, kind: 'textarea', value: field.value, ...maxLength }
    case 'date':
      return { ...notes, kind: 'date', boxes: field.boxes ?? [], echoes: 'weekday' }
    case 'yesNo':
      return { ...notes, kind: 'segments', value: chosenOf(field)[0] ?? '', options }
    case 'oneOf':
      // Four cells stand side by side; more would break the row.
      return options.length <= 4
        ? { ...notes, kind: 'segments', value: chosenOf(field)[0] ?? '', options }
        : { ...notes, kind: 'radios', value: chosenOf(field)[0] ?? '', options, layout: 'inline' }
    case 'manyOf':
      return { ...notes, kind: 'checkboxes', values: chosenOf(field), options, layout: 'inline' }
  }
}

/** Fields under their headings, in the order of the form. */
export function fieldSections(
  page: PageView,
): readonly Readonly<{ title?: string; fields: readonly FieldModel[] }>[] {
  const sections: { title?: string; fields: FieldModel[] }[] = []
  for (const field of page.fields) {
    const current = sections.at(-1)
    if (current === undefined || field.under !== undefined) {
      sections.push({
        ...(field.under !== undefined && { title: field.under }),
        fields: [fieldModel(field)],
      })
    } else current.fields.push(fieldModel(field))
  }
  return sections
}

/** The first control of every field carries the field's own id. */
export const fieldErrors = (page: PageView): readonly FieldError[] =>
  page.errors.map(({ field, message }) => ({ anchor: field, message }))

const chosenOf = ({ options }: FieldView): readonly string[] =>
  options.filter(({ selected }) => selected).map(({ code }) => code)

const widthFor = ({ maxLength = 0 }: FieldView) =>
  maxLength <= 30
    ? ({ width: 'middle' } as const)
    : maxLength <= 60
      ? ({ width: 'long' } as const)
      : ({ width: 'full' } as const)

function notesOf(field: FieldView): FieldNotes {
  return {
    id: field.id,
    label: field.label,
    ...(field.hint !== undefined && { hint: field.hint }),
    ...(field.required && { need: 'required' as const }),
    ...(field.error !== undefined && { error: field.error }),
    ...(field.source !== undefined && { source: field.source }),
    ...(field.previously !== undefined && { previously: field.previously }),
    ...(field.askedWhenWords !== undefined && { when: field.askedWhenWords }),
  }
}
