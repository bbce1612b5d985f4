import type { Choice } from './choices'
import { describedBy, type FieldNotes, OneField } from './field-frame'
import { Icon } from './icon'

export type TextWidth = 'full' | 'long' | 'middle' | 'short' | 'code'

export type TextSetting = Readonly<{
  type?: 'text' | 'password' | 'search' | 'tel'
  width?: TextWidth
  inputmode?: 'numeric' | 'tel' | 'decimal'
  autocomplete?: string
  maxLength?: number
  unit?: string
}>

export function TextField(props: {
  notes: FieldNotes
  name: string
  value: string
  setting?: TextSetting
}) {
  const { notes, name, value, setting = {} } = props
  const unitId = setting.unit === undefined ? undefined : `${notes.id}-unit`
  return (
    <OneField notes={notes}>
      <p class="control-line">
        <input
          id={notes.id}
          name={name}
          type={setting.type ?? 'text'}
          class={`input input-${setting.width ?? 'full'}`}
          value={value}
          inputmode={setting.inputmode}
          autocomplete={setting.autocomplete ?? 'off'}
          maxlength={setting.maxLength}
          required={notes.need === 'required'}
          aria-invalid={notes.error === undefined ? undefined : 'true'}
          aria-describedby={both(describedBy(notes), unitId)}
        />
        {setting.unit === undefined ? null : (
          <span class="unit" id={unitId}>
            {setting.unit}
          </span>
        )}
      </p>
    </OneField>
  )
}

/** The browser stops typing at the limit without a word, so the limit stands there from the beginning. */
const withLimit = (notes: FieldNotes, maxLength: number | undefined): FieldNotes =>
  maxLength === undefined || notes.hint?.includes('文字まで') === true
    ? notes
    : { ...notes, hint: `${asSentence(notes.hint)}${maxLength}文字まで。` }

const asSentence = (hint = ''): string => (hint === '' || hint.endsWith('。') ? hint : `${hint}。`)

export function TextArea(props: {
  notes: FieldNotes
  name: string
  value: string
  rows?: number
  maxLength?: number
}) {
  const { name, value, rows = 4, maxLength } = props
  const notes = withLimit(props.notes, maxLength)
  return (
    <OneField notes={notes}>
      <textarea
        id={notes.id}
        name={name}
        class="input"
        rows={rows}
        maxlength={maxLength}
        required={notes.need === 'required'}
        aria-invalid={notes.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(notes)}
        data-grows
      >
        {value}
      </textarea>
    </OneField>
  )
}

/** What may be chosen is looked at by its content when it has come; the list only helps to find it. */
const ACCEPTED = {
  paper: 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png',
  table: '.csv,.txt,text/csv,text/plain',
} as const
export type FileOf = keyof typeof ACCEPTED

/** A browser never fills it in again: what was chosen is kept on the server, or has to be chosen anew. */
export function FileField(props: { notes: FieldNotes; name: string; of: FileOf }) {
  const { notes, name, of } = props
  return (
    <OneField notes={notes}>
      <input
        id={notes.id}
        name={name}
        type="file"
        class="input input-file"
        accept={ACCEPTED[of]}
        multiple
        aria-invalid={notes.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(notes)}
      />
    </OneField>
  )
}

export function SelectField(props: {
  notes: FieldNotes
  name: string
  options: readonly Choice[]
  value: string
  /** The words while nothing is chosen; absent where something always is. */
  empty?: string
}) {
  const { notes, name, options, value, empty } = props
  return (
    <OneField notes={notes}>
      <span class="select">
        <select
          id={notes.id}
          name={name}
          class="input"
          required={notes.need === 'required'}
          aria-invalid={notes.error === undefined ? undefined : 'true'}
          aria-describedby={describedBy(notes)}
        >
          {empty === undefined ? null : (
            <option value="" selected={value === ''}>
              {empty}
            </option>
          )}
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="next" />
      </span>
    </OneField>
  )
}

const both = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined ? other : other === undefined ? one : `${one} ${other}`
