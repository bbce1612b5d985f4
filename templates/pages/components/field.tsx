import { Checkboxes, type Choice, type ChoiceLayout, Radios, Segments } from './choices'
import {
  FileField,
  type FileOf,
  SelectField,
  TextArea,
  TextField,
  type TextSetting,
} from './controls'
import { type DateBox, DateBoxes, type TimeBox } from './date-boxes'
import type { FieldError } from './error-summary'
import { errorLines, type FieldNotes } from './field-frame'

/** Any field of any form: how it asks, what stands in it, what is wrong with it. */
export type FieldModel = FieldNotes &
  Readonly<{ name: string }> &
  (
    | Readonly<{ kind: 'text'; value: string; setting?: TextSetting }>
    | Readonly<{ kind: 'textarea'; value: string; rows?: number; maxLength?: number }>
    | Readonly<{ kind: 'radios'; value: string; options: readonly Choice[]; layout?: ChoiceLayout }>
    | Readonly<{ kind: 'segments'; value: string; options: readonly Choice[] }>
    | Readonly<{
        kind: 'checkboxes'
        values: readonly string[]
        options: readonly Choice[]
        layout?: ChoiceLayout
      }>
    | Readonly<{ kind: 'file'; of: FileOf }>
    | Readonly<{ kind: 'select'; value: string; options: readonly Choice[]; empty?: string }>
    | Readonly<{
        kind: 'date'
        boxes: readonly DateBox[]
        time?: TimeBox
        echo?: string
        echoes?: 'age' | 'weekday'
      }>
  )

export function Field({ field }: { field: FieldModel }) {
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          notes={field}
          name={field.name}
          value={field.value}
          {...(field.setting && { setting: field.setting })}
        />
      )
    case 'textarea': {
      const { rows, maxLength } = field
      return (
        <TextArea
          notes={field}
          name={field.name}
          value={field.value}
          {...(rows !== undefined && { rows })}
          {...(maxLength !== undefined && { maxLength })}
        />
      )
    }
    case 'radios':
      return (
        <Radios
          notes={field}
          name={field.name}
          options={field.options}
          value={field.value}
          layout={field.layout ?? 'stacked'}
        />
      )
    case 'segments':
      return (
        <Segments notes={field} name={field.name} options={field.options} value={field.value} />
      )
    case 'checkboxes':
      return (
        <Checkboxes
          notes={field}
          name={field.name}
          options={field.options}
          values={field.values}
          layout={field.layout ?? 'inline'}
        />
      )
    case 'file':
      return <FileField notes={field} name={field.name} of={field.of} />
    case 'select':
      return (
        <SelectField
          notes={field}
          name={field.name}
          options={field.options}
          value={field.value}
          {...(field.empty !== undefined && { empty: field.empty })}
        />
      )
    case 'date': {
      const { time, echo, echoes } = field
      return (
        <DateBoxes
          notes={field}
          boxes={field.boxes}
          {...(time && { time })}
          {...(echo !== undefined && { echo })}
          {...(echoes && { echoes })}
        />
      )
    }
  }
}

/** The error summary of a form, in the words that stand at the fields; a field may have several, one a line. */
export function errorsOf(fields: readonly FieldModel[]): readonly FieldError[] {
  return fields.flatMap(({ id, error }) =>
    errorLines(error).map((message) => ({ anchor: id, message })),
  )
}

/** The boxes of a day from what was typed, under the names year, month and day of the field. */
export function dateBoxes(
  names: Readonly<{ year: string; month: string; day: string }>,
  typed: Readonly<{ year: string; month: string; day: string }>,
): readonly DateBox[] {
  return [
    { name: names.year, unit: '年', value: typed.year },
    { name: names.month, unit: '月', value: typed.month },
    { name: names.day, unit: '日', value: typed.day },
  ]
}
