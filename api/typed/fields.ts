import type { Choice, ChoiceLayout } from '../../templates/pages/components/choices'
import type { TextSetting } from '../../templates/pages/components/controls'
import { dateBoxes, type FieldModel } from '../../templates/pages/components/field'
import type { ShownWith } from '../../templates/pages/components/field-frame'
import { dayNames } from './day'
import { timeName } from './moment'
import type { Problems, Typed } from './typed'

type Asked = Readonly<{
  name: string
  label: string
  hint?: string
  need?: 'required' | 'optional'
  shownWith?: ShownWith
}>

/** Builds a page's controls from what was typed and what is wrong with it; a control's id is its field's name. */
export function createFields(typed: Typed, problems: Problems) {
  const notesOf = ({ name, label, hint, need, shownWith }: Asked) => {
    const error = problems[name]
    return {
      id: name,
      name,
      label,
      ...(hint !== undefined && { hint }),
      ...(need !== undefined && { need }),
      ...(shownWith !== undefined && { shownWith }),
      ...(error !== undefined && { error }),
    }
  }
  const valueOf = (name: string): string => typed[name] ?? ''
  const boxesOf = (name: string) => {
    const names = dayNames(name)
    return dateBoxes(names, {
      year: valueOf(names.year),
      month: valueOf(names.month),
      day: valueOf(names.day),
    })
  }

  return {
    text: (asked: Asked, setting?: TextSetting): FieldModel => ({
      ...notesOf(asked),
      kind: 'text',
      value: valueOf(asked.name),
      ...(setting && { setting }),
    }),
    textarea: (asked: Asked, maxLength: number): FieldModel => ({
      ...notesOf(asked),
      kind: 'textarea',
      value: valueOf(asked.name),
      rows: 3,
      maxLength,
    }),
    radios: (
      asked: Asked,
      options: readonly Choice[],
      layout: ChoiceLayout = 'stacked',
    ): FieldModel => ({
      ...notesOf(asked),
      kind: 'radios',
      value: valueOf(asked.name),
      options,
      layout,
    }),
    /** What was ticked comes as one text with spaces between (typedFrom). */
    checkboxes: (asked: Asked, options: readonly Choice[]): FieldModel => ({
      ...notesOf(asked),
      kind: 'checkboxes',
      values: valueOf(asked.name).split(' '),
      options,
      layout: 'stacked',
    }),
    /** Papers and pictures; or tables and texts of other software. */
    file: (asked: Asked, of: 'paper' | 'table' = 'paper'): FieldModel => ({
      ...notesOf(asked),
      kind: 'file',
      of,
    }),
    select: (asked: Asked, options: readonly Choice[], empty?: string): FieldModel => ({
      ...notesOf(asked),
      kind: 'select',
      value: valueOf(asked.name),
      options,
      ...(empty !== undefined && { empty }),
    }),
    day: (asked: Asked, echo?: string, echoes: 'age' | 'weekday' = 'weekday'): FieldModel => ({
      ...notesOf(asked),
      kind: 'date',
      boxes: boxesOf(asked.name),
      echoes,
      ...(echo !== undefined && { echo }),
    }),
    moment: (asked: Asked, echo?: string, unit = 'ごろ'): FieldModel => ({
      ...notesOf(asked),
      kind: 'date',
      boxes: boxesOf(asked.name),
      time: { name: timeName(asked.name), value: valueOf(timeName(asked.name)), unit },
      echoes: 'weekday',
      ...(echo !== undefined && { echo }),
    }),
  }
}

export type Fields = ReturnType<typeof createFields>
