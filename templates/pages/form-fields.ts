import type { FieldView } from '../../manual/forms/view'
import type { Choice } from './components/choices'
import type { TextSetting } from './components/controls'
import type { FieldModel } from './components/field'
import type { FieldNotes } from './components/field-frame'

/** A choice that need not be made can be taken back: a radio button alone could not be. */
export function optionsOf({ kind, options, required }: FieldView): readonly Choice[] {
  const choices = options.map(({ code, label, alone }) => ({
    value: code,
    label,
    ...(alone && { alone }),
  }))
  return kind === 'manyOf' || required ? choices : [...choices, { value: '', label: '未記入' }]
}

const SHORT_LABEL = 7

/** One of two to four short choices stands side by side; more or longer ones stand below each other. */
export function isSegmented(field: FieldView): boolean {
  if (field.kind !== 'oneOf' && field.kind !== 'yesNo') return false
  const options = optionsOf(field)
  return options.length <= 4 && options.every(({ label }) => label.length <= SHORT_LABEL)
}

/** Small enough that two of them stand beside each other where there is room. */
export function isSmall(field: FieldView): boolean {
  switch (field.kind) {
    case 'number':
    case 'phone':
    case 'digits':
    case 'date':
      return true
    case 'text':
    case 'kana':
      return (field.maxLength ?? Infinity) <= 60
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
      return optionsOf(field).reduce((sum, { label }) => sum + label.length, 0) <= 16
    case 'longText':
      return false
  }
}

/** How a field of a form's definition is asked. */
export function fieldModel(field: FieldView): FieldModel {
  const base = { ...notesOf(field), name: field.name }
  switch (field.kind) {
    case 'text':
    case 'kana':
    case 'phone':
    case 'digits':
    case 'number':
      return { ...base, kind: 'text', value: field.value, setting: settingOf(field) }
    case 'longText': {
      const { maxLength } = field
      return {
        ...base,
        kind: 'textarea',
        value: field.value,
        ...(maxLength !== undefined && { maxLength }),
      }
    }
    case 'date':
      return {
        ...base,
        id: field.boxes?.[0]?.name ?? base.id,
        kind: 'date',
        boxes: field.boxes ?? [],
        echoes: 'weekday',
      }
    case 'yesNo':
    case 'oneOf': {
      const choice = { ...base, value: selectedOf(field)[0] ?? '', options: optionsOf(field) }
      return isSegmented(field)
        ? { ...choice, kind: 'segments' }
        : { ...choice, kind: 'radios', layout: isLong(field) ? 'stacked' : 'inline' }
    }
    case 'manyOf':
      return {
        ...base,
        kind: 'checkboxes',
        values: selectedOf(field),
        options: optionsOf(field),
        layout: isLong(field) ? 'stacked' : 'inline',
      }
  }
}

const selectedOf = ({ options }: FieldView): readonly string[] =>
  options.filter(({ selected }) => selected).map(({ code }) => code)

const isLong = ({ options }: FieldView): boolean => options.some(({ label }) => label.length > 14)

function notesOf(field: FieldView): FieldNotes {
  const { id, label, hint, required, error, source, previously, askedWhenWords, askedWhen } = field
  return {
    id,
    label,
    need: required ? 'required' : 'optional',
    ...(hint !== undefined && { hint }),
    ...(error !== undefined && { error }),
    ...(askedWhenWords !== undefined && { when: askedWhenWords }),
    ...(askedWhen && { shownWith: { name: askedWhen.field, isOneOf: askedWhen.isOneOf } }),
    // What was said before makes the source plain by itself.
    ...(previously ? { previously } : source !== undefined && { source }),
  }
}

function settingOf({ kind, unit, maxLength = 0 }: FieldView): TextSetting {
  switch (kind) {
    case 'number':
      return { width: 'short', inputmode: 'decimal', ...(unit !== undefined && { unit }) }
    case 'phone':
      return { type: 'tel', width: 'middle' }
    case 'digits':
      return { width: 'middle', inputmode: 'numeric' }
    case 'text':
    case 'kana':
    case 'longText':
    case 'date':
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
      return { width: maxLength <= 40 ? 'middle' : 'full', maxLength }
  }
}
