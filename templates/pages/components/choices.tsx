import { FieldGroup, type FieldNotes } from './field-frame'

export type Choice = Readonly<{
  value: string
  label: string
  hint?: string
  /** Cannot stand beside another; app.js clears the others. */
  alone?: boolean
}>

/** Ids run so that the first control carries the field's own id. */
export const choiceId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index}`)

function Choices(props: {
  type: 'radio' | 'checkbox'
  notes: FieldNotes
  name: string
  options: readonly Choice[]
  chosen: readonly string[]
}) {
  const { type, notes, name, options, chosen } = props
  return (
    <>
      {options.map(({ value, label, hint, alone }, index) => {
        const id = choiceId(notes.id, index)
        return (
          <div class="choice">
            <input
              type={type}
              id={id}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              data-alone={type === 'checkbox' ? alone : undefined}
              required={type === 'radio' && notes.need === 'required'}
              aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            />
            <label for={id}>{label}</label>
            {hint === undefined ? null : (
              <p class="hint" id={`${id}-hint`}>
                {hint}
              </p>
            )}
          </div>
        )
      })}
    </>
  )
}

export type ChoiceLayout = 'stacked' | 'inline' | 'boxed'

export function Radios(props: {
  notes: FieldNotes
  name: string
  options: readonly Choice[]
  value: string
  layout: ChoiceLayout
}) {
  const { notes, name, options, value, layout } = props
  return (
    <FieldGroup notes={notes}>
      <div class={`choices choices-${layout}`}>
        <Choices type="radio" notes={notes} name={name} options={options} chosen={[value]} />
      </div>
    </FieldGroup>
  )
}

export function Checkboxes(props: {
  notes: FieldNotes
  name: string
  options: readonly Choice[]
  values: readonly string[]
  layout: ChoiceLayout
}) {
  const { notes, name, options, values, layout } = props
  return (
    <FieldGroup notes={notes}>
      <div class={`choices choices-${layout}`}>
        <Choices type="checkbox" notes={notes} name={name} options={options} chosen={values} />
      </div>
    </FieldGroup>
  )
}

/** One of two to four, side by side; two by two where it is narrow. */
export function Segments(props: {
  notes: FieldNotes
  name: string
  options: readonly Choice[]
  value: string
}) {
  const { notes, name, options, value } = props
  return (
    <FieldGroup notes={notes}>
      <SegmentCells notes={notes} name={name} options={options} value={value} />
    </FieldGroup>
  )
}

export function SegmentCells(props: {
  notes: FieldNotes
  name: string
  options: readonly Choice[]
  value: string
}) {
  const { notes, name, options, value } = props
  return (
    <div class={`segments segments-${options.length}`}>
      {options.map((option, index) => {
        const id = choiceId(notes.id, index)
        return (
          <div class="segment">
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              checked={option.value === value}
              required={notes.need === 'required'}
            />
            <label for={id}>{option.label}</label>
          </div>
        )
      })}
    </div>
  )
}
